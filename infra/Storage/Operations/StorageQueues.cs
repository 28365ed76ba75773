using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using GigVet.Operations;
using Microsoft.Extensions.Configuration;

namespace GigVet.Storage.Operations;

/// <summary>The queues as they lie in storage; messages are moved as they are, also those that nobody can read.</summary>
public sealed class StorageQueues(IConfiguration configuration) : IQueues
{
    private const string Poison = "-poison";
    private const int MostAtOnce = 32;

    /// <summary>What is being moved shows again after it, if the mover dies.</summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
    private static readonly string[] Names = [VetQueue.Name, SweepQueue.Name, AlertQueue.Name];

    private readonly QueueServiceClient _service = StorageServices.CreateQueues(configuration, new QueueClientOptions());

    public async Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellationToken)
        => await Task.WhenAll(Names.Select(async name => new QueueDepth(
            name, await CountAsync(name, cancellationToken), await CountAsync(name + Poison, cancellationToken))));

    public async Task<int?> RedriveAsync(string queue, CancellationToken cancellationToken)
    {
        if (!Names.Contains(queue, StringComparer.Ordinal))
            return null;

        var (from, to) = (_service.GetQueueClient(queue + Poison), _service.GetQueueClient(queue));
        await from.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await to.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        for (var moved = 0; ;)
        {
            QueueMessage[] messages = (await from.ReceiveMessagesAsync(MostAtOnce, Hidden, cancellationToken)).Value;
            if (messages.Length == 0)
                return moved;

            foreach (var message in messages)
            {
                // Copy, then delete: whatever happens in between doubles the message, and the work is done once all the same.
                await to.SendMessageAsync(message.MessageText, timeToLive: Forever, cancellationToken: cancellationToken);
                await from.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
                moved++;
            }
        }
    }

    private async Task<int> CountAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await _service.GetQueueClient(name).GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Nothing was ever sent there.
            return 0;
        }
    }
}
