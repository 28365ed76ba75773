using System.Collections.Concurrent;
using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Watched.Stores;

/// <summary>Alerts in memory, until they are handed on.</summary>
public sealed class MemoryOutbox : IAlertOutbox
{
    private readonly ConcurrentDictionary<(string Customer, ContractorRef Contractor, string Id), Alert> _alerts = new();

    public void Put(string customer, ContractorRef contractor, Alert alert) => _alerts.TryAdd((customer, contractor, alert.Id), alert);

    public Task<Alert?> FindAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
        => Task.FromResult(_alerts.GetValueOrDefault((customer, contractor, id)));

    public Task DeleteAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
    {
        _alerts.TryRemove((customer, contractor, id), out _);
        return Task.CompletedTask;
    }
}
