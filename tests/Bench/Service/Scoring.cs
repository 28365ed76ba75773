using System.Runtime;
using System.Text.Json;
using GigVet.Bench.Judgement;
using GigVet.Cases;
using GigVet.Discovery;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Bench.Service;

/// <summary>How fast dossiers are judged once everything is fetched, and stored ones are judged again.</summary>
public sealed class Scoring : IMeasurement
{
    private const int Cores = 2;
    private const int Slowest = 16;

    public string Name => "scoring";

    public string About => "full dossiers judged, by signal, and stored ones judged again on two cores";

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var signals = Signals();
        var assessor = new Assessor(signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance);
        var count = options.Quick ? 40 : 200;

        var first = Warm(assessor, cancellationToken);
        var (times, bytes) = (new List<double>(), new List<double>());
        var dossiers = Fresh(first, count);
        var used = Environment.CpuUsage.TotalTime;
        foreach (var dossier in dossiers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (begun, before) = (TimeProvider.System.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            assessor.Assess("asm_bench", dossier, []);
            times.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
            bytes.Add((GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / 1024.0);
        }

        figures.Add("signals", signals.Length);
        var cpu = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds / count;
        figures.AddRuns("fullDossierMs", times, "ms");
        figures.Add("fullDossierCpuMs", cpu, "ms", "of all cores, however busy the machine is");
        figures.AddRuns("fullDossierMegabytes", bytes, "MB");
        var costs = SignalCost.Of(signals, Fresh(first + count, options.Quick ? 10 : 40));
        figures.AddEach("slowest", costs.OrderByDescending(cost => cost.Microseconds).Take(Slowest).Select(cost => cost.Figures));
        figures.AddEach("heaviest", costs.OrderByDescending(cost => cost.Kilobytes).Take(Slowest).Select(cost => cost.Figures));
        figures.AddRuns("readingItsMessagesMs", ReadMessages(dossiers), "ms");
        Repeat(assessor, options, figures, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Judges until several rounds in a row compile nothing: what is measured is a service that runs, not one that starts.
    /// One round would not do, for the runtime puts off its better code while it still compiles.
    /// </summary>
    /// <returns>How many dossiers it took.</returns>
    private static int Warm(Assessor assessor, CancellationToken cancellationToken)
    {
        const int Round = 20, MostRounds = 200, QuietRounds = 10;
        var (compiled, quiet) = (-1L, 0);
        for (var round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var dossier in Fresh(round * Round, Round))
                assessor.Assess("asm_bench", dossier, []);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
            if (quiet == QuietRounds)
                return (round + 1) * Round;

            compiled = JitInfo.GetCompiledMethodCount();
        }

        return MostRounds * Round;
    }

    /// <summary>What the source of the messages does while the others wait for the web.</summary>
    private static List<double> ReadMessages(Dossier[] dossiers)
    {
        List<double> times = [];
        foreach (var dossier in dossiers)
        {
            var begun = TimeProvider.System.GetTimestamp();
            _ = new PitchMessages(dossier.Request.Messages).Readings;
            times.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        return times;
    }

    private static void Repeat(Assessor assessor, BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        Dossier[] cases = [.. CaseBook.All.Select(told => told.Dossier())];
        Assessment[] stored = [.. cases.Select(dossier => assessor.Assess("asm_bench", dossier, [])), assessor.Assess("asm_bench", FullDossier.Number(0), [])];
        byte[][] rows = [.. stored.Select(assessment => JsonSerializer.SerializeToUtf8Bytes(assessment, GigVetJson.Options))];
        var rescorer = new Rescorer(new SignalCatalogue(Signals()), RiskPolicy.Default(), TimeProvider.System);
        figures.AddRuns("rescoredPerSecond", RatesOf(
            options, place => rescorer.Rescore(stored[place % stored.Length]), cancellationToken), "/s");
        figures.AddRuns("rescoredFromJsonPerSecond", RatesOf(
            options,
            place => rescorer.Rescore(JsonSerializer.Deserialize<StoredSum>(rows[place % rows.Length], GigVetJson.Options)!),
            cancellationToken), "/s");
    }

    /// <summary>Runs on two cores; the first round is spent on compiling.</summary>
    private static List<double> RatesOf(BenchOptions options, Action<int> judge, CancellationToken cancellationToken)
    {
        var rates = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            var done = 0;
            Parallel.For(0, Cores, new ParallelOptions { MaxDegreeOfParallelism = Cores, CancellationToken = cancellationToken }, core =>
            {
                var place = core;
                for (; TimeProvider.System.GetElapsedTime(begun).TotalSeconds < (options.Quick ? 0.5 : 1.5); place += Cores)
                    judge(place);
                Interlocked.Add(ref done, place / Cores);
            });
            if (round > 0)
                rates.Add(done / TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }

        return rates;
    }

    private static ISignal[] Signals()
        => [.. ServiceDiscovery.ImplementationsOf<ISignal>().Select(type => (ISignal)Activator.CreateInstance(type)!).OrderBy(signal => signal.Info.Id, StringComparer.Ordinal)];

    /// <summary>Dossiers nobody looked at, as their sources leave them: the messages are read.</summary>
    private static Dossier[] Fresh(int first, int count)
    {
        Dossier[] dossiers = [.. Enumerable.Range(first, count).Select(FullDossier.Number)];
        foreach (var dossier in dossiers)
            _ = dossier.Find<PitchMessages>()!.Readings;
        return dossiers;
    }
}
