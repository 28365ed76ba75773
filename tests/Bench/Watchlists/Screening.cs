using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>
/// How well and how fast queries are held against lists: hits, false matches, speed beside a full scan, memory.
/// </summary>
public sealed class Screening : IMeasurement
{
    private const int ManyEntries = 20_000;
    private const double Mega = 1024 * 1024;

    public string Name => "screening";

    public string About => "watchlist screening: hits, false matches, speed beside a full Jaro-Winkler scan, memory";

    public bool TakesInput => true;

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var lists = ScreeningLists.Read(options.Input);
        var queries = ScreeningQueries.Read(options.Input);
        var ofac = lists.Entries("OfacSdn");
        figures.Add("entries", lists.All.Count, note: lists.Describe());

        var index = Load(figures, "", ofac, lists.ParseMilliseconds("OfacSdn"), cancellationToken);
        figures.Add("names", index.Names, note: "without weak ones, ships and planes");
        Load(figures, "Many", ManyOf(ofac), null, cancellationToken);

        ScreeningSpeed.Measure(index, queries, figures, options.Quick, cancellationToken);
        Rescreening.Measure(ofac, queries, figures);
        ScreeningRates.Measure(lists, queries, figures, options.Quick, cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>From the files to an index that answers; and what it holds once every name has been compared.</summary>
    private static ScreeningIndex Load(
        Figures figures, string suffix, IReadOnlyList<ListedEntry> entries, double? parsing, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (begun, processor) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var copy = entries.Select(entry => entry with { }).ToArray();
        var index = new ScreeningIndex(copy.Select(entry => ("OfacSdn", entry)));
        var elapsed = TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
        processor = Environment.CpuUsage.TotalTime - processor;

        figures.Add($"load{suffix}Ms", elapsed, "ms", $"index over {entries.Count} entries");
        figures.Add($"load{suffix}CpuMs", processor.TotalMilliseconds, "ms", "of processor time, all cores together");
        if (parsing is { } read)
            figures.Add($"parse{suffix}Ms", read, "ms", "from the bytes of the files to entries");

        index.Warm();
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / Mega;
        figures.Add($"memory{suffix}Mb", held + (Texts(entries) / Mega), "MB", "entries, their texts and the index, every name taken apart");
        GC.KeepAlive(copy);
        return index;
    }

    // The copies share their texts with the originals: those are counted by themselves, a string at a time.
    private static double Texts(IReadOnlyList<ListedEntry> entries)
    {
        var seen = new HashSet<string>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries)
        {
            seen.Add(entry.Id);
            seen.UnionWith(entry.Names.Select(name => name.Text));
            seen.UnionWith(entry.Programs);
            seen.UnionWith(entry.Identifiers.Select(identifier => identifier.Value));
            seen.UnionWith(entry.Addresses.SelectMany(address => new[] { address.Street, address.City, address.Country }).OfType<string>());
        }

        return seen.Sum(text => 22d + (2 * text.Length))
            + entries.Sum(entry => 100d + (40 * entry.Names.Count) + (48 * entry.Addresses.Count) + (48 * entry.Identifiers.Count) + (16 * entry.BirthDates.Count));
    }

    /// <summary>The entries there are, and as many as are missing with the words of two names exchanged.</summary>
    private static List<ListedEntry> ManyOf(IReadOnlyList<ListedEntry> entries)
    {
        List<ListedEntry> many = [.. entries];
        for (var turn = 1; many.Count < ManyEntries && entries.Count > 1; turn++)
        {
            for (var place = 0; place < entries.Count && many.Count < ManyEntries; place++)
            {
                var (one, other) = (entries[place], entries[(place + (turn * 37)) % entries.Count]);
                many.Add(one with
                {
                    Id = $"{one.Id}-{turn}",
                    Names = [.. one.Names.Select(name => name with { Text = Crossed(name.Text, other.Names[0].Text) })],
                });
            }
        }

        return many;
    }

    private static string Crossed(string left, string right)
    {
        var (first, second) = (left.Split(' '), right.Split(' '));
        return string.Join(' ', first.Take((first.Length + 1) / 2).Concat(second.Skip(second.Length / 2)));
    }
}
