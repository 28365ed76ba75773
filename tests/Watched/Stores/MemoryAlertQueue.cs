using GigVet.Alerts;

namespace GigVet.Watched.Stores;

/// <summary>A message and how often it was taken.</summary>
public sealed record QueuedAlert(AlertMessage Message, int Taken);

/// <summary>The queue of alerts in memory: whole seconds, a week at most, and a message that was taken five times is given up.</summary>
public sealed class MemoryAlertQueue(TimeProvider time) : IAlertQueue
{
    private const int MostTaken = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly PriorityQueue<QueuedAlert, (DateTimeOffset At, string Customer, string Id, string Channel)> _messages = new(
        Comparer<(DateTimeOffset At, string Customer, string Id, string Channel)>.Create(static (one, other) =>
            one.At != other.At ? one.At.CompareTo(other.At)
            : string.CompareOrdinal(one.Customer, other.Customer) is not 0 and var byCustomer ? byCustomer
            : string.CompareOrdinal(one.Id, other.Id) is not 0 and var byId ? byId
            : string.CompareOrdinal(one.Channel, other.Channel)));

    private readonly Lock _lock = new();

    /// <summary>When the next message can be seen.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            lock (_lock)
                return _messages.TryPeek(out _, out var next) ? next.At : null;
        }
    }

    public Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        var whole = TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
        Put(new QueuedAlert(message, 0), whole < Longest ? whole : Longest);
        return Task.CompletedTask;
    }

    public QueuedAlert? Take()
    {
        lock (_lock)
            return NextAt <= time.GetUtcNow() && _messages.TryDequeue(out var next, out _) ? next with { Taken = next.Taken + 1 } : null;
    }

    /// <summary>Its worker failed or died: it can be seen again later.</summary>
    public void GiveBack(QueuedAlert taken, TimeSpan unseen)
    {
        if (taken.Taken < MostTaken)
            Put(taken, unseen);
    }

    private void Put(QueuedAlert queued, TimeSpan delay)
    {
        lock (_lock)
            _messages.Enqueue(queued, (time.GetUtcNow() + delay, queued.Message.Customer, queued.Message.Id, queued.Message.Channel ?? ""));
    }
}

/// <summary>The process dies between storing an alert and saying so: one message in eight is never sent.</summary>
public sealed class ForgetfulQueue(IAlertQueue inner) : IAlertQueue
{
    private int _forgotten;

    public int Forgotten => _forgotten;

    public Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (message.Id[^1] % 8 != 0)
            return inner.EnqueueAsync(message, delay, cancellationToken);

        Interlocked.Increment(ref _forgotten);
        return Task.CompletedTask;
    }
}
