using System.Collections.Concurrent;
using GigVet.Alerts;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Watched.Stores;

/// <summary>Assessments, what sources left, and the states of vettings that sweeps did; in memory, as JSON keeps them.</summary>
public sealed class MemoryArchive(AlertRules rules, MemoryAlerts alerts)
    : IAssessmentStore, ISnapshotStore, IVettingStore
{
    private readonly ConcurrentDictionary<(string Customer, ContractorRef Contractor), AlertState> _told = new();

    private readonly ConcurrentDictionary<(string Customer, ContractorRef Contractor), List<(DateTimeOffset At, Assessment Assessment)>> _assessments = new();
    private readonly ConcurrentDictionary<(string Customer, ContractorRef Contractor), ConcurrentDictionary<string, SourceMemory>> _memories = new();

    public ConcurrentDictionary<string, VettingTicket> Tickets { get; } = new(StringComparer.Ordinal);

    /// <summary>Told of every assessment that is stored, once.</summary>
    public Action<string, Assessment>? Saved { get; set; }

    public int Count => _assessments.Values.Sum(history => history.Count);

    /// <summary>How often a memory was written.</summary>
    public int MemoryWrites { get; private set; }

    /// <summary>Told of every alert that is put into the outbox.</summary>
    public Action<string, Alert>? Alerted { get; set; }

    public Task<Alert?> SaveAsync(
        string customer, DateTimeOffset acceptedAt, Assessment assessment, Occasion occasion, CancellationToken cancellationToken)
    {
        var contractor = new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle);
        var history = _assessments.GetOrAdd((customer, contractor), _ => []);
        Alert? alert;
        lock (history)
        {
            if (history.Any(one => one.Assessment.Id == assessment.Id))
                return Task.FromResult<Alert?>(null);

            var before = HistoryOf(customer, contractor) is [var latest, ..] ? latest : null;
            history.Add((acceptedAt, assessment));
            var judged = rules.Judge(before, _told.GetValueOrDefault((customer, contractor)), assessment, occasion, []);
            _told[(customer, contractor)] = judged.State;
            alert = judged.Causes.Count == 0 ? null : AlertMaker.Make(before, assessment, judged.Causes);
            if (alert is not null)
                alerts.Put(customer, alert);
        }

        Saved?.Invoke(customer, assessment);
        if (alert is not null)
            Alerted?.Invoke(customer, alert);
        return Task.FromResult(alert);
    }

    public async Task<SavedCheck> SaveCheckAsync(
        string customer, DateTimeOffset begunAt, Assessment assessment, CancellationToken cancellationToken)
        => new(await SaveAsync(customer, assessment.AssessedAt, assessment, Occasion.Sweep, cancellationToken), IsErased: false);

    public Task<Assessment?> FindAsync(
        string customer, ContractorRef contractor, string id, DateTimeOffset acceptedAt, CancellationToken cancellationToken)
        => Task.FromResult(HistoryOf(customer, contractor).FirstOrDefault(one => one.Id == id));

    public Task<Assessment?> FindLatestAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult(HistoryOf(customer, contractor) is [var latest, ..] ? latest : null);

    public Task<IReadOnlyList<Assessment>> ListAsync(
        string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Assessment>>([.. HistoryOf(customer, contractor).Take(limit)]);

    public Task<IReadOnlyDictionary<string, SourceMemory>> LoadAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyDictionary<string, SourceMemory>>(
            _memories.TryGetValue((customer, contractor), out var known)
                ? new Dictionary<string, SourceMemory>(known, StringComparer.Ordinal)
                : new Dictionary<string, SourceMemory>(StringComparer.Ordinal));

    public Task SaveAsync(
        string customer, ContractorRef contractor, string source, SourceMemory memory, CancellationToken cancellationToken)
    {
        MemoryWrites++;
        _memories.GetOrAdd((customer, contractor), _ => new(StringComparer.Ordinal))[source] = memory;
        return Task.CompletedTask;
    }

    public Task AddCompletedAsync(VettingTicket ticket, CancellationToken cancellationToken)
    {
        Tickets[ticket.Id] = ticket;
        return Task.CompletedTask;
    }

    public Task<VettingTicket?> FindAsync(string customer, string id, CancellationToken cancellationToken)
        => Task.FromResult(Tickets.GetValueOrDefault(id));

    public Task<(VettingTicket Ticket, string? Mark)> AddAsync(
        VettingTicket ticket, VetRequest request, IdempotencyMark? mark, CancellationToken cancellationToken)
        => throw NotAsked();

    public Task<VettingClaim?> ClaimAsync(
        string customer, string id, DateTimeOffset leaseUntil, CancellationToken cancellationToken) => throw NotAsked();

    public Task<VettingClaim?> RenewAsync(
        VettingClaim claim, DateTimeOffset leaseUntil, CancellationToken cancellationToken) => throw NotAsked();

    public Task ReleaseAsync(VettingClaim claim, CancellationToken cancellationToken) => throw NotAsked();

    public Task CompleteAsync(VettingClaim claim, CancellationToken cancellationToken) => throw NotAsked();

    public Task FailAsync(string customer, string id, string reason, CancellationToken cancellationToken) => throw NotAsked();

    public IAsyncEnumerable<VetMessage> StalledAsync(DateTimeOffset before, CancellationToken cancellationToken) => throw NotAsked();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Assessment> HistoryOf(string customer, ContractorRef contractor)
    {
        if (!_assessments.TryGetValue((customer, contractor), out var history))
            return [];

        lock (history)
            return [.. history.OrderByDescending(one => one.At).Select(one => one.Assessment)];
    }

    private static NotSupportedException NotAsked() => new("A sweep's own check waits in no queue of requests.");
}
