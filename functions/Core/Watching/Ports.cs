using GigVet.Model;

namespace GigVet.Watching;

/// <summary>The contractors a customer pays now. In infra/Storage: table Roster.</summary>
public interface IRosterStore
{
    /// <summary>Stores an entry as it is.</summary>
    /// <returns>False when it was changed since it was read (its fence), and nothing was stored.</returns>
    Task<bool> SaveAsync(RosterEntry entry, CancellationToken cancellationToken);

    /// <summary>Stores many entries of one customer; each as <see cref="SaveAsync"/> does.</summary>
    /// <returns>Those that were changed in between and are not stored.</returns>
    Task<IReadOnlyList<RosterEntry>> SaveManyAsync(IReadOnlyList<RosterEntry> entries, CancellationToken cancellationToken);

    Task<RosterEntry?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <returns>False when it was not there.</returns>
    Task<bool> RemoveAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <param name="after">Where the page before ended; null begins at the start.</param>
    Task<RosterPage> ListAsync(string customer, RiskBand? band, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>
    /// Notes how checks of one customer ended, in one go: next check and state, and nothing else of the entry. An entry
    /// that is due for another check by now keeps that one.
    /// </summary>
    Task SettleAsync(string customer, IReadOnlyList<SettledCheck> checks, CancellationToken cancellationToken);

    /// <summary>Notes a vetting that somebody asked for; nothing for whoever is not on the roster.</summary>
    Task NoteAsync(string customer, Assessment assessment, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What the contractor's checks remember of others does not count any more; nothing for whoever is not on the roster.</summary>
    Task StirAsync(string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <param name="Entry">With its next check and its state after this one.</param>
/// <param name="For">What this check was due for.</param>
public sealed record SettledCheck(RosterEntry Entry, DateTimeOffset For);

/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record RosterPage(IReadOnlyList<RosterEntry> Entries, string? Next);

/// <summary>
/// When whom to check, by hour. An index: a row without its roster entry, or for another instant than the entry's, is
/// void, and an entry without its row does not exist. In infra/Storage: table Due.
/// </summary>
public interface IDueStore
{
    Task AddAsync(IReadOnlyList<DueCheck> checks, CancellationToken cancellationToken);

    Task RemoveAsync(IReadOnlyList<DueCheck> checks, CancellationToken cancellationToken);

    /// <summary>Whatever is due by now, the longest overdue first.</summary>
    IAsyncEnumerable<WaitingCheck> WaitingAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes checks of one customer and one hour for a sweep.</summary>
    /// <returns>False when another planner was faster with one of them; then none was taken.</returns>
    Task<bool> TakeAsync(IReadOnlyList<WaitingCheck> checks, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>One check of one contractor; <paramref name="At"/> is the entry's <see cref="RosterEntry.NextCheckAt"/>.</summary>
public sealed record DueCheck(string Customer, ContractorRef Contractor, DateTimeOffset At);

/// <param name="TakenAt">When a sweep took it; null while it waits.</param>
public sealed record WaitingCheck(DueCheck Check, DateTimeOffset? TakenAt, string Fence);

/// <summary>What sweeps planned and how far they came. In infra/Storage: table Sweeps.</summary>
public interface ISweepStore
{
    /// <summary>Claims one slot of the sweep's schedule; false when another planner has it.</summary>
    Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Notes what a sweep is going to do.</summary>
    Task BeginAsync(Sweep sweep, IReadOnlyList<SweepPage> pages, CancellationToken cancellationToken);

    /// <summary>Notes how a page ended; noted twice, it counts once.</summary>
    Task NoteAsync(SweepPage page, SweepCount count, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Sweep>> ListAsync(int limit, CancellationToken cancellationToken);

    Task<Sweep?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>How far a sweep came with one customer's contractors.</summary>
    Task<SweepCount> CountAsync(string id, string customer, CancellationToken cancellationToken);
}

/// <summary>Where pages of checks wait for a worker. In infra/Storage: an Azure queue.</summary>
public interface ISweepQueue
{
    Task EnqueueAsync(SweepPage page, CancellationToken cancellationToken);
}
