namespace GigVet.Alerts;

/// <summary>When a delivery is tried again: the schedule of Standard Webhooks 1.0.0, which ends after a day.</summary>
public static class RetrySchedule
{
    private const double Jitter = 0.1;

    private static readonly TimeSpan[] SinceFirst =
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    public static TimeSpan Longest { get; } = SinceFirst[^1];

    /// <param name="attempts">How often it was tried, or a worker died that was about to.</param>
    /// <param name="after">How long the receiver asks us to wait.</param>
    /// <param name="chance">0 to 1: not everybody who failed together tries again together.</param>
    /// <returns>Null when it was tried long enough.</returns>
    public static DateTimeOffset? Next(
        DateTimeOffset firstTriedAt, int attempts, DateTimeOffset now, TimeSpan? after, double chance)
    {
        if (attempts >= SinceFirst.Length && now - firstTriedAt >= Longest)
            return null;

        // Workers that died used up tries, not the day; before the first try it is only by a clock that was set back.
        var step = attempts < SinceFirst.Length ? attempts : Math.Max(1, Array.FindIndex(SinceFirst, since => since > now - firstTriedAt));

        // Jitter stretches the step, not the day: the last try comes when it was promised.
        var (from, to) = (SinceFirst[step - 1], SinceFirst[step]);
        var planned = firstTriedAt + to + ((to - from) * Jitter * chance);
        var asked = now + (after is { } wait && wait < Longest ? wait : after is null ? TimeSpan.Zero : Longest);

        return planned > asked ? planned : asked;
    }
}
