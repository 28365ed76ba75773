using Azure.Data.Tables;
using Azure.Storage.Queues;
using static System.FormattableString;

namespace GigVet.Soak;

/// <summary>
/// Several processes work through a queue while one after another is killed and started again; then storage is read
/// and every message and every timer slot is accounted for.
/// </summary>
public static class SoakRun
{
    private const string Queue = "soak";
    private const string Effects = "SoakEffects";
    private const string Repeats = "SoakRepeats";

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    /// <param name="progress">Told now and then how far it is.</param>
    public static async Task<SoakResult> RunAsync(
        SoakPlan plan, Action<string> progress, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        await using var emulator = await SoakEmulator.StartAsync(cancellationToken);
        var queue = new QueueClient(
            emulator.ConnectionString, Queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var tables = new TableServiceClient(emulator.ConnectionString);
        await queue.CreateAsync(cancellationToken: cancellationToken);
        await tables.CreateTableAsync(Effects, cancellationToken);
        await tables.CreateTableAsync(Repeats, cancellationToken);
        await using var processes = new SoakProcesses(plan, Settings(emulator.ConnectionString));
        await processes.StartAsync(cancellationToken);

        var begun = time.GetTimestamp();
        var traffic = new SoakTraffic(queue, plan);
        await Task.WhenAll(
            traffic.SendAsync(cancellationToken), processes.KillAsync(traffic, progress, cancellationToken));
        TimeSpan? working = null;
        await traffic.EmptyAsync(StuckAsync, time, cancellationToken);
        var whole = time.GetElapsedTime(begun);
        var unclean = await processes.StopAsync(cancellationToken);

        var result = await new SoakAudit(tables.GetTableClient(Effects), tables.GetTableClient(Repeats))
            .ReadAsync(plan, processes.Killed, cancellationToken);
        return result with
        {
            Poisoned = await PoisonedAsync(emulator.ConnectionString, cancellationToken),
            UncleanStops = unclean,
            Working = working ?? whole,
            Whole = whole,
        };

        async Task StuckAsync(CancellationToken token)
        {
            if (working is null)
                progress("only messages in the hands of killed processes are left");

            working ??= time.GetElapsedTime(begun);
            if (plan.SkipsLocks)
                await emulator.MoveAheadAsync(Lock, token);
        }
    }

    private static string[] Settings(string connectionString) =>
    [
        "AzureWebJobsStorage=" + connectionString,
        "urls=http://127.0.0.1:0",
        "Soak:Queue=" + Queue,
        "Soak:Effects=" + Effects,
        "Soak:Repeats=" + Repeats,
        Invariant($"AzureFunctionsJobHost:extensions:queues:batchSize={SoakPlan.BatchSize}"),
        Invariant($"AzureFunctionsJobHost:extensions:queues:newBatchThreshold={SoakPlan.NewBatchThreshold}"),
        "AzureFunctionsJobHost:extensions:queues:maxPollingInterval=00:00:01",
        "AzureFunctionsJobHost:singleton:listenerLockPeriod=00:00:15",
    ];

    private static async Task<int> PoisonedAsync(string connectionString, CancellationToken cancellationToken)
    {
        var poison = new QueueClient(connectionString, Queue + "-poison");
        return await poison.ExistsAsync(cancellationToken)
            ? (await poison.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount
            : 0;
    }
}
