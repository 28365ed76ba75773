using System.Globalization;
using Azure.Storage.Queues;

namespace GigVet.Soak;

/// <summary>Sends the messages, never far ahead of the work nor of the kills.</summary>
internal sealed class SoakTraffic(QueueClient queue, SoakPlan plan)
{
    private const int Senders = 8;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private int _sent;
    private int _left;
    private int _kills;

    /// <summary>Messages that are done.</summary>
    public int Done => Volatile.Read(ref _sent) - Volatile.Read(ref _left);

    public void CountKill() => Interlocked.Increment(ref _kills);

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        while (_sent < plan.Messages)
        {
            await LookAsync(cancellationToken);
            var most = Math.Min(MayBeSent() - _sent, plan.Backlog + LockedAtMost() - _left);
            if (most <= 0)
            {
                await Task.Delay(LookEvery, cancellationToken);
                continue;
            }

            await Parallel.ForEachAsync(
                Enumerable.Range(_sent, Math.Min(most, 200)),
                new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellationToken },
                SendOneAsync);
        }
    }

    /// <summary>Waits until the queue is empty; what stays in it for a while is locked by killed processes.</summary>
    public async Task EmptyAsync(
        Func<CancellationToken, Task> stuck, TimeProvider time, CancellationToken cancellationToken)
    {
        var (before, since) = (-1, time.GetTimestamp());
        while (await LookAsync(cancellationToken) > 0)
        {
            if (_left != before)
            {
                (before, since) = (_left, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(since) > TimeSpan.FromSeconds(4))
            {
                await stuck(cancellationToken);
                since = time.GetTimestamp();
            }

            await Task.Delay(LookEvery, cancellationToken);
        }
    }

    /// <returns>How many messages the queue holds, locked ones among them.</returns>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        _left = (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        return _left;
    }

    /// <summary>Work is kept back for the kills to come: each has to hit processes that are busy.</summary>
    private int MayBeSent()
        => _kills >= plan.Kills
            ? plan.Messages
            : (int)Math.Min(plan.Messages, (long)plan.Messages * (_kills + 2) / (plan.Kills + 1));

    private int LockedAtMost() => _kills * SoakPlan.InHand;

    private async ValueTask SendOneAsync(int number, CancellationToken cancellationToken)
    {
        await queue.SendMessageAsync(number.ToString(CultureInfo.InvariantCulture), cancellationToken);
        Interlocked.Increment(ref _sent);
    }
}
