using GigVet.Text;
using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>Screening beside a full scan: every listed name compared word by word with Jaro-Winkler.</summary>
internal static class ScreeningSpeed
{
    private const int Seed = 20260601;
    private const int Passes = 5;
    private const int Rounds = 5;
    private const int Repeats = 40;

    public static void Measure(
        ScreeningIndex index, ScreeningQueries queries, Figures figures, bool quick, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        ScreeningQuery[] asked = [.. Mixed(index, queries, random, quick ? 2_000 : 10_000)];
        foreach (var query in asked.Take(200))
            Screener.Screen(index, query);
        figures.Add(
            "firstPassPerSecond",
            asked.Length * 1000 / Processor(() => Array.ForEach(asked, query => Screener.Screen(index, query)), 1),
            note: "by processor time, while the index has not yet looked up which listed words are alike");

        // The best of several passes: what else the machine does in between is not ours.
        var times = Enumerable.Repeat(double.MaxValue, asked.Length).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var place = 0; place < asked.Length; place++)
            {
                var begun = TimeProvider.System.GetTimestamp();
                Screener.Screen(index, asked[place]);
                times[place] = Math.Min(times[place], TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        figures.Add("namesCompared", asked.Average(query => index.People.Find(ScreeningIndex.PersonWords(query.Name!)).Count), "per query");
        var ours = times.Average();
        figures.AddList("slowest", [.. asked.Index().OrderByDescending(one => times[one.Index]).Take(5).Select(one => one.Item.Name!)]);
        Array.Sort(times);
        figures.Add("queriesPerSecond", 1000 / ours, note: $"one core, {asked.Length} queries, half of them like listed names, best of {Passes}");
        figures.Add("p50Ms", times[times.Length / 2], "ms");
        figures.Add("p99Ms", times[(int)(times.Length * 0.99)], "ms");
        Scan(index, [.. asked.Take(quick ? 100 : 400)], figures, cancellationToken);
    }

    /// <summary>The same queries both ways: time each, and which of the scan's hits the index hands on.</summary>
    private static void Scan(
        ScreeningIndex index, ScreeningQuery[] asked, Figures figures, CancellationToken cancellationToken)
    {
        string[][] listed =
            [.. Enumerable.Range(0, index.People.Count).Select(name => index.People.WordsOf(name).ToArray())];
        string[][] words = Array.ConvertAll(asked, query => ScreeningIndex.PersonWords(query.Name!));
        HashSet<int>[] hits = Array.ConvertAll(words, query => Hits(query, listed));

        // Side by side in turns, by processor time: what else the machine does is not ours.
        List<double> ours = [], find = [], scan = [];
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scan.Add(Processor(() => Array.ForEach(words, query => Hits(query, listed)), 1) / asked.Length);
            ours.Add(Processor(() => Array.ForEach(asked, query => Screener.Screen(index, query)), Repeats) / asked.Length);
            find.Add(Processor(() => Array.ForEach(words, query => index.People.Find(query)), Repeats) / asked.Length);
        }

        var (all, found) = (0, 0);
        foreach (var (query, hit) in words.Zip(hits))
        {
            all += hit.Count;
            hit.IntersectWith(index.People.Find(query).Select(name => name.Name));
            found += hit.Count;
        }

        figures.Add("scanPerSecond", 1000 / Figures.Median(scan), note: $"{listed.Length} names of people, {asked.Length} queries");
        figures.Add("screensPerSecond", 1000 / Figures.Median(ours), note: "the same queries; both by processor time, in turns");
        figures.Add("findsPerSecond", 1000 / Figures.Median(find), note: "names of people alone, without comparing and explaining");
        figures.Add("speedup", Figures.Median([.. scan.Zip(ours, static (slow, fast) => slow / fast)]), "x");
        figures.AddShare("recall", found, all);
    }

    /// <summary>Milliseconds of processor time of one run.</summary>
    private static double Processor(Action work, int repeats)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var repeat = 0; repeat < repeats; repeat++)
            work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / repeats;
    }

    private static HashSet<int> Hits(string[] query, string[][] listed)
    {
        HashSet<int> hits = [];
        for (var name = 0; name < listed.Length; name++)
        {
            if (JaroWinklerOf(query, listed[name]) >= NameIndex.Least)
                hits.Add(name);
        }

        return hits;
    }

    /// <summary>Every word of the query takes the most similar word that is left; counted by length.</summary>
    private static double JaroWinklerOf(string[] query, string[] name)
    {
        Span<bool> taken = stackalloc bool[name.Length];
        var (sum, letters) = (0d, 0);
        foreach (var word in query)
        {
            var (best, place) = (0d, -1);
            for (var other = 0; other < name.Length; other++)
            {
                if (taken[other])
                    continue;

                var alike = JaroWinkler.Similarity(word, name[other]);
                if (alike > best)
                    (best, place) = (alike, other);
            }

            if (place >= 0)
                taken[place] = true;
            sum += best * word.Length;
            letters += word.Length;
        }

        return letters == 0 ? 0 : sum / letters;
    }

    /// <summary>
    /// Half real queries, half listed names with a slip: a letter exchanged, doubled or left out, words turned.
    /// </summary>
    private static IEnumerable<ScreeningQuery> Mixed(
        ScreeningIndex index, ScreeningQueries queries, Random random, int count)
    {
        var real = queries.All.ToArray();
        for (var number = 0; number < count; number++)
        {
            if (number % 2 == 0 && real.Length > 0)
            {
                // The scan beside it looks at names of people only, and so does this.
                yield return real[random.Next(real.Length)] with { Type = ScreenedType.Person };
                continue;
            }

            var words = index.People.WordsOf(random.Next(index.People.Count)).ToArray();
            random.Shuffle(words);
            var slip = random.Next(words.Length);
            words[slip] = Slipped(words[slip], random);
            yield return new ScreeningQuery { Name = string.Join(' ', words), Type = ScreenedType.Person };
        }
    }

    private static string Slipped(string word, Random random)
    {
        var place = random.Next(word.Length);
        return random.Next(4) switch
        {
            0 when word.Length > 3 => word.Remove(place, 1),
            1 => word.Insert(place, word[place].ToString()),
            2 when place + 1 < word.Length => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
            _ => word,
        };
    }
}
