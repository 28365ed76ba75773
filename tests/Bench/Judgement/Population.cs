using System.Text.Json.Nodes;
using GigVet.Cases;
using GigVet.Model;

namespace GigVet.Bench.Judgement;

/// <summary>How often ordinary profiles raise alarm: nobody of them is labelled, so nearly all of them are honest.</summary>
public sealed class Population : IMeasurement
{
    private const int QuickRows = 1_000;
    private const int PerThousand = 1_000;

    public string Name => "population";

    public string About => "ordinary profiles of a base-rate file judged by every signal, with nothing but the profile";

    public bool TakesInput => true;

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var file = options.Input ?? Path.Combine("..", "shared", "data", "platforms", "freelancer", "profiles_2025.csv.gz");
        if (!File.Exists(file))
            throw new BenchException($"{file} is not there; name the file with --input FILE.");

        var read = PopulationFile.Read(file);
        PopulationRow[] rows = options.Quick ? [.. read.Rows.Take(QuickRows)] : [.. read.Rows];
        if (rows.Length == 0)
            throw new BenchException($"{file} holds no profile.");

        var assessments = new Assessment[rows.Length];
        Parallel.For(
            0,
            rows.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            at => assessments[at] = JudgedCase.Judge(rows[at].ToDossier(read.Rates)));

        figures.Add("profiles", rows.Length, note: $"{read.Unreadable} rows could not be read");
        figures.Add("rateGroups", read.Rates.Count, note: "platform, country and skill with enough people");
        foreach (var band in Enum.GetValues<RiskBand>())
            figures.AddShare(band.ToString().ToLowerInvariant(), assessments.Count(one => one.Band == band), rows.Length);
        figures.AddShare(
            "aboveLow", assessments.Count(static one => one.Band is RiskBand.Medium or RiskBand.High or RiskBand.Critical), rows.Length);
        figures.AddEach("raisedPerThousand", assessments
            .SelectMany(static one => one.Findings.Where(static finding => finding.Outcome is Outcome.Raised))
            .CountBy(static finding => finding.Code)
            .OrderByDescending(static raised => raised.Value)
            .Select(raised => (raised.Key, new JsonObject { ["profiles"] = raised.Value, ["perThousand"] = Math.Round((double)raised.Value * PerThousand / rows.Length, 2) })));
        return Task.CompletedTask;
    }
}
