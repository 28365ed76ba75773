using Azure.Data.Tables;
using Azure.Storage.Queues;
using GigVet.Soak;
using GigVet.Soak.App;
using GigVet.TestSupport;

namespace GigVet.Bench.Storage;

/// <summary>
/// From the start of a process to the row that its first message leaves behind, and its memory afterwards: a function
/// app in the runtime beside a program with nothing but a loop, in turns.
/// </summary>
internal static class FirstMessage
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(2);

    public static async Task MeasureAsync(Figures figures, int runs, CancellationToken cancellationToken)
    {
        List<Run> ours = [], bare = [];
        for (var run = 0; run < runs; run++)
        {
            ours.Add(await RunAsync(isBare: false, cancellationToken));
            bare.Add(await RunAsync(isBare: true, cancellationToken));
        }

        figures.AddBeside("firstMessageMs", Middle(ours, Milliseconds), "bare", Middle(bare, Milliseconds), "ms");
        figures.AddBeside("idleMemoryMb", Middle(ours, Megabytes), "bare", Middle(bare, Megabytes), "MB");

        static double Milliseconds(Run run) => run.FirstMessage.TotalMilliseconds;
        static double Megabytes(Run run) => run.Memory / 1024d / 1024d;
    }

    private static double Middle(IEnumerable<Run> runs, Func<Run, double> figure) => Figures.Median(runs.Select(figure));

    private static async Task<Run> RunAsync(bool isBare, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        var base64 = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueClient(emulator.ConnectionString, Emulator.UniqueName(), base64);
        var effects = new TableClient(emulator.ConnectionString, Emulator.UniqueName());
        await queue.CreateAsync(cancellationToken: cancellationToken);
        await effects.CreateAsync(cancellationToken);
        var sent = await queue.SendMessageAsync("0", cancellationToken);

        var begun = TimeProvider.System.GetTimestamp();
        await using var process = ReadyProcess.Start(
            typeof(EffectRows).Assembly.Location,
            [
                "AzureWebJobsStorage=" + emulator.ConnectionString,
                "urls=http://127.0.0.1:0",
                "Soak:Queue=" + queue.Name,
                "Soak:Effects=" + effects.Name,
                "Soak:Repeats=" + effects.Name,
                "Soak:Bare=" + (isBare ? "true" : "false"),
            ]);
        while (!await HasRowAsync(effects, sent.Value.MessageId, cancellationToken))
            await Task.Delay(LookEvery, cancellationToken);

        var firstMessage = TimeProvider.System.GetElapsedTime(begun);
        await Task.Delay(Idle, cancellationToken);
        return new Run(firstMessage, process.Memory);
    }

    private static async Task<bool> HasRowAsync(TableClient effects, string id, CancellationToken cancellationToken)
        => (await effects.GetEntityIfExistsAsync<TableEntity>(
            EffectRows.Partition(0), id, cancellationToken: cancellationToken)).HasValue;

    private sealed record Run(TimeSpan FirstMessage, long Memory);
}
