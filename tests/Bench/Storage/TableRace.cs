using System.Diagnostics;
using Azure.Data.Tables;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Bench.Storage;

/// <summary>Lets two clients do the same work in turn, and watches whose processor time it takes.</summary>
internal sealed class TableRace(StorageEmulator emulator, OurTables ours, NpmTables npm, int rounds)
{
    private int _first;

    /// <returns>The middle of each, and of the ratios of neighbouring turns: these share the machine's mood.</returns>
    public async Task<(TablePace Ours, TablePace Npm, double Ratio)> RunAsync(
        TableTask task, CancellationToken cancellationToken)
    {
        List<TablePace> mine = [], theirs = [];
        for (var round = 0; round < rounds; round++)
        {
            var turns = new[] { ((ITableWork)ours, mine), (npm, theirs) };
            foreach (var (work, keep) in round % 2 == 0 ? turns : turns.Reverse())
                keep.Add(await TurnAsync(work, task, cancellationToken));

            _first += task.Count;
        }

        var ratios = mine.Zip(theirs, static (mine, theirs) => mine.PerSecond / theirs.PerSecond);
        return (TablePace.Median(mine), TablePace.Median(theirs), Figures.Median(ratios));
    }

    private async Task<TablePace> TurnAsync(ITableWork work, TableTask task, CancellationToken cancellationToken)
    {
        var name = Emulator.UniqueName();
        var table = new TableClient(emulator.ConnectionString, name);
        await table.CreateAsync(cancellationToken);
        await table.SubmitTransactionAsync(
            Enumerable.Range(0, task.Rows).Select(static number => new TableTransactionAction(
                TableTransactionActionType.Add, OurTables.Row(OurTables.Read, number))),
            cancellationToken);

        var (client, storage) = (work.ProcessorTime, EmulatorTime());
        var elapsed = await work.DoAsync(task with { Table = name, First = _first }, cancellationToken);
        return new TablePace(
            task.Count / elapsed.TotalSeconds,
            (work.ProcessorTime - client).TotalMilliseconds / task.Count,
            (EmulatorTime() - storage).TotalMilliseconds / task.Count);
    }

    private TimeSpan EmulatorTime()
    {
        using var process = Process.GetProcessById(emulator.ProcessId);
        return process.TotalProcessorTime;
    }
}

/// <summary>How fast it went.</summary>
/// <param name="ClientMs">Processor time of the client for one operation, in milliseconds.</param>
/// <param name="EmulatorMs">Processor time of the emulator for one operation, in milliseconds.</param>
internal sealed record TablePace(double PerSecond, double ClientMs, double EmulatorMs)
{
    public static TablePace Median(IReadOnlyCollection<TablePace> paces) => new(
        Figures.Median(paces.Select(static pace => pace.PerSecond)),
        Figures.Median(paces.Select(static pace => pace.ClientMs)),
        Figures.Median(paces.Select(static pace => pace.EmulatorMs)));
}
