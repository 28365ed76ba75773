using GigVet.Alerts;
using GigVet.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Hands alerts to the channels of their customer, and delivers what is due.</summary>
public sealed class DeliverAlerts(AlertDesk desk, AlertDelivery delivery)
{
    [Function(nameof(DeliverAlerts))]
    public async Task RunAsync([QueueTrigger(AlertQueue.Name)] AlertMessage message, CancellationToken cancellationToken)
    {
        if (message.Channel is null)
            await desk.HandOnAsync(message, cancellationToken);
        else
            await delivery.RunAsync(message, cancellationToken);
    }
}
