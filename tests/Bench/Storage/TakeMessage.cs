using Microsoft.Azure.Functions.Worker;

namespace GigVet.Bench.Storage;

/// <summary>The function behind <see cref="Runtime"/>: takes a message and does nothing with it.</summary>
public sealed class TakeMessage(TakenMessages taken)
{
    [Function(nameof(TakeMessage))]
    public void Run([QueueTrigger("%Bench:Queue%")] string message) => taken.Add(message);
}

/// <summary>Counts messages and notes when the first and the last of them were in hand.</summary>
public sealed class TakenMessages(int expected)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _first;
    private long _last;
    private int _count;
    private int _characters;

    public Task All => _all.Task;

    public double PerSecond => expected / TimeProvider.System.GetElapsedTime(_first, _last).TotalSeconds;

    /// <param name="message">Only looked at, so that nobody can leave it out.</param>
    public void Add(string message)
    {
        Interlocked.CompareExchange(ref _first, TimeProvider.System.GetTimestamp(), 0);
        Interlocked.Add(ref _characters, message.Length);
        if (Interlocked.Increment(ref _count) != expected)
            return;

        _last = TimeProvider.System.GetTimestamp();
        _all.TrySetResult();
    }
}
