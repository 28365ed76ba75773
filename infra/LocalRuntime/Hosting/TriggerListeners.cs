using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Azure.Functions.Worker.Timers;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Starts what waits for messages and for the time, and drains it at the end.</summary>
internal sealed class TriggerListeners(
    IReadOnlyList<Function> functions, QueueListeners queues, TimerListeners timers, Drain drain, TimeProvider time)
{
    private static readonly TimeSpan LastGrace = TimeSpan.FromSeconds(5);

    private Task _running = Task.CompletedTask;

    /// <exception cref="StartupException">A queue or a schedule could not work.</exception>
    public void Check()
    {
        foreach (var function in functions)
        {
            queues.Check(function);
            timers.Check(function);
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var listeners = await Task.WhenAll(functions.Select(function => StartAsync(function, cancellationToken)));
        _running = Task.WhenAll(listeners);
    }

    /// <summary>Waits for functions at work; after a while tells them to give up, and then leaves them.</summary>
    public async Task DrainAsync(TimeSpan limit)
    {
        drain.Begin();
        if (await EndsWithinAsync(limit))
            return;

        await drain.GiveUpAsync();
        await EndsWithinAsync(LastGrace);
    }

    private async Task<Task> StartAsync(Function function, CancellationToken cancellationToken) => function.Trigger switch
    {
        QueueTriggerAttribute trigger => await queues.StartAsync(function, trigger, drain, cancellationToken),
        TimerTriggerAttribute trigger => timers.Start(function, trigger, drain),
        _ => Task.CompletedTask,
    };

    private async Task<bool> EndsWithinAsync(TimeSpan limit)
    {
        try
        {
            await _running.WaitAsync(limit, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
