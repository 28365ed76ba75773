using Azure.Storage.Queues;
using GigVet.Alerts;

namespace GigVet.Storage;

/// <summary>The queue <c>alerts</c>: alerts to be handed to their channels, and deliveries when they are due.</summary>
public sealed class AlertQueue(QueueServiceClient service) : IAlertQueue
{
    public const string Name = "alerts";

    // A queue takes no longer delay; what comes too early is put back.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly JsonQueue<AlertMessage> _queue = new(service, Name);

    public Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        // Rounded up: a queue counts in whole seconds, and who comes early would be sent away.
        var whole = TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
        return _queue.SendAsync(message, whole < Longest ? whole : Longest, cancellationToken);
    }
}
