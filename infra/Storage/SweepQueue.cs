using System.Text.Json;
using Azure.Storage.Queues;
using GigVet.Vetting;
using GigVet.Watching;

namespace GigVet.Storage;

/// <summary>The queue <c>sweep-pages</c>, apart from what somebody waits for: a sweep never stands in its way.</summary>
public sealed class SweepQueue(QueueServiceClient service) : ISweepQueue
{
    public const string Name = "sweep-pages";

    private readonly QueueClient _queue = service.GetQueueClient(Name);

    // Nothing may be lost to age: a message waits until it is worked on.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private volatile bool _exists;

    public async Task EnqueueAsync(SweepPage page, CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _exists = true;
        }

        var text = JsonSerializer.Serialize(page, GigVetJson.Options);
        await _queue.SendMessageAsync(text, visibilityTimeout: null, Forever, cancellationToken);
    }
}
