using System.Globalization;
using Azure.Storage.Queues;
using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Support;

namespace GigVet.LocalRuntime.Tests.Timers;

/// <summary>Real processes on the real emulator.</summary>
public sealed class TimerProcessesTests
{
    private readonly string _name = TestSupport.Emulator.UniqueName("ticks");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    [Pins(TimerPromise.OneProcess)]
    public async Task When_the_process_that_runs_the_timer_is_killed_another_takes_over()
    {
        var connection = await TestSupport.Emulator.ConnectionStringAsync();
        string[] settings =
        [
            $"AzureWebJobsStorage={connection}", "urls=http://127.0.0.1:0", $"AzureFunctionsWebHost:hostid={_name}",
            "Tick:Schedule=* * * * * *", $"Tick:Queue={_name}",
            "AzureFunctionsJobHost:singleton:listenerLockPeriod=00:00:02",
        ];
        var queue = new QueueClient(
            connection, _name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync(cancellationToken: CancellationToken);
        await using AppProcess one = AppProcess.Start(settings), two = AppProcess.Start(settings);
        await one.ReadLineAsync();
        await two.ReadLineAsync();

        var before = await TakeAsync(queue, 2);
        var owner = Assert.Single(before.Select(tick => tick.Process).Distinct());
        (one.Id == owner ? one : two).Kill();
        List<(int Process, long Second)> after;
        do
            after = await TakeAsync(queue, 1);
        while (after[0].Process == owner);

        after.AddRange(await TakeAsync(queue, 2));
        Assert.All(after, tick => Assert.NotEqual(owner, tick.Process));
        Assert.Equal(5, before.Concat(after).Select(tick => tick.Second).Distinct().Count());
    }

    private static async Task<List<(int Process, long Second)>> TakeAsync(QueueClient queue, int count)
    {
        List<(int Process, long Second)> ticks = [];
        while (ticks.Count < count)
        {
            if ((await queue.ReceiveMessageAsync(cancellationToken: CancellationToken)).Value is { } message)
            {
                var parts = message.Body.ToString().Split(' ');
                ticks.Add((int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture)));
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken);
            }
            else
            {
                await Task.Delay(50, CancellationToken);
            }
        }

        return ticks;
    }
}
