namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>How one timer is set up.</summary>
/// <param name="ClaimPeriod">How long a process owns the timer without renewing its claim.</param>
internal sealed record TimerSettings(
    Schedule Schedule, TimeZoneInfo Zone, bool UseMonitor, bool RunOnStartup, TimeSpan ClaimPeriod)
{
    /// <summary>The status as functions see it: in the time zone of the schedule.</summary>
    public ScheduleStatus Show(TimerStatus status) => new()
    {
        Last = status.Last is { } last ? Local(last) : default,
        Next = Local(status.Next),
        LastUpdated = Local(status.LastUpdated),
    };

    private DateTime Local(DateTimeOffset moment)
        => Zone.Equals(TimeZoneInfo.Utc) ? moment.UtcDateTime : TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
}
