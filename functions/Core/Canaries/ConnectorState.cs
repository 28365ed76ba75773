using GigVet.Platforms;

namespace GigVet.Canaries;

/// <summary>What reading a platform's known profiles came to, the last time and before.</summary>
public sealed record ConnectorState
{
    public required string Platform { get; init; }

    public required ConnectorOutcome Outcome { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>Null while the pages can be read. A wall or silence later on does not heal it: only a good reading does.</summary>
    public DateTimeOffset? BrokenSince { get; init; }

    /// <summary>What is no longer found on the pages, in the words of the report.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<CanaryRecord> Canaries { get; init; } = [];
}

/// <summary>How the known profiles of a platform could be read. Only <see cref="Broken"/> speaks of the reader.</summary>
public enum ConnectorOutcome
{
    Ok,

    /// <summary>The layout has changed: fields are lost, less sure, or the page is not understood at all.</summary>
    Broken,

    /// <summary>A wall, a rate limit or robots.txt.</summary>
    Blocked,

    /// <summary>No answer, or an error of the server.</summary>
    Failed,

    /// <summary>None of the profiles exists any more: others are needed.</summary>
    Gone,
}

/// <summary>How one profile was read this time.</summary>
public sealed record CanaryReading(string Handle, CanaryOutcome Outcome, IReadOnlyList<ReadField> Fields);

public enum CanaryOutcome
{
    Read,

    /// <summary>There was a page, and no profile could be made out on it.</summary>
    Unreadable,

    Blocked,

    Failed,

    Gone,
}

/// <summary>One profile as it was read the last time, and when it was last read well.</summary>
public sealed record CanaryRecord(string Handle, CanaryOutcome Outcome, IReadOnlyList<ReadField> Fields)
{
    /// <summary>Empty until there was a good reading.</summary>
    public IReadOnlyList<ReadField> LastGood { get; init; } = [];

    public DateTimeOffset? LastGoodAt { get; init; }
}

/// <summary>Remembers the states of connectors. In infra/Storage: an Azure table.</summary>
public interface ICanaryStore
{
    Task<IReadOnlyList<ConnectorState>> StatesAsync(CancellationToken cancellationToken);

    Task<ConnectorState?> FindAsync(string platform, CancellationToken cancellationToken);

    Task SaveAsync(ConnectorState state, CancellationToken cancellationToken);

    /// <summary>Claims one occurrence of the schedule; false when it is finished, or when another process has it.</summary>
    /// <param name="staleFrom">Who claimed it before then and has not finished is taken for dead.</param>
    Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, DateTimeOffset staleFrom, CancellationToken cancellationToken);

    /// <summary>Gives back what was claimed and cannot be finished now.</summary>
    Task FreeSlotAsync(string slot, CancellationToken cancellationToken);

    Task FinishSlotAsync(string slot, CancellationToken cancellationToken);
}
