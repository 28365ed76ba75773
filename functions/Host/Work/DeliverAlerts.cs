using GigVet.Alerts;
using GigVet.Storage;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Hands alerts to the channels of their customer, delivers what is due, and makes weekly digests.</summary>
public sealed class DeliverAlerts(AlertDesk desk, AlertDelivery delivery, WeeklyDigest weekly)
{
    [Function(nameof(DeliverAlerts))]
    public async Task RunAsync([QueueTrigger(AlertQueue.Name)] AlertMessage message, CancellationToken cancellationToken)
    {
        if (message.Channel is not null)
            await delivery.RunAsync(message, cancellationToken);
        else if (message.Week is not null)
            await weekly.MakeAsync(message, cancellationToken);
        else
            await desk.HandOnAsync(message, cancellationToken);
    }
}
