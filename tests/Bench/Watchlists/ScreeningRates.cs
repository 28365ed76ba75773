using GigVet.Model;
using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>Who is found that must be, and who is matched that must not be.</summary>
internal static class ScreeningRates
{
    private const int Quick = 10_000;

    public static void Measure(
        ScreeningLists lists, ScreeningQueries queries, Figures figures, bool quick, CancellationToken cancellationToken)
    {
        if (lists.Has("Un") && queries.Positives.Count > 0)
            Positives(
                new ScreeningIndex(lists.Entries("Un").Select(entry => ("Un", entry))), queries.Positives, figures);

        var index = new ScreeningIndex(lists.All);
        var (all, matched) = (0, 0);
        List<(string, System.Text.Json.Nodes.JsonObject)> perFile = [];
        foreach (var (file, negatives) in queries.Negatives)
        {
            var asked = quick ? [.. negatives.Take(Quick)] : negatives;
            var counted = Count(index, asked, cancellationToken);
            (all, matched) = (all + asked.Count, matched + counted.Matched);
            perFile.Add((file, new()
            {
                ["queries"] = asked.Count,
                ["matched"] = Figures.Share(counted.Matched, asked.Count),
                ["matchedByNameAlone"] = Figures.Share(counted.ByName, asked.Count),
                ["withPoints"] = Figures.Share(counted.Counting, asked.Count),
            }));
        }

        figures.AddShare("falseMatches", matched, all);
        figures.AddEach("negatives", perFile);
    }

    private static void Positives(ScreeningIndex un, IReadOnlyList<ScreeningQuery> positives, Figures figures)
    {
        var results = positives.Select(query => (Query: query, Matches: Screener.Screen(un, query))).ToArray();
        figures.AddShare("hits", results.Count(result => result.Matches.Count > 0), positives.Count);
        figures.AddShare(
            "hitsCorroborated", results.Count(result => result.Matches.Any(match => match.Strength >= Strength.Moderate)), positives.Count);
        figures.AddList(
            "missed", [.. results.Where(result => result.Matches.Count == 0).Select(result => result.Query.Name!)]);
    }

    private static (int Matched, int ByName, int Counting) Count(
        ScreeningIndex index, IReadOnlyList<ScreeningQuery> queries, CancellationToken cancellationToken)
    {
        var (matched, byName, counting) = (0, 0, 0);
        Parallel.ForEach(queries, new ParallelOptions { CancellationToken = cancellationToken }, query =>
        {
            var matches = Screener.Screen(index, query);
            if (matches.Count > 0)
                Interlocked.Increment(ref matched);
            if (matches.Any(match => match.Strength >= Strength.Moderate))
                Interlocked.Increment(ref counting);
            if (matches.Count > 0 || Screener.Screen(index, query with { BirthDate = null }).Count > 0)
                Interlocked.Increment(ref byName);
        });
        return (matched, byName, counting);
    }
}
