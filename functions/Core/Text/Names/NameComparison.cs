namespace GigVet.Text;

/// <summary>
/// Decides whether two names can belong to one person. Two names are different only when they are full names that
/// share no word and are spelled apart; in doubt they are compatible, because a wrong "different" hurts someone honest.
/// </summary>
internal static class NameComparison
{
    /// <summary>Below it, and without a shared word, two full names are different.</summary>
    private const double SpelledApart = 0.85;

    private const double InitialWeight = 0.5;

    public static NameMatch Compare(PersonName left, PersonName right) => Compare(left, right, NameWeights.Default);

    internal static NameMatch Compare(PersonName left, PersonName right, NameWeights weights)
    {
        if (left.Kind == NameKind.Nothing || right.Kind == NameKind.Nothing)
            return NameMatch.Incomparable("One of the two holds no name.");

        // One fixed order, so that the answer does not depend on who is asked first.
        if (Order(left.Parts, right.Parts) > 0)
            (left, right) = (right, left);

        var (a, b) = CommonScript(left.Parts, right.Parts);
        if (a.Count == 0 || b.Count == 0)
            return NameMatch.Incomparable("The two are written in different scripts, or one is only a company word.");

        var match = Compare(a, b, weights);
        return left.Kind == NameKind.Person && right.Kind == NameKind.Person
            ? match
            : Softened(match, left.Kind == NameKind.Company || right.Kind == NameKind.Company);
    }

    private static NameMatch Compare(IReadOnlyList<NamePart> left, IReadOnlyList<NamePart> right, NameWeights weights)
    {
        if (SameLetters(left, right))
            return new(NameVerdict.Same, NameBasis.Exact, 1, "Both are the same words.");

        (left, right) = (MergedLike(left, right), MergedLike(right, left));
        var pairs = NamePairing.Pair(left, right, weights.MostEdits);
        var alone = (Left: Unpaired(left, pairs, pair => pair.Left), Right: Unpaired(right, pairs, pair => pair.Right));

        var counting = pairs.FindAll(static pair => pair.Counts);
        var basis = BasisOf(counting, alone.Left.Count, alone.Right.Count);
        var similarity = SimilarityOf(counting, alone.Left, alone.Right, weights);
        if (basis == NameBasis.Order)
            return Told(NameVerdict.Same, basis, 1);
        if (basis != NameBasis.None)
            return Told(NameVerdict.Compatible, basis, similarity);

        var spelling = Spelling(left, right);
        return spelling >= SpelledApart
            ? Told(NameVerdict.Compatible, NameBasis.Spelling, Math.Max(similarity, spelling - 0.1))
            : Told(NameVerdict.Different, NameBasis.None, similarity);

        NameMatch Told(NameVerdict verdict, NameBasis on, double alike) => new(verdict, on, alike, pairs, [.. alone.Left, .. alone.Right]);
    }

    private static NameBasis BasisOf(List<WordPair> counting, int leftAlone, int rightAlone)
    {
        if (counting.Count == 0)
            return NameBasis.None;

        if (!counting.Exists(pair => pair.IsWhole))
            return leftAlone == 0 || rightAlone == 0 ? NameBasis.Initials : NameBasis.None;

        if (leftAlone > 0 && rightAlone > 0)
            return NameBasis.PartlyShared;
        if (leftAlone + rightAlone > 0)
            return NameBasis.Subset;

        return counting.Max(pair => pair.Relation) switch
        {
            WordRelation.Equal => NameBasis.Order,
            WordRelation.Initial => counting.Exists(pair => pair.Left.Letters != pair.Right.Letters
                && pair.Relation == WordRelation.Initial) ? NameBasis.Initials : NameBasis.Order,
            WordRelation.Nickname or WordRelation.ShortForm => NameBasis.Nickname,
            _ => NameBasis.Spelling,
        };
    }

    private static double SimilarityOf(
        List<WordPair> counting, List<NamePart> left, List<NamePart> right, NameWeights weights)
    {
        var weight = counting.Sum(Weight);
        if (weight == 0)
            return 0;

        var slips = NameSlips.Count(left, right, weights.MostSlips);
        var conflicts = Math.Min(left.Sum(Weight), right.Sum(Weight)) - slips;
        var surplus = Math.Abs(left.Sum(Weight) - right.Sum(Weight));
        var similarity = (counting.Sum(pair => Weight(pair) * pair.Score) + (slips * weights.Slip))
            / (weight + slips + (conflicts * weights.Conflict) + (surplus * weights.Surplus));

        // Initials alone fit too many people.
        return counting.Exists(pair => pair.IsWhole) ? similarity : similarity / 2;
    }

    private static double Weight(WordPair pair) => pair.Relation == WordRelation.Initial ? InitialWeight : 1;

    private static double Weight(NamePart part) => part.Kind == NamePartKind.Initial ? InitialWeight : 1;

    private static List<NamePart> Unpaired(IReadOnlyList<NamePart> all, List<WordPair> pairs, Func<WordPair, NamePart> paired)
    {
        List<NamePart> left = new(all.Count);
        foreach (var part in all)
        {
            if (part.Kind is NamePartKind.Name or NamePartKind.Initial)
                left.Add(part);
        }

        foreach (var pair in pairs)
            left.Remove(paired(pair));

        return left;
    }

    /// <summary>A company or a single word supports a name, but never contradicts one.</summary>
    private static NameMatch Softened(NameMatch match, bool company) => match.Verdict switch
    {
        NameVerdict.Different => NameMatch.Incomparable(company
            ? "One of the two is a company whose name holds no word of the other."
            : "One of the two is a single word or a handle, which may be a pseudonym."),
        NameVerdict.Compatible when company && match.Basis == NameBasis.PartlyShared
            => NameMatch.Incomparable("One of the two is a company; " + match.Explanation),
        _ => match,
    };

    private static (IReadOnlyList<NamePart> Left, IReadOnlyList<NamePart> Right) CommonScript(
        IReadOnlyList<NamePart> left, IReadOnlyList<NamePart> right)
    {
        if (left.Count > 0 && AllIn(left, left[0].Script) && AllIn(right, left[0].Script))
            return (left, right);

        var scripts = left.Select(part => part.Script).Intersect(right.Select(part => part.Script)).Order().ToList();
        return scripts.Count == 0
            ? ([], [])
            : ([.. left.Where(part => part.Script == scripts[0])], [.. right.Where(part => part.Script == scripts[0])]);
    }

    private static bool AllIn(IReadOnlyList<NamePart> parts, NameScript script)
    {
        foreach (var part in parts)
        {
            if (part.Script != script)
                return false;
        }

        return true;
    }

    // "Jean Marie" beside "Jeanmarie": neighbours join when the other name writes them as one word.
    private static IReadOnlyList<NamePart> MergedLike(IReadOnlyList<NamePart> parts, IReadOnlyList<NamePart> other)
    {
        List<NamePart>? merged = null;
        for (var i = 0; i < (merged ?? parts).Count - 1; i++)
        {
            var (first, second) = ((merged ?? parts)[i], (merged ?? parts)[i + 1]);
            if (second.Kind == NamePartKind.Aside || !IsWritten(first.Letters, second.Letters, other))
                continue;

            merged ??= [.. parts];
            merged[i] = new NamePart(first.Letters + second.Letters, NamePartKind.Name);
            merged.RemoveAt(i + 1);
        }

        return merged ?? parts;
    }

    private static bool IsWritten(string first, string second, IReadOnlyList<NamePart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Letters.Length == first.Length + second.Length
                && part.Letters.StartsWith(first, StringComparison.Ordinal) && part.Letters.EndsWith(second, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static double Spelling(IReadOnlyList<NamePart> left, IReadOnlyList<NamePart> right) => Math.Max(
        JaroWinkler.Similarity(Joined(left), Joined(right)),
        JaroWinkler.Similarity(Joined(left.OrderBy(Letters, Ordinal)), Joined(right.OrderBy(Letters, Ordinal))));

    private static StringComparer Ordinal => StringComparer.Ordinal;

    private static string Letters(NamePart part) => part.Letters;

    /// <summary>As the words would be in a dictionary.</summary>
    private static int Order(IReadOnlyList<NamePart> left, IReadOnlyList<NamePart> right)
    {
        for (var place = 0; place < left.Count && place < right.Count; place++)
        {
            if (string.CompareOrdinal(left[place].Letters, right[place].Letters) is not 0 and var order)
                return order;
        }

        return left.Count - right.Count;
    }

    /// <summary>Whether they are the same, one letter after the other, wherever a word ends.</summary>
    private static bool SameLetters(IReadOnlyList<NamePart> left, IReadOnlyList<NamePart> right)
    {
        if (LengthOf(left) != LengthOf(right))
            return false;

        var (words, others) = (0, 0);
        ReadOnlySpan<char> ahead = [];
        ReadOnlySpan<char> behind = [];
        while (Next(left, ref words, ref ahead) && Next(right, ref others, ref behind))
        {
            var common = Math.Min(ahead.Length, behind.Length);
            if (!ahead[..common].SequenceEqual(behind[..common]))
                return false;

            ahead = ahead[common..];
            behind = behind[common..];
        }

        return true;
    }

    /// <summary>Goes on with the next word when one has been read.</summary>
    private static bool Next(IReadOnlyList<NamePart> parts, ref int place, ref ReadOnlySpan<char> rest)
    {
        for (; rest.IsEmpty && place < parts.Count; place++)
            rest = parts[place].Kind == NamePartKind.Aside ? default : parts[place].Letters;

        return !rest.IsEmpty;
    }

    private static int LengthOf(IReadOnlyList<NamePart> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Kind == NamePartKind.Aside ? 0 : part.Letters.Length;

        return length;
    }

    private static string Joined(IEnumerable<NamePart> parts)
        => string.Concat(parts.Where(part => part.Kind != NamePartKind.Aside).Select(Letters));
}
