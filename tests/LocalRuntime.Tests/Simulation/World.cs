using System.Runtime.ExceptionServices;
using GigVet.TestSupport;

namespace GigVet.LocalRuntime.Tests.Simulation;

/// <summary>
/// One thread and a clock that jumps to the next timer whenever nothing else is left to do: the same seed gives the
/// same run, and hours pass in milliseconds.
/// </summary>
internal sealed class World : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = [];

    public ManualTime Time { get; } = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_work)
            _work.Enqueue((d, state));
    }

    /// <summary>A while of virtual time.</summary>
    public Task PassAsync(TimeSpan length) => Task.Delay(length, Time, CancellationToken.None);

    /// <summary>Runs until the task has ended; throws when that would never happen or only after the limit.</summary>
    public void Run(Func<Task> story, TimeSpan limit)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var end = Time.GetUtcNow() + limit;
            var task = story();
            while (!task.IsCompleted)
            {
                if (TryTake(out var work))
                    work.Callback(work.State);
                else if (Time.NextTimer is not { } next)
                    throw new InvalidOperationException("Everything waits and nothing will ever happen.");
                else if (next > end)
                    throw new TimeoutException($"The story is not over after {limit}.");
                else
                    Time.AdvanceTo(next);
            }

            if (task.Exception?.InnerException is { } exception)
                ExceptionDispatchInfo.Throw(exception);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) work)
    {
        lock (_work)
            return _work.TryDequeue(out work);
    }
}
