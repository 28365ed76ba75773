using System.Text.Json;
using Azure.Storage.Queues;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>A queue of small JSON messages, created on first use. Nothing is lost to age: a message waits until it is worked on.</summary>
internal sealed class JsonQueue<T>(QueueServiceClient service, string name)
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue = service.GetQueueClient(name);

    private volatile bool _exists;

    /// <param name="delay">Until it shows; null shows it at once.</param>
    public async Task SendAsync(T message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _exists = true;
        }

        await _queue.SendMessageAsync(JsonSerializer.Serialize(message, GigVetJson.Options), delay, Forever, cancellationToken);
    }
}
