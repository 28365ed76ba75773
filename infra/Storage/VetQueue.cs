using Azure.Storage.Queues;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>The queue <c>vet-requests</c>, which the vetting function listens to.</summary>
public sealed class VetQueue(QueueServiceClient service) : IVetQueue
{
    public const string Name = "vet-requests";

    private readonly JsonQueue<VetMessage> _queue = new(service, Name);

    public Task EnqueueAsync(VetMessage message, CancellationToken cancellationToken)
        => _queue.SendAsync(message, delay: null, cancellationToken);
}
