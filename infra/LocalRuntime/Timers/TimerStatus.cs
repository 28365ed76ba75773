namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>What is recorded of a timer between its runs, and over restarts.</summary>
/// <param name="Last">Null until it has run for the first time.</param>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    /// <summary>A timer of which nothing is known: its first occurrence is the next one.</summary>
    public static TimerStatus First(Schedule schedule, DateTimeOffset now) => new(null, NextOf(schedule, now), now);

    /// <summary>After a run at that moment.</summary>
    public static TimerStatus After(Schedule schedule, DateTimeOffset run) => new(run, NextOf(schedule, run), run);

    /// <summary>
    /// What holds when a host starts. An occurrence recorded under another schedule is not made up for: it is counted
    /// anew, from now on if need be.
    /// </summary>
    public static TimerStatus AtStart(TimerStatus? recorded, Schedule schedule, DateTimeOffset now)
    {
        if (recorded is null)
            return First(schedule, now);

        var basis = recorded.Last ?? recorded.LastUpdated;
        var expected = NextOf(schedule, basis);
        if (expected == recorded.Next)
            return recorded;

        return now > expected ? First(schedule, now) : new TimerStatus(null, expected, basis);
    }

    public bool IsPastDue(DateTimeOffset now) => now > Next;

    private static DateTimeOffset NextOf(Schedule schedule, DateTimeOffset moment)
        => schedule.NextAfter(moment) ?? DateTimeOffset.MaxValue;
}
