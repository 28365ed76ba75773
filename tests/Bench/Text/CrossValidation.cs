using GigVet.Text;

namespace GigVet.Bench.Text;

/// <summary>
/// Judges every pair by numbers that were chosen without it: pairs that share a name stay in one group, groups are
/// dealt
/// into ten parts, and for each part the numbers that do best on the other nine are taken.
/// </summary>
internal static class CrossValidation
{
    public const string About = "numbers chosen without the pair's group, ten parts";

    private const int Parts = 10;

    private static readonly NameWeights[] Choices =
    [
        .. from likely in new[] { 0.75, 0.8, 0.85 }
           from conflict in new[] { 1.0, 2, 3 }
           from surplus in new[] { 0.1, 0.2, 0.3 }
           from edits in new[] { 2, 3, int.MaxValue }
           from slips in new[] { 0, 1, 2, 3 }
           from slip in new[] { 0.7, 0.8, 0.86 }
           select new NameWeights
           {
               LikelyFrom = likely, Conflict = conflict, Surplus = surplus, MostEdits = edits, MostSlips = slips, Slip = slip,
           },
    ];

    /// <returns>For each pair whether it is judged to be one person.</returns>
    public static bool[] Judge(IReadOnlyList<(string Left, string Right, bool IsMatch)> pairs)
    {
        var parts = PartsOf(pairs);
        (PersonName Left, PersonName Right)[] names =
            [.. pairs.Select(static pair => (PersonName.Read(pair.Left), PersonName.Read(pair.Right)))];
        bool[][] judged =
        [
            .. Choices.Select(weights => Array.ConvertAll(
                names, pair => NameComparison.Compare(pair.Left, pair.Right, weights).IsLikely(weights))),
        ];
        var answers = new bool[pairs.Count];
        for (var part = 0; part < Parts; part++)
        {
            var best = judged.MaxBy(choice => F1(pairs, choice, place => parts[place] != part))!;
            for (var place = 0; place < answers.Length; place++)
            {
                if (parts[place] == part)
                    answers[place] = best[place];
            }
        }

        return answers;
    }

    private static double F1(
        IReadOnlyList<(string Left, string Right, bool IsMatch)> pairs, bool[] judged, Func<int, bool> among)
    {
        var (both, either) = (0, 0);
        for (var place = 0; place < pairs.Count; place++)
        {
            if (!among(place))
                continue;

            both += pairs[place].IsMatch && judged[place] ? 1 : 0;
            either += (pairs[place].IsMatch ? 1 : 0) + (judged[place] ? 1 : 0);
        }

        return either == 0 ? 0 : 2d * both / either;
    }

    /// <summary>
    /// Pairs are of one group when they share a name; the largest groups are dealt first, to the emptiest part.
    /// </summary>
    private static int[] PartsOf(IReadOnlyList<(string Left, string Right, bool IsMatch)> pairs)
    {
        var groups = Enumerable.Range(0, pairs.Count).ToArray();
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, pair) in pairs.Index())
        {
            foreach (var name in new[] { pair.Left, pair.Right })
            {
                if (!first.TryAdd(name, place))
                    groups[Root(groups, place)] = Root(groups, first[name]);
            }
        }

        var (parts, sizes) = (new int[pairs.Count], new int[Parts]);
        foreach (var group in Enumerable.Range(0, pairs.Count)
            .GroupBy(place => Root(groups, place))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key))
        {
            var part = Array.IndexOf(sizes, sizes.Min());
            sizes[part] += group.Count();
            foreach (var place in group)
                parts[place] = part;
        }

        return parts;
    }

    private static int Root(int[] groups, int place)
    {
        while (groups[place] != place)
            place = groups[place];

        return place;
    }
}
