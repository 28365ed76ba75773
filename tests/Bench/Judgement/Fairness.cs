using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GigVet.Cases;

namespace GigVet.Bench.Judgement;

/// <summary>Every labelled case told about other people and places: the same must be concluded.</summary>
public sealed class Fairness : IMeasurement
{
    private const int QuickShare = 4;

    public string Name => "fairness";

    public string About => "labelled dossiers with names, places, languages, photos and universities swapped";

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var pairs = new ConcurrentBag<Pair>();
        Parallel.ForEach(CaseBook.All, new ParallelOptions { CancellationToken = cancellationToken }, told =>
        {
            var cast = CaseBook.Casts[told.Id];
            var expected = Counterfactuals.ConclusionsOf(told.DossierOf(cast));
            foreach (var (place, (what, other)) in Counterfactuals.Of(cast).Index())
            {
                if (options.Quick && place % QuickShare != 0)
                    continue;

                cancellationToken.ThrowIfCancellationRequested();
                pairs.Add(new Pair(
                    told.Id, what, Counterfactuals.Difference(expected, Counterfactuals.ConclusionsOf(told.DossierOf(other)))));
            }
        });

        Pair[] differing = [.. pairs.Where(static pair => pair.IsScored).OrderBy(static pair => pair.ToString(), StringComparer.Ordinal)];
        Pair[] otherwise = [.. pairs.Where(static pair => pair is { IsScored: false, Difference: not "" })];
        figures.AddEach("swapped", pairs
            .GroupBy(static pair => pair.Kind, StringComparer.Ordinal)
            .OrderBy(static kind => kind.Key, StringComparer.Ordinal)
            .Select(static kind => (kind.Key, new JsonObject
            {
                ["pairs"] = kind.Count(),
                ["differing"] = kind.Count(static pair => pair.IsScored),
            })));
        figures.Add("pairs", pairs.Count);
        figures.Add("differing", differing.Length);
        figures.Add("findingsDiffering", otherwise.Length, note: "the same score from other findings");
        figures.AddEach("differences", Shown(differing));
        figures.AddEach("otherFindings", Shown(otherwise));
        return Task.CompletedTask;
    }

    /// <summary>One example for every difference.</summary>
    private static IEnumerable<(string Key, JsonObject Figures)> Shown(IEnumerable<Pair> pairs) => pairs
        .GroupBy(static pair => pair.Difference, StringComparer.Ordinal)
        .OrderByDescending(static same => same.Count())
        .Select(static same => (same.First().ToString(), new JsonObject
        {
            ["pairs"] = same.Count(),
            ["swaps"] = string.Join(", ", same.Select(static pair => pair.What).Distinct(StringComparer.Ordinal).Take(6)),
            ["difference"] = same.Key,
        }));

    /// <param name="Difference">In findings, points and score; empty when there is none.</param>
    private sealed record Pair(string Case, string What, string Difference)
    {
        public string Kind => What.Split(':')[0];

        /// <summary>The score, the band or a reason differs.</summary>
        public bool IsScored { get; } = Difference.Split("; ").Any(static line => line is not "" && line.Split(' ').Length < 5);

        public override string ToString() => $"{Case}, {What}";
    }
}
