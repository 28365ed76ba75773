namespace GigVet.Alerts;

/// <summary>How fast one destination is written to, shared by all workers.</summary>
/// <param name="NextAt">Nothing is sent before.</param>
/// <param name="Since">The begin of the window in which <paramref name="Singles"/> were sent.</param>
/// <param name="Fence">Null before anything was sent.</param>
public sealed record Pace(DateTimeOffset NextAt, DateTimeOffset Since, int Singles, string? Fence)
{
    /// <summary>Ours: within it, alerts beyond the limit are gathered into one message.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    public static Pace New { get; } = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0, null);

    public bool IsOver(DateTimeOffset now) => Since + Window <= now || Since > now;

    public Pace Sent(DateTimeOffset now, TimeSpan gap, bool alone)
    {
        var fresh = IsOver(now);
        return this with
        {
            NextAt = now + gap,
            Since = fresh ? now : Since,
            Singles = (fresh ? 0 : Singles) + (alone ? 1 : 0),
        };
    }

    /// <summary>What is sent now of everything that is due: one alert, all of them as a digest, or nothing yet.</summary>
    /// <returns>How many to send, oldest first; 0 means to wait for the end of the window.</returns>
    public int Decide(int due, int digestAbove, DateTimeOffset now)
    {
        var sent = IsOver(now) ? 0 : Singles;
        if (due + sent <= digestAbove)
            return 1;

        // A window begins with its digest where there is one to send; what comes after it waits for the next.
        return IsOver(now) ? due : 0;
    }
}
