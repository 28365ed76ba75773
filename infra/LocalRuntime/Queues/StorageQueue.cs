using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>A queue of a storage account. Text goes over the wire as it is; the encoding is ours.</summary>
internal sealed class StorageQueue(QueueClient client, MessageEncoding encoding) : IMessageQueue
{
    public string Name => client.Name;

    public async Task CreateIfAbsentAsync(CancellationToken cancellationToken)
        => await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
        int most, TimeSpan hidden, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.ReceiveMessagesAsync(most, hidden, cancellationToken)).Value;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await CreateIfAbsentAsync(cancellationToken);
            return [];
        }
    }

    public async Task<string?> HideAsync(
        string id, string receipt, TimeSpan hidden, CancellationToken cancellationToken)
    {
        try
        {
            var updated = await client.UpdateMessageAsync(
                id, receipt, visibilityTimeout: hidden, cancellationToken: cancellationToken);
            return updated.Value.PopReceipt;
        }
        catch (RequestFailedException exception) when (IsOutOfOurHands(exception))
        {
            return null;
        }
    }

    public async Task<bool> DeleteAsync(string id, string receipt, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteMessageAsync(id, receipt, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (IsOutOfOurHands(exception))
        {
            return false;
        }
    }

    public Task SendAsync(BinaryData body, CancellationToken cancellationToken)
        => SendTextAsync(encoding.Encode(body), cancellationToken);

    public Task CopyAsync(QueueMessage message, CancellationToken cancellationToken)
        => SendTextAsync(message.MessageText, cancellationToken);

    private async Task SendTextAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendMessageAsync(text, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await CreateIfAbsentAsync(cancellationToken);
            await client.SendMessageAsync(text, cancellationToken);
        }
    }

    private static bool IsOutOfOurHands(RequestFailedException exception)
        => exception.ErrorCode is "PopReceiptMismatch" or "MessageNotFound" or "QueueNotFound" or "QueueBeingDeleted"
            || exception.Status == 404;
}
