using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Vetting;

/// <summary>The state of one accepted request; its inputs are kept only until it is finished.</summary>
/// <param name="Failure">Why it failed, for a person who can act on it; null unless failed.</param>
public sealed record VettingTicket(
    string Customer,
    string Id,
    ContractorRef Contractor,
    AssessmentStatus Status,
    DateTimeOffset AcceptedAt,
    string? Failure);

/// <summary>One worker's right to run one vetting until its lease ends; a worker that lost it cannot finish it.</summary>
/// <param name="Attempt">1 for the first claim; more when workers died or failed before.</param>
/// <param name="Fence">Changes with every claim; storage refuses an older one.</param>
public sealed record VettingClaim(VettingTicket Ticket, VetRequest Request, int Attempt, string Fence);

/// <summary>Remembers accepted requests until they are finished, and how they ended. In infra/Storage: Azure tables.</summary>
public interface IVettingStore
{
    /// <returns>The vetting that stands: the given one, or the earlier one accepted under the same idempotency mark.</returns>
    /// <exception cref="InvalidRequestException">The request is too large to keep.</exception>
    Task<(VettingTicket Ticket, string? Mark)> AddAsync(
        VettingTicket ticket, VetRequest request, IdempotencyMark? mark, CancellationToken cancellationToken);

    /// <summary>Notes a vetting that a sweep has done: it never waited for anybody. Noted twice, it counts once.</summary>
    Task AddCompletedAsync(VettingTicket ticket, CancellationToken cancellationToken);

    Task<VettingTicket?> FindAsync(string customer, string id, CancellationToken cancellationToken);

    /// <returns>Null when it is finished, or another worker's lease still runs.</returns>
    Task<VettingClaim?> ClaimAsync(string customer, string id, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <returns>The claim with its new fence, or null when another worker took it.</returns>
    Task<VettingClaim?> RenewAsync(VettingClaim claim, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>Gives the claim back, so that the next delivery of the message can try again at once.</summary>
    Task ReleaseAsync(VettingClaim claim, CancellationToken cancellationToken);

    /// <summary>Ends the vetting and forgets its inputs.</summary>
    Task CompleteAsync(VettingClaim claim, CancellationToken cancellationToken);

    /// <summary>Ends an unfinished vetting with a reason and forgets its inputs; a finished one stays as it is.</summary>
    Task FailAsync(string customer, string id, string reason, CancellationToken cancellationToken);

    /// <summary>Vettings that nobody has worked on since <paramref name="before"/>: their message or worker is gone.</summary>
    IAsyncEnumerable<VetMessage> StalledAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="Key">Hash of the caller's key.</param>
/// <param name="Body">Hash of the body sent with it.</param>
public sealed record IdempotencyMark(string Key, string Body);

/// <summary>Remembers assessments. In infra/Storage: Azure tables, one transaction each.</summary>
public interface IAssessmentStore
{
    /// <summary>Stores an assessment once, together with the alert it leads to: a second save of the same id changes nothing.</summary>
    /// <returns>The alert that waits in the outbox; null when there is nothing to tell.</returns>
    Task<Alert?> SaveAsync(
        string customer,
        DateTimeOffset acceptedAt,
        Assessment assessment,
        Occasion occasion,
        CancellationToken cancellationToken);

    /// <summary>
    /// As <see cref="SaveAsync"/>, for the re-check of a sweep. Nobody accepted it: it counts from when it was judged, for it
    /// may begin long after it was due and somebody may have asked meanwhile.
    /// </summary>
    /// <param name="begunAt">Before the roster was read: a contractor who was erased from then on does not come back.</param>
    Task<SavedCheck> SaveCheckAsync(string customer, DateTimeOffset begunAt, Assessment assessment, CancellationToken cancellationToken);

    Task<Assessment?> FindAsync(
        string customer, ContractorRef contractor, string id, DateTimeOffset acceptedAt, CancellationToken cancellationToken);

    Task<Assessment?> FindLatestAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Assessment>> ListAsync(
        string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken);
}

/// <param name="Alert">The alert that waits in the outbox; null when there is nothing to tell.</param>
/// <param name="IsErased">The contractor was erased meanwhile, and nothing was stored.</param>
public sealed record SavedCheck(Alert? Alert, bool IsErased);

/// <summary>The assessments of one contractor, a page at a time. In infra/Storage: Azure tables.</summary>
public interface IAssessmentHistory
{
    /// <summary>Newest first.</summary>
    /// <param name="after">Where the page before ended; null begins with the newest.</param>
    Task<HistoryPage> PageAsync(
        string customer, ContractorRef contractor, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The newest in short, which costs a fraction of reading them.</summary>
    Task<IReadOnlyList<TimelineEntry>> TimelineAsync(
        string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken);
}

/// <summary>One assessment in short.</summary>
public sealed record TimelineEntry(string Id, int Score, RiskBand Band, Recommendation Recommendation, DateTimeOffset AssessedAt)
{
    /// <summary>The latest about this assessment; null where nobody decided.</summary>
    public Decision? Decision { get; init; }

    /// <param name="dispositions">Of this assessment or others, newest first.</param>
    public TimelineEntry DecidedBy(IReadOnlyList<Disposition> dispositions)
        => this with { Decision = dispositions.FirstOrDefault(disposition => disposition.Assessment == Id)?.Decision };
}

/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record HistoryPage(IReadOnlyList<Assessment> Assessments, string? Next);

/// <summary>The latest assessment of every contractor of every customer, for the operator. In infra/Storage: Azure tables.</summary>
public interface IWholeArchive
{
    IAsyncEnumerable<(string Customer, StoredSum Assessment)> LatestAsync(CancellationToken cancellationToken);
}

/// <summary>
/// Remembers what each source left of a contractor for its next look. In infra/Storage: Azure tables.
/// </summary>
public interface ISnapshotStore
{
    /// <returns>By source; empty at the first look.</returns>
    Task<IReadOnlyDictionary<string, SourceMemory>> LoadAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <summary>Replaces what was remembered of this source.</summary>
    Task SaveAsync(
        string customer,
        ContractorRef contractor,
        string source,
        SourceMemory memory,
        CancellationToken cancellationToken);
}

/// <summary>Where vettings wait for a worker. In infra/Storage: an Azure queue.</summary>
public interface IVetQueue
{
    Task EnqueueAsync(VetMessage message, CancellationToken cancellationToken);
}

/// <summary>Ids only: what is sent about a person stays in the tables.</summary>
/// <param name="Version">Of this message's shape.</param>
public sealed record VetMessage(string Customer, string Id, int Version = 1);

/// <summary>Whether storage answers.</summary>
public interface IStorageProbe
{
    Task<bool> IsReachableAsync(CancellationToken cancellationToken);
}
