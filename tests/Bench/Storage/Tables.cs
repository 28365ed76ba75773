using GigVet.TestSupport;

namespace GigVet.Bench.Storage;

/// <summary>Table operations a second through our client beside the npm client, in turn, on one emulator.</summary>
public sealed class Tables : IMeasurement
{
    private const int Rows = 100;

    private static readonly (string Kind, int Count)[] Kinds =
        [("insert", 150), ("get", 150), ("query", 25), ("transaction", 25)];

    public string Name => "tables";

    public string About => "table operations a second through our client, beside the npm client";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var npm = await NpmTables.StartAsync(emulator.ConnectionString, cancellationToken);
        var race = new TableRace(emulator, new OurTables(emulator.ConnectionString), npm, options.Quick ? 4 : 15);
        foreach (var (kind, count) in Kinds)
            await race.RunAsync(new TableTask(kind, count, Side: 16, Rows), cancellationToken);

        // What was done so far let both compilers do their work.
        List<double> ratios = [];
        foreach (var (kind, count) in Kinds)
        {
            var alone = await race.RunAsync(new TableTask(kind, count, Side: 1, Rows), cancellationToken);
            var side = await race.RunAsync(new TableTask(kind, count, Side: 16, Rows), cancellationToken);
            ratios.Add(alone.Ratio);
            Beside(kind + "PerSecond", alone, static pace => pace.PerSecond, "/s");
            Beside(kind + "PerSecondOf16", side, static pace => pace.PerSecond, "/s, 16 at a time");
            Beside(kind + "ClientMs", alone, static pace => pace.ClientMs, "ms of the client's processor");
            Beside(kind + "EmulatorMs", alone, static pace => pace.EmulatorMs, "ms of the emulator's processor");
        }

        figures.Add(
            "tableRatio",
            Math.Exp(ratios.Average(Math.Log)),
            note: "geometric mean of the four, one operation at a time");

        void Beside(
            string name, (TablePace Ours, TablePace Npm, double) pace, Func<TablePace, double> figure, string unit)
            => figures.AddBeside(name, figure(pace.Ours), "npm", figure(pace.Npm), unit);
    }
}
