using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Bench.Service;

/// <summary>How fast dossiers are judged once everything is fetched.</summary>
public sealed class Scoring : IMeasurement
{
    public string Name => "scoring";

    public string About => "dossiers judged a second, on one core";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var witness = new Witness();
        await using var contractor = await VettedContractor.StartAsync([witness], cancellationToken);
        var assessment = await contractor.VetAsync(progress: null, cancellationToken);
        var assessor = new Assessor(
            contractor.Services.GetServices<ISignal>().Where(static signal => signal is not Witness),
            contractor.Services.GetRequiredService<RiskPolicy>(),
            NullLogger<Assessor>.Instance);

        var rounds = new List<double>();
        for (var round = 0; round < 6; round++)
        {
            var (count, begun) = (0, TimeProvider.System.GetTimestamp());
            while (TimeProvider.System.GetElapsedTime(begun).TotalSeconds < (options.Quick ? 0.5 : 2))
            {
                cancellationToken.ThrowIfCancellationRequested();
                assessor.Assess("asm_bench", witness.Dossier!, assessment.Sources);
                count++;
            }

            // The first round is spent on compiling.
            if (round > 0)
                rounds.Add(count / TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }

        figures.Add("signals", assessment.Findings.Count - 1);
        figures.AddRuns("dossiersPerSecond", rounds, "/s");
    }

    /// <summary>Keeps the dossier that the engine put together.</summary>
    private sealed class Witness : ISignal
    {
        public Dossier? Dossier { get; private set; }

        public SignalInfo Info { get; } = new()
        {
            Id = "profile.bench-witness",
            Title = "Keeps the dossier",
            Rationale = "The measurement needs a dossier as the engine makes it.",
            FalsePositives = "None: it finds nothing.",
            NextStep = "None.",
            Strength = Strength.Context,
            Lawfulness = Lawfulness.Conduct,
            References = [],
        };

        public Finding Evaluate(Dossier dossier)
        {
            Dossier = dossier;
            return Info.Clear("Seen.");
        }
    }
}
