using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using static System.FormattableString;

namespace GigVet.Bench.Storage;

/// <summary>What the runtime costs a message: its queue trigger beside a bare loop that receives and deletes.</summary>
public sealed class Runtime : IMeasurement
{
    private const int BatchSize = 16;

    private static readonly QueueClientOptions Base64 = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public string Name => "runtime";

    public string About =>
        "queue messages a second, start to first message and idle memory of the runtime, beside a bare loop";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var (messages, rounds) = options.Quick ? (300, 5) : (600, 15);
        List<double> runtime = [], bare = [], ratios = [];
        for (var round = 0; round <= rounds; round++)
        {
            // One emulator a round: after a minute of its life it stops to clear away what it has in memory.
            await using var emulator = await Emulator.StartAsync();
            var turns = round % 2 == 0 ? (Func<Task>[])[RuntimeAsync, BareAsync] : [BareAsync, RuntimeAsync];
            foreach (var turn in turns)
                await turn();

            if (round == 0)
            {
                // Spent on compiling.
                runtime.Clear();
                bare.Clear();
                continue;
            }

            ratios.Add(runtime[^1] / bare[^1]);

            async Task RuntimeAsync()
                => runtime.Add(await ThroughRuntimeAsync(emulator.ConnectionString, messages, cancellationToken));

            async Task BareAsync()
                => bare.Add(await BareLoopAsync(emulator.ConnectionString, messages, cancellationToken));
        }

        figures.AddRuns("runtimeMessagesPerSecond", runtime, "/s");
        figures.AddRuns("bareMessagesPerSecond", bare, "/s");
        figures.AddRuns("queueRatio", ratios, "");
        await FirstMessage.MeasureAsync(figures, options.Quick ? 2 : 5, cancellationToken);
    }

    private static async Task<double> ThroughRuntimeAsync(
        string connectionString, int messages, CancellationToken cancellationToken)
    {
        var queue = await FillAsync(connectionString, messages, cancellationToken);
        var taken = new TakenMessages(messages);
        var builder = FunctionsApplication.CreateBuilder(
        [
            "--AzureWebJobsStorage=" + connectionString,
            "--urls=http://127.0.0.1:0",
            "--Bench:Queue=" + queue.Name,
            Invariant($"--AzureFunctionsJobHost:extensions:queues:batchSize={BatchSize}"),
        ]);
        builder.Services.AddSingleton(taken);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        await taken.All.WaitAsync(cancellationToken);
        await host.StopAsync(cancellationToken);
        return taken.PerSecond;
    }

    /// <summary>The quickest simple loop: a whole batch at once, its messages deleted side by side.</summary>
    private static async Task<double> BareLoopAsync(
        string connectionString, int messages, CancellationToken cancellationToken)
    {
        var queue = await FillAsync(connectionString, messages, cancellationToken);
        var taken = new TakenMessages(messages);
        while (!taken.All.IsCompleted)
        {
            QueueMessage[] batch = await queue.ReceiveMessagesAsync(
                BatchSize, TimeSpan.FromMinutes(10), cancellationToken);
            await Task.WhenAll(batch.Select(message =>
            {
                taken.Add(message.Body.ToString());
                return queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            }));
        }

        return taken.PerSecond;
    }

    private static async Task<QueueClient> FillAsync(
        string connectionString, int messages, CancellationToken cancellationToken)
    {
        var queue = new QueueClient(connectionString, Emulator.UniqueName(), Base64);
        await queue.CreateAsync(cancellationToken: cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            Enumerable.Range(0, messages),
            parallel,
            async (number, token) => await queue.SendMessageAsync(Invariant($"message {number}"), token));
        return queue;
    }
}
