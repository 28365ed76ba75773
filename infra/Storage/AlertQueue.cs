using System.Text.Json;
using Azure.Storage.Queues;
using GigVet.Alerts;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>The queue <c>alerts</c>: alerts to be handed to their channels, and deliveries when they are due.</summary>
public sealed class AlertQueue(QueueServiceClient service) : IAlertQueue
{
    public const string Name = "alerts";

    // Nothing may be lost to age: a message waits until it is worked on.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    // A queue takes no longer delay; what comes too early is put back.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly QueueClient _queue = service.GetQueueClient(Name);

    private volatile bool _exists;

    public async Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _exists = true;
        }

        // Rounded up: a queue counts in whole seconds, and who comes early would be sent away.
        var whole = TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
        var text = JsonSerializer.Serialize(message, GigVetJson.Options);
        await _queue.SendMessageAsync(text, whole < Longest ? whole : Longest, Forever, cancellationToken);
    }
}
