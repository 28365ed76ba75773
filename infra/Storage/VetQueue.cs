using System.Text.Json;
using Azure.Storage.Queues;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>The queue <c>vet-requests</c>, which the vetting function listens to.</summary>
public sealed class VetQueue(QueueServiceClient service) : IVetQueue
{
    public const string Name = "vet-requests";

    private readonly QueueClient _queue = service.GetQueueClient(Name);

    // Nothing may be lost to age: a message waits until it is worked on.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private volatile bool _exists;

    public async Task EnqueueAsync(VetMessage message, CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _exists = true;
        }

        var text = JsonSerializer.Serialize(message, GigVetJson.Options);
        await _queue.SendMessageAsync(text, visibilityTimeout: null, Forever, cancellationToken);
    }
}
