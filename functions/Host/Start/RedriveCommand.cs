using GigVet.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Functions.Start;

/// <summary><c>redrive QUEUE</c> sends what was given up in a queue once more; <c>redrive</c> alone shows how many there are.</summary>
public static class RedriveCommand
{
    public const string Name = "redrive";

    public static async Task<int> RunAsync(
        IServiceProvider services, string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var queues = services.GetRequiredService<IQueues>();
        switch (arguments)
        {
            case []:
                foreach (var depth in await queues.DepthsAsync(cancellationToken))
                    await output.WriteLineAsync($"{depth.Queue}  {depth.Waiting} waiting, {depth.Poison} given up");
                return 0;
            case [var queue] when await queues.RedriveAsync(queue, cancellationToken) is { } moved:
                await output.WriteLineAsync($"{moved} messages were sent to {queue} again.");
                return 0;
            default:
                await output.WriteLineAsync("redrive [QUEUE], where QUEUE is one that \"redrive\" alone lists.");
                return 2;
        }
    }
}
