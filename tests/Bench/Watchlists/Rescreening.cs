using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>How long it takes to hold a whole roster against what changed in a list.</summary>
internal static class Rescreening
{
    private const int Roster = 10_000;
    private const int Changed = 50;

    public static void Measure(IReadOnlyList<ListedEntry> entries, ScreeningQueries queries, Figures figures)
    {
        var names = queries.All.Take(Roster).Select(query => new ScreeningQuery { Name = query.Name }).ToArray();
        ListedEntry[] changed = [.. entries.Where(entry => entry.Kind is ListedKind.Person).Take(Changed)];
        var before = Environment.CpuUsage.TotalTime;
        var index = new ScreeningIndex(changed.Select(entry => ("OfacSdn", entry)));
        var hit = names.Count(name => Screener.Screen(index, name).Count > 0);

        figures.Add(
            "rescreeningMs",
            (Environment.CpuUsage.TotalTime - before).TotalMilliseconds,
            "ms",
            $"of processor time: {names.Length} names against {changed.Length} changed entries, {hit} hit; without storage");
    }
}
