using Azure;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Keeps a message hidden for as long as its function runs.</summary>
internal sealed class MessageLock : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = QueueSettings.Lock / 2;
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);

    private readonly IMessageQueue _queue;
    private readonly string _id;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;

    public MessageLock(IMessageQueue queue, QueueMessage message, TimeProvider time)
    {
        _queue = queue;
        _id = message.MessageId;
        _time = time;
        Receipt = message.PopReceipt;
        _renewing = RenewAsync();
    }

    /// <summary>The receipt in force; every renewal brings a new one.</summary>
    public string Receipt { get; private set; }

    public ValueTask DisposeAsync()
    {
        _end.Cancel();
        return EndAsync();
    }

    private async ValueTask EndAsync()
    {
        await _renewing;
        _end.Dispose();
    }

    private async Task RenewAsync()
    {
        var wait = LongestWait;
        try
        {
            while (true)
            {
                await Task.Delay(wait, _time, _end.Token);
                wait = await TryRenewAsync() switch
                {
                    Renewal.Done => LongestWait,
                    Renewal.TryAgain => Halve(wait),
                    _ => throw new OperationCanceledException(_end.Token),
                };
            }
        }
        catch (OperationCanceledException)
        {
            // The function has ended, or the message is in other hands for good.
        }
    }

    private static TimeSpan Halve(TimeSpan wait) => wait / 2 > ShortestWait ? wait / 2 : ShortestWait;

    private async Task<Renewal> TryRenewAsync()
    {
        try
        {
            if (await _queue.HideAsync(_id, Receipt, QueueSettings.Lock, CancellationToken.None) is not { } receipt)
                return Renewal.Lost;

            Receipt = receipt;
            return Renewal.Done;
        }
        catch (RequestFailedException exception) when (exception.Status is >= 400 and < 500)
        {
            return Renewal.Lost;
        }
        catch (Exception exception) when (StorageTrouble.Is(exception))
        {
            return Renewal.TryAgain;
        }
    }

    private enum Renewal
    {
        Done,
        TryAgain,
        Lost,
    }
}
