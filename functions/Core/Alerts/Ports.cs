using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>Alerts that were stored with their assessment and not handed to the channels yet. In infra/Storage.</summary>
public interface IAlertOutbox
{
    /// <returns>Null when it was handed on.</returns>
    Task<Alert?> FindAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken);

    Task DeleteAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken);
}

/// <summary>Which work is open, so that a lost message is noticed. In infra/Storage.</summary>
public interface IOpenAlerts
{
    /// <summary>Before the work is stored: an entry without work is only swept up, work without an entry could be lost.</summary>
    Task AddAsync(AlertMessage message, DateTimeOffset dueAt, CancellationToken cancellationToken);

    Task RemoveAsync(AlertMessage message, CancellationToken cancellationToken);

    /// <summary>Work that was due before; each is given out once, then waits its patience again.</summary>
    IAsyncEnumerable<AlertMessage> OverdueAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Where the customers want to be told. In infra/Storage.</summary>
public interface IDestinationStore
{
    Task<AlertDestination?> FindAsync(string customer, string channel, CancellationToken cancellationToken);

    Task<IReadOnlyList<AlertDestination>> ListAsync(string customer, CancellationToken cancellationToken);

    Task SaveAsync(AlertDestination destination, CancellationToken cancellationToken);

    Task DeleteAsync(string customer, string channel, CancellationToken cancellationToken);

    /// <summary>Notes how a destination does, unless a person has set it anew since it was read.</summary>
    Task NoteAsync(AlertDestination read, DestinationState state, string? trouble, CancellationToken cancellationToken);

    /// <summary>Of all customers, how many do not work; for the operator.</summary>
    Task<(int Failing, int Disabled)> CountTroubleAsync(CancellationToken cancellationToken);

    /// <summary>Everybody who has a destination.</summary>
    IAsyncEnumerable<string> CustomersAsync(CancellationToken cancellationToken);
}

/// <summary>What is to be delivered and what was. In infra/Storage; one partition a destination.</summary>
public interface IDeliveryStore
{
    /// <summary>Adds a delivery once, however often it is called.</summary>
    Task AddAsync(string customer, string channel, Alert alert, DateTimeOffset dueAt, CancellationToken cancellationToken);

    Task<Delivery?> FindAsync(string customer, string channel, string id, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Delivery>> PendingAsync(string customer, string channel, int limit, CancellationToken cancellationToken);

    /// <summary>They are due from then on: should the worker die, those that it took together are due together.</summary>
    /// <returns>Those that were claimed: another worker may have had some of them.</returns>
    Task<IReadOnlyList<Delivery>> ClaimAsync(
        IReadOnlyList<Delivery> deliveries, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>Leaves deliveries until they are due again; false when another worker took one meanwhile.</summary>
    Task<bool> PostponeAsync(
        IReadOnlyList<Delivery> deliveries, DateTimeOffset dueAt, string detail, CancellationToken cancellationToken);

    Task<bool> FinishAsync(
        IReadOnlyList<Delivery> deliveries, DeliveryState state, string detail, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DeliveryRecord>> ListAsync(string customer, string channel, int limit, CancellationToken cancellationToken);

    /// <summary>Makes a finished delivery pending again, under the same id.</summary>
    /// <returns>False when there is no such delivery.</returns>
    Task<bool> ReplayAsync(string customer, string channel, string id, DateTimeOffset dueAt, CancellationToken cancellationToken);

    Task<Pace> PaceAsync(string customer, string channel, CancellationToken cancellationToken);

    /// <returns>False when another worker was faster.</returns>
    Task<bool> TrySavePaceAsync(string customer, string channel, Pace pace, CancellationToken cancellationToken);
}

/// <summary>What was delivered to one destination, a page at a time. In infra/Storage.</summary>
public interface IDeliveryLog
{
    /// <summary>Newest first.</summary>
    /// <param name="after">Where the page before ended; null begins with the newest.</param>
    Task<(IReadOnlyList<DeliveryRecord> Deliveries, string? Next)> PageAsync(
        string customer, string channel, int limit, string? after, CancellationToken cancellationToken);
}

/// <summary>How the contractors on one roster stand, and stood. In infra/Storage.</summary>
public interface IRosterStandings
{
    IAsyncEnumerable<RosterStanding> OfAsync(string customer, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <param name="Latest">Null for whoever was not assessed yet.</param>
/// <param name="Before">How the contractor stood at the beginning; null for whoever was not assessed by then.</param>
public sealed record RosterStanding(Assessment? Latest, Standing? Before);

/// <summary>The queue <c>alerts</c>. In infra/Storage.</summary>
public interface IAlertQueue
{
    Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken);
}

/// <summary>Silences of one contractor. In infra/Storage.</summary>
public interface ISilenceStore
{
    Task SaveAsync(string customer, ContractorRef contractor, Silence silence, CancellationToken cancellationToken);

    Task DeleteAsync(string customer, ContractorRef contractor, string? finding, CancellationToken cancellationToken);

    Task<IReadOnlyList<Silence>> ListAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <summary>
    /// Silences a finding that the contractor disputes, beside whatever the customer says of it: once for each link, so
    /// that nobody keeps a finding silent by disputing it again.
    /// </summary>
    /// <param name="dispute">With the finding and the link.</param>
    Task FreezeAsync(string customer, ContractorRef contractor, Silence dispute, CancellationToken cancellationToken);

    /// <summary>Ends what <see cref="FreezeAsync"/> began: a person has answered.</summary>
    /// <param name="findings">By code; empty: all of them.</param>
    Task ThawAsync(
        string customer, ContractorRef contractor, IReadOnlyCollection<string> findings, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>
/// Ids only. With a channel: a delivery that is due. With a contractor: an alert to be handed to the channels. With a
/// week: the digest of a customer that is to be made.
/// </summary>
/// <param name="Version">Of this message's shape.</param>
public sealed record AlertMessage(
    string Customer, string Id, string? Channel = null, string? Platform = null, string? Handle = null, DateTimeOffset? Week = null, int Version = 1)
{
    public static AlertMessage Of(string customer, Alert alert)
        => new(customer, alert.Id, null, alert.Contractor!.Platform, alert.Contractor.Handle);
}
