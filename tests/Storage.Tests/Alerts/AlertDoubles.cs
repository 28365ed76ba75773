using System.Text.Json;
using GigVet.Alerts;

namespace GigVet.Storage.Tests.Alerts;

/// <summary>A queue whose messages come back never: what a killed worker took is lost, as after five tries.</summary>
internal sealed class MemoryQueue(JumpingTime time) : IAlertQueue
{
    private readonly List<(DateTimeOffset At, AlertMessage Message)> _messages = [];

    public Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken)
    {
        _messages.Add((time.GetUtcNow() + delay, message));
        return Task.CompletedTask;
    }

    /// <summary>The next message; the clock moves to when it is visible.</summary>
    public AlertMessage? Take(DateTimeOffset until)
    {
        if (_messages.Count == 0 || _messages.MinBy(message => message.At) is var next && next.At > until)
            return null;

        _messages.Remove(next);
        if (next.At > time.GetUtcNow())
            time.Advance(next.At - time.GetUtcNow());
        return next.Message;
    }
}

/// <summary>A clock on which waiting takes no time.</summary>
internal sealed class JumpingTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
            _now += dueTime;
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Done();
    }

    private sealed class Done : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>A receiver that notes what it was sent and answers as it is told to.</summary>
public sealed class NotingChannel(string name, TimeProvider time, bool gathers = false, TimeSpan gap = default) : IAlertChannel
{
    private readonly Queue<ChannelAnswer> _script = new();

    public IList<(DateTimeOffset At, Alert Alert)> Sent { get; } = [];

    public ChannelAnswer Usual { get; set; } = new ChannelAnswer.Delivered("200");

    public string Name => name;

    public Type BodyType => typeof(object);

    public Type ShownType => typeof(object);

    public TimeSpan Gap => gap;

    public bool Gathers => gathers;

    public void Then(ChannelAnswer answer) => _script.Enqueue(answer);

    public JsonElement Read(JsonElement body, JsonElement? standing) => body;

    public object Show(JsonElement settings, bool made) => settings;

    public Task<ChannelAnswer> SendAsync(AlertDestination destination, Alert alert, CancellationToken cancellationToken)
    {
        Sent.Add((time.GetUtcNow(), alert));
        return Task.FromResult(_script.TryDequeue(out var answer) ? answer : Usual);
    }
}

/// <summary>A clock that is there before what it belongs to.</summary>
internal sealed class LateClock(Func<DateTimeOffset> now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now();
}

/// <summary>Tests share one account; each plans for its own customer.</summary>
internal sealed class OneCustomer(IDestinationStore inner, string customer) : IDestinationStore
{
    public Task<AlertDestination?> FindAsync(string of, string channel, CancellationToken cancellationToken)
        => inner.FindAsync(of, channel, cancellationToken);

    public Task<IReadOnlyList<AlertDestination>> ListAsync(string of, CancellationToken cancellationToken)
        => inner.ListAsync(of, cancellationToken);

    public Task SaveAsync(AlertDestination destination, CancellationToken cancellationToken)
        => inner.SaveAsync(destination, cancellationToken);

    public Task DeleteAsync(string of, string channel, CancellationToken cancellationToken)
        => inner.DeleteAsync(of, channel, cancellationToken);

    public Task NoteAsync(AlertDestination read, DestinationState state, string? trouble, CancellationToken cancellationToken)
        => inner.NoteAsync(read, state, trouble, cancellationToken);

    public Task<(int Failing, int Disabled)> CountTroubleAsync(CancellationToken cancellationToken)
        => inner.CountTroubleAsync(cancellationToken);

    public async IAsyncEnumerable<string> CustomersAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var one in inner.CustomersAsync(cancellationToken))
        {
            if (one == customer)
                yield return one;
        }
    }
}
