using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Watchlists;

/// <summary>What is known of one list between two looks at its source.</summary>
public sealed record WatchlistState
{
    public required string List { get; init; }

    /// <summary>Where it came from.</summary>
    public required string Address { get; init; }

    /// <summary>Day and hash of the entries in force; null while none ever arrived.</summary>
    public string? Version { get; init; }

    public int Entries { get; init; }

    /// <summary>The day its source put on it, where it does.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When this version arrived; for a file, when it was written.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>When the source last said that this is still its list.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Nobody looks before; also the lease of whoever is looking.</summary>
    public DateTimeOffset NextCheckAt { get; init; }

    /// <summary>Why the last look brought nothing; null when it did.</summary>
    public string? Failure { get; init; }

    /// <summary>What each file's source asks for to say "unchanged".</summary>
    public IReadOnlyDictionary<string, string> Validators { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The version that the roster was last screened against, while it has to be screened against this one.
    /// </summary>
    public string? ScreenedVersion { get; init; }

    /// <summary>Until when somebody is looking; null when nobody is.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Which state of the store this is: only who holds it may replace it. The store's own business.</summary>
    public string? Fence { get; init; }

    /// <summary>A list that moved is due at once, but not while somebody still looks at it.</summary>
    public bool IsDue(string address, DateTimeOffset now)
        => Address == address ? NextCheckAt <= now : LeasedUntil is not { } leased || leased <= now;

    /// <summary>
    /// Another address knows nothing of the validators; the entries in force, and how old they are, stay what they are.
    /// </summary>
    public WatchlistState ClaimedFor(string address, DateTimeOffset until) => this with
    {
        Address = address,
        NextCheckAt = until,
        LeasedUntil = until,
        Validators = Address == address ? Validators : new Dictionary<string, string>(StringComparer.Ordinal),
    };
}

/// <summary>Keeps lists for all processes, and what was dismissed. In infra/Storage: Azure tables.</summary>
public interface IWatchlistStore
{
    Task<IReadOnlyList<WatchlistState>> StatesAsync(CancellationToken cancellationToken);

    /// <summary>Takes a list that is due, or whose address is another, until then.</summary>
    /// <returns>Null when it is not due, or another process has it.</returns>
    Task<WatchlistState?> ClaimAsync(
        string list, string address, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Replaces the state that was claimed, or saved before.</summary>
    /// <returns>Null, and nothing is saved, when another process has taken the list since.</returns>
    Task<WatchlistState?> SaveStateAsync(WatchlistState state, CancellationToken cancellationToken);

    Task SaveEntriesAsync(
        string list, string version, IReadOnlyList<ListedEntry> entries, CancellationToken cancellationToken);

    /// <returns>Null when that version is not, or not wholly, there.</returns>
    Task<IReadOnlyList<ListedEntry>?> LoadEntriesAsync(
        string list, string version, CancellationToken cancellationToken);

    Task DeleteEntriesAsync(string list, string version, CancellationToken cancellationToken);
}

/// <summary>What each customer dismissed. In infra/Storage: an Azure table.</summary>
public interface IDismissalStore
{
    Task SaveAsync(string customer, Dismissal dismissal, CancellationToken cancellationToken);

    Task DeleteAsync(string customer, string match, CancellationToken cancellationToken);

    Task<IReadOnlyList<Dismissal>> ListAsync(string customer, CancellationToken cancellationToken);
}

/// <summary>The contractors of all customers, for whoever has to look at each of them. In infra/Storage: the roster's table.</summary>
public interface IWholeRoster
{
    IAsyncEnumerable<RosterEntry> AllAsync(CancellationToken cancellationToken);

    /// <summary>Brings the next check forward and changes nothing else; does nothing when the entry is gone.</summary>
    Task MakeDueAsync(string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken);
}
