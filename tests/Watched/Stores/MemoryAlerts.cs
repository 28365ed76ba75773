using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Watched.Stores;

/// <summary>Where alerts wait for the process that hands them on.</summary>
public sealed class MemoryAlerts(TimeProvider time)
{
    public MemoryOutbox Outbox { get; } = new();

    public MemoryOpenAlerts Open { get; } = new(time);

    public MemoryAlertQueue Queue { get; } = new(time);

    /// <summary>As storing an assessment does it, in one transaction: first the index.</summary>
    public void Put(string customer, Alert alert)
    {
        Open.Add(AlertMessage.Of(customer, alert), time.GetUtcNow());
        Outbox.Put(customer, new ContractorRef(alert.Contractor!.Platform, alert.Contractor.Handle), alert);
    }
}
