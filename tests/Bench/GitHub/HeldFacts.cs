using System.Text.Json.Nodes;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Bench.GitHub;

/// <summary>What the facts of a busy account weigh, and how long judging them takes.</summary>
internal static class HeldFacts
{
    private const double MiB = 1 << 20;

    public static async Task MeasureAsync(
        GitHubLooks looks, BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        // The server is in this process too: what it leaves behind is not ours, so its answers are replayed.
        var replay = new ReplayWeb(looks.Services.GetRequiredService<IWeb>());
        var remembered = (await looks.LookAsync(FakeAccounts.Busy, null, cancellationToken, replay)).Enrichment.Memory!;
        figures.Add(
            "busyMemoryPackedKiB", Packed(remembered) / 1024.0, "KiB", "as storage keeps it; an entity takes 896");

        var held = new List<GitHubAccount>();
        var sizes = new List<double>();
        for (var run = 0; run < 6; run++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            held.Add((await looks.LookAsync(FakeAccounts.Busy, null, cancellationToken, replay)).Account);
            // The first leaves behind what pools and caches keep.
            if (run > 0)
                sizes.Add((GC.GetTotalMemory(forceFullCollection: true) - before) / MiB);
        }

        figures.AddRuns("busyFactsMiB", sizes, "MiB");
        Score(looks, DossierOf(held[^1]), options, figures);
        GC.KeepAlive(held);
    }

    private static void Score(GitHubLooks looks, Dossier dossier, BenchOptions options, Figures figures)
    {
        var assessor = looks.Services.GetRequiredService<Assessor>();
        var rounds = options.Quick ? 40 : 300;
        figures.AddRuns("busyScoringMs", Processor(() => assessor.Assess("asm_bench", dossier, []), rounds), "ms");

        var signals = looks.Services.GetServices<ISignal>()
            .Select(signal => (signal.Info.Id, Least(() => signal.Evaluate(dossier), rounds)))
            .OrderByDescending(static signal => signal.Item2)
            .Take(3);
        figures.AddEach("slowestSignals", signals.Select(static signal => (
            signal.Id, new JsonObject { ["leastMs"] = Math.Round(signal.Item2, 3) })));
    }

    /// <summary>Processor time of one run, in each of some batches: what else the machine does is not ours.</summary>
    private static List<double> Processor(Action work, int rounds)
    {
        Warm(work, TimeSpan.FromSeconds(3));
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var times = new List<double>();
        for (var batch = 0; batch < 5; batch++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            for (var round = 0; round < rounds; round++)
                work();
            process.Refresh();
            times.Add((process.TotalProcessorTime - before).TotalMilliseconds / rounds);
        }

        return times;
    }

    private static double Least(Action work, int rounds)
    {
        Warm(work, TimeSpan.FromMilliseconds(100));
        var least = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            work();
            least = Math.Min(least, TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }

        return least;
    }

    /// <summary>Until the runtime has compiled it a second time, which it does in its own time: a service runs for days.</summary>
    private static void Warm(Action work, TimeSpan time)
    {
        for (var begun = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(begun) < time;)
            work();
    }

    private static long Packed(SourceMemory memory)
    {
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(
            packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            System.Text.Json.JsonSerializer.Serialize(brotli, memory, GigVetJson.Options);
        }

        return packed.Length;
    }

    private static Dossier DossierOf(GitHubAccount account)
    {
        var request = new VetRequest
        {
            Contractor = new ContractorRef("github", account.Login),
            ProfileUrl = account.Url,
            GitHub = account.Login,
            Claims = new Claims { Name = account.Name, Country = "PL", YearsOfExperience = 9 },
        };
        var profile = new ContractorProfile
        {
            Contractor = request.Contractor,
            Url = account.Url,
            FetchedAt = account.ReadAt,
            DisplayName = account.Name,
        };

        return new Dossier(request, profile, account.ReadAt, [account]);
    }
}
