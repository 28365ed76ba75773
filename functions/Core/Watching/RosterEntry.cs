using GigVet.Model;

namespace GigVet.Watching;

/// <summary>One contractor whom a customer pays, how often to look again, and what the looks so far came to.</summary>
/// <param name="Request">What the contractor is checked with, as the customer gave it.</param>
/// <param name="NextCheckAt">The next check is due then; also the name of that check, so that it has one effect.</param>
public sealed record RosterEntry(string Customer, VetRequest Request, Cadence Cadence, DateTimeOffset NextCheckAt)
{
    public string? Note { get; init; }

    public DateTimeOffset AddedAt { get; init; } = NextCheckAt;

    /// <summary>Not checked until the customer says so.</summary>
    public bool Paused { get; init; }

    /// <summary>The contractor is paid no more from then on; kept, but not checked.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public WatchState State { get; init; } = new();

    /// <summary>Something that this contractor's checks remember has changed elsewhere: what is remembered from before does not count.</summary>
    public DateTimeOffset? StirredAt { get; init; }

    /// <summary>Of the stored row; null where it is not stored yet.</summary>
    public string? Fence { get; init; }

    public bool IsWatched(DateTimeOffset now) => !Paused && !(EndedAt <= now);
}

/// <summary>What the checks of one contractor came to.</summary>
public sealed record WatchState
{
    public DateTimeOffset? CheckedAt { get; init; }

    public RiskBand? Band { get; init; }

    public int? Score { get; init; }

    /// <summary>The latest assessment that was stored.</summary>
    public string? Assessment { get; init; }

    public DateTimeOffset? AssessedAt { get; init; }

    /// <summary>The days on which the platform said that there is no such profile, since it was last read.</summary>
    public IReadOnlyList<DateOnly> GoneOn { get; init; } = [];

    /// <summary>Sources that could be read before and cannot now, and since when.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Unread { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>Checks in a row that broke off through a fault of GigVet.</summary>
    public int Failures { get; init; }

    /// <summary>When the check that was put off first was due; null when none is.</summary>
    public DateTimeOffset? PutOffSince { get; init; }
}

public enum Cadence
{
    Daily,
    Weekly,
    Monthly,
}
