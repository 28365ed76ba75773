using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Takes one message to its end: done and deleted, shown again later, or moved to the poison queue.</summary>
/// <param name="poison">Null for a queue that is itself a poison queue.</param>
/// <param name="run">Runs the function; throws when it failed.</param>
internal sealed partial class MessageProcessor(
    IMessageQueue queue,
    IMessageQueue? poison,
    QueueSettings settings,
    Func<QueueMessage, BinaryData, CancellationToken, Task> run,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>Never throws: what goes wrong leaves the message in the queue.</summary>
    public async Task ProcessAsync(QueueMessage message, CancellationToken abandon)
    {
        try
        {
            await DecideAsync(message, abandon);
        }
        catch (Exception exception) when (StorageTrouble.Is(exception))
        {
            LogOutage(logger, message.MessageId, queue.Name, StorageOutage.Reason(exception));
        }
        catch (Exception exception)
        {
            // One message's trouble never stops the others; it shows up again when its lock runs out.
            LogLeft(logger, exception, message.MessageId, queue.Name);
        }
    }

    private async Task DecideAsync(QueueMessage message, CancellationToken abandon)
    {
        if (message.DequeueCount > settings.MaxDequeueCount)
        {
            LogTooOften(logger, message.MessageId, queue.Name, message.DequeueCount);
            await PoisonAsync(message, message.PopReceipt);
            return;
        }

        if (settings.Encoding.Decode(message.MessageText) is not { } body)
        {
            LogUndecodable(logger, message.MessageId, queue.Name);
            await PoisonAsync(message, message.PopReceipt);
            return;
        }

        var held = new MessageLock(queue, message, time);
        bool succeeded;
        await using (held)
            succeeded = await RunAsync(message, body, abandon);

        await CompleteAsync(message, held.Receipt, succeeded);
    }

    private async Task<bool> RunAsync(QueueMessage message, BinaryData body, CancellationToken abandon)
    {
        try
        {
            await run(message, body, abandon);
            return true;
        }
        catch (Exception)
        {
            // The invoker has logged it; here it only decides what becomes of the message.
            return false;
        }
    }

    /// <remarks>
    /// Never cut short by the end of the drain: a finished function's message that is not deleted would run twice.
    /// </remarks>
    private async Task CompleteAsync(QueueMessage message, string receipt, bool succeeded)
    {
        if (succeeded)
            await DeleteAsync(message, receipt);
        else if (poison is null)
            return; // Shown again at once, it would fail for ever at full speed.
        else if (message.DequeueCount >= settings.MaxDequeueCount)
            await PoisonAsync(message, receipt);
        else
            await queue.HideAsync(message.MessageId, receipt, settings.VisibilityTimeout, CancellationToken.None);
    }

    /// <summary>Copy, then delete: a crash between the two doubles the poison message but never loses it.</summary>
    private async Task PoisonAsync(QueueMessage message, string receipt)
    {
        if (poison is null)
            return;

        await poison.CopyAsync(message, CancellationToken.None);
        LogPoisoned(logger, message.MessageId, poison.Name);
        await DeleteAsync(message, receipt);
    }

    private async Task DeleteAsync(QueueMessage message, string receipt)
    {
        if (!await queue.DeleteAsync(message.MessageId, receipt, CancellationToken.None))
            LogNotOurs(logger, message.MessageId, queue.Name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} of {Queue} stays until its lock runs out.")]
    private static partial void LogLeft(ILogger logger, Exception exception, string messageId, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Message {MessageId} of {Queue} stays until its lock runs out; storage: {Reason}")]
    private static partial void LogOutage(ILogger logger, string messageId, string queue, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} of {Queue} was tried {Count} times before.")]
    private static partial void LogTooOften(ILogger logger, string messageId, string queue, long count);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Message {MessageId} of {Queue} is not in the encoding that host.json names (extensions.queues.messageEncoding).")]
    private static partial void LogUndecodable(ILogger logger, string messageId, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} was moved to {Queue}.")]
    private static partial void LogPoisoned(ILogger logger, string messageId, string queue);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Message {MessageId} of {Queue} was already in other hands.")]
    private static partial void LogNotOurs(ILogger logger, string messageId, string queue);
}
