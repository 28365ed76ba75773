namespace GigVet.LocalRuntime.Tests.Semantics;

/// <summary>What the timer trigger of Azure does and this runtime promises to do.</summary>
internal static class TimerPromise
{
    public const string Fields = "Six fields with seconds, five without, or a time span";
    public const string DayAndWeekday = "Day of month and weekday must both match";
    public const string Dialect =
        "`7`, `?`, `L` and `@daily` are refused; `5-1` means `1-5`; names work; `*/7` restarts with the hour";
    public const string Never = "A date that never comes stops the start";
    public const string Placeholders = "`%Setting:Name%` and `%Setting__Name%` in schedules and queue names";
    public const string FirstStart = "The first start records when the timer is due, so that a miss can be seen";
    public const string PastDue = "However many occurrences were missed, one run makes up for them, with `IsPastDue`";
    public const string EarlyClock = "A clock that is set back during an occurrence does not bring it round again";
    public const string NewSchedule = "A changed schedule is counted anew and nothing is made up for";
    public const string NoOverlap =
        "Runs of a timer never overlap; one that took too long is followed by the next at once";
    public const string Failure = "A failed run waits for the next occurrence";
    public const string Retry = "`[FixedDelayRetry]` and `[ExponentialBackoffRetry]` are honoured";
    public const string Frequent =
        "A timer that fires more than once a minute is not recorded and has no `ScheduleStatus`";
    public const string LongWaits = "Waits of any length work";
    public const string Zone = "UTC, or the time zone in `WEBSITE_TIME_ZONE`";
    public const string SpringForward = "A time that the clock skips in spring fires when the hour is over";
    public const string FallBackTime = "A time of day in the hour that repeats in autumn fires once";
    public const string FallBackInterval = "An interval goes on through the hour that repeats";
    public const string Startup = "`RunOnStartup` runs when the process takes the timer";
    public const string OneProcess =
        "Of several processes one runs the timer; another takes over when it stops or dies";
    public const string Fence = "A process that lost the timer is told so and can record nothing";
}
