using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Polls one queue for one function and keeps as many messages in work as the settings allow.</summary>
internal sealed class QueueListener(
    IMessageQueue queue,
    MessageProcessor processor,
    QueueSettings settings,
    TimeProvider time,
    Random random,
    ILogger logger)
{
    private readonly HashSet<Task> _inWork = [];
    private readonly StorageOutage _outage = new($"Queue {queue.Name}", time, logger);
    private readonly PollingPace _pace = new(settings.MaxPollingInterval, random);

    /// <summary>Works until told to stop, then finishes what it has begun.</summary>
    /// <param name="stop">No new messages are fetched from here on.</param>
    /// <param name="abandon">Functions still at work are told to give up.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        while (!stop.IsCancellationRequested)
        {
            var messages = await ReceiveAsync(abandon);
            foreach (var message in messages)
                _inWork.Add(processor.ProcessAsync(message, abandon));

            if (messages.Count > 0)
            {
                _pace.Reset();
                await WorkDownToThresholdAsync(stop);
            }
            else
            {
                await PauseAsync(_pace.NextWait(), stop);
            }
        }

        await Task.WhenAll(_inWork);
    }

    /// <remarks>
    /// A poll under way is never cut off: the service would have hidden messages that nobody knows of.
    /// </remarks>
    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken abandon)
    {
        try
        {
            var messages = await queue.ReceiveAsync(settings.BatchSize, QueueSettings.Lock, abandon);
            _outage.Answered();
            return messages;
        }
        catch (Exception exception) when (StorageTrouble.Is(exception) && !abandon.IsCancellationRequested)
        {
            _outage.Failed(exception);
            return [];
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return [];
        }
    }

    private async Task WorkDownToThresholdAsync(CancellationToken stop)
    {
        _inWork.RemoveWhere(static task => task.IsCompleted);
        while (_inWork.Count > settings.NewBatchThreshold && !stop.IsCancellationRequested)
        {
            await Task.WhenAny(_inWork);
            _inWork.RemoveWhere(static task => task.IsCompleted);
        }
    }

    private async Task PauseAsync(TimeSpan wait, CancellationToken stop)
    {
        try
        {
            await Task.Delay(wait, time, stop);
        }
        catch (OperationCanceledException)
        {
            // The loop sees the same token and ends.
        }

        _inWork.RemoveWhere(static task => task.IsCompleted);
    }
}
