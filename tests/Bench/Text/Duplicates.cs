using GigVet.Text.Duplicates;

namespace GigVet.Bench.Text;

/// <summary>How fast and how surely texts that stand under another name are found, beside comparing every pair.</summary>
public sealed class Duplicates : IMeasurement
{
    /// <summary>The lowest threshold of the signals (PF-02, PR-11).</summary>
    private const double Threshold = 0.8;

    private const int Documents = 10_000;

    /// <summary>Every pair of them within half a minute; the speed-up grows with their number.</summary>
    private const int QuickDocuments = 3_000;

    private const int OurRuns = 5;

    public string Name => "duplicates";

    public string About => "near-duplicate texts found, beside comparing every pair; reads of the index";

    public IReadOnlyList<string> Numbers => ["documents", "stored"];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var texts = new GeneratedTexts(seed: 7).Make(options.Number("documents", options.Quick ? QuickDocuments : Documents));
        figures.Add("documents", texts.Count, note: "generated; a third are near-copies of others");

        // Warm, so that neither side pays for the compiler.
        Banded(texts);
        EveryPair([.. texts.Take(500)], cancellationToken);

        // Ours is over in a moment, so that chance weighs more: the middle one of several runs counts.
        var runs = Enumerable.Range(0, OurRuns).Select(_ => Timed(() => Banded(texts))).OrderBy(run => run.Time).ToArray();
        var (found, ours) = runs[OurRuns / 2];
        var (truth, theirs) = Timed(() => EveryPair(texts, cancellationToken));
        var right = found.Count(truth.Contains);
        figures.Add("pairs", truth.Count, note: $"Jaccard at least {Threshold}, of {(long)texts.Count * (texts.Count - 1) / 2:N0}");
        figures.Add("oursMs", ours.TotalMilliseconds, "ms", "processor time from texts to verified pairs");
        figures.Add("everyPairMs", theirs.TotalMilliseconds, "ms", "processor time from the same texts: sorted sets, merged");
        figures.Add("speedup", theirs / ours, "x");
        figures.AddShare("recall", right, truth.Count);
        figures.AddShare("precision", right, found.Count);

        WebsiteFigures.Add(figures);
        await IndexReads.MeasureAsync(figures, options.Number("stored", options.Quick ? 300 : 2_000), cancellationToken);
    }

    /// <summary>As the service does it: sketch and bands of each text, then only those compared that share a band.</summary>
    private static HashSet<(int, int)> Banded(IReadOnlyList<string> texts)
    {
        var sketches = new Sketch[texts.Count];
        var bands = new Dictionary<ulong, List<int>>(texts.Count * Bands.Count);
        var found = new HashSet<(int, int)>();
        for (var place = 0; place < texts.Count; place++)
        {
            var shingles = Shingles.Of(texts[place]);
            sketches[place] = Sketch.Of(shingles);
            foreach (var key in Bands.Of(shingles))
            {
                if (!bands.TryGetValue(key, out var holders))
                    bands[key] = holders = [];
                foreach (var holder in holders)
                {
                    if (!found.Contains((holder, place)) && sketches[holder].Resemblance(sketches[place]) >= Threshold)
                        found.Add((holder, place));
                }

                holders.Add(place);
            }
        }

        return found;
    }

    private static HashSet<(int, int)> EveryPair(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        ulong[][] sets = [.. texts.Select(text => Shingles.Of(text))];
        var found = new HashSet<(int, int)>();
        for (var left = 0; left < sets.Length; left++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var right = left + 1; right < sets.Length; right++)
            {
                if (Jaccard(sets[left], sets[right]) >= Threshold)
                    found.Add((left, right));
            }
        }

        return found;
    }

    private static double Jaccard(ulong[] one, ulong[] other)
    {
        var (left, right, shared) = (0, 0, 0);
        while (left < one.Length && right < other.Length)
        {
            var (mine, theirs) = (one[left], other[right]);
            shared += mine == theirs ? 1 : 0;
            left += mine <= theirs ? 1 : 0;
            right += theirs <= mine ? 1 : 0;
        }

        return (double)shared / Math.Max(1, one.Length + other.Length - shared);
    }

    /// <summary>Processor time: other processes of the machine must not decide which of the two is faster.</summary>
    private static (T Value, TimeSpan Time) Timed<T>(Func<T> run)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        var value = run();
        return (value, Environment.CpuUsage.TotalTime - start);
    }
}
