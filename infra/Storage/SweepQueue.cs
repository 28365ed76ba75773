using Azure.Storage.Queues;
using GigVet.Watching;

namespace GigVet.Storage;

/// <summary>The queue <c>sweep-pages</c>, apart from what somebody waits for: a sweep never stands in its way.</summary>
public sealed class SweepQueue(QueueServiceClient service) : ISweepQueue
{
    public const string Name = "sweep-pages";

    private readonly JsonQueue<SweepPage> _queue = new(service, Name);

    public Task EnqueueAsync(SweepPage page, CancellationToken cancellationToken)
        => _queue.SendAsync(page, delay: null, cancellationToken);
}
