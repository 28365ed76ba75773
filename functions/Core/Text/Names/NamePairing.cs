namespace GigVet.Text;

/// <summary>How two words of two names relate, strongest first.</summary>
internal enum WordRelation
{
    Equal,
    Sound,
    Nickname,
    ShortForm,
    Spelling,
    Initial,
}

/// <summary>Two words that stand for one another.</summary>
internal sealed record WordPair(NamePart Left, NamePart Right, WordRelation Relation)
{
    /// <summary>Particles agree or not as they like: they carry no weight.</summary>
    public bool Counts => Left.Kind != NamePartKind.Particle && Right.Kind != NamePartKind.Particle;

    public bool IsWhole => Counts && Relation != WordRelation.Initial;

    public double Score => Relation switch
    {
        WordRelation.Equal => 1,
        WordRelation.Sound => 0.97,
        WordRelation.Nickname => 0.92,
        WordRelation.ShortForm => 0.88,
        WordRelation.Spelling => 0.86,
        _ => 0.85,
    };
}

/// <summary>Finds for each word of one name the word of the other that it can stand for.</summary>
internal static class NamePairing
{
    private const int ShortestShortForm = 3;
    private const double AlikeSpelling = 0.9;

    /// <summary>Pairs the words, closest first; a word is used once.</summary>
    public static List<WordPair> Pair(IReadOnlyList<NamePart> left, IReadOnlyList<NamePart> right, int mostEdits)
    {
        List<Candidate> candidates = [];
        for (var l = 0; l < left.Count; l++)
        {
            for (var r = 0; r < right.Count; r++)
            {
                if (Relate(left[l], right[r], mostEdits) is { } relation)
                    candidates.Add(new Candidate(relation, int.Abs(l - r), l, r));
            }
        }

        candidates.Sort(static (one, other) => one.Rank.CompareTo(other.Rank));
        var (leftTaken, rightTaken) = (0UL, 0UL);
        List<WordPair> pairs = new(candidates.Count);
        foreach (var (relation, _, l, r) in candidates)
        {
            if ((leftTaken & (1UL << l)) != 0 || (rightTaken & (1UL << r)) != 0)
                continue;

            leftTaken |= 1UL << l;
            rightTaken |= 1UL << r;
            pairs.Add(new WordPair(left[l], right[r], relation));
        }

        return pairs;
    }

    private static WordRelation? Relate(NamePart left, NamePart right, int mostEdits)
    {
        var (a, b) = (left.Letters, right.Letters);
        if (a == b)
            return a.Length == 1 && left.Script == NameScript.Latin ? WordRelation.Initial : WordRelation.Equal;
        if (left.Script != right.Script)
            return null;
        if (left.Script is NameScript.Han or NameScript.Hangul)
            return a.AsSpan().ContainsAny(b) ? WordRelation.Spelling : null;
        if (left.Kind == NamePartKind.Initial || right.Kind == NamePartKind.Initial)
            return a[0] == b[0] || left.Sound[0] == right.Sound[0] ? WordRelation.Initial : null;
        if (left.Sound == right.Sound && left.Sound.Length > 1)
            return WordRelation.Sound;
        if (left.Nicknames.AsSpan().ContainsAny(right.Nicknames))
            return WordRelation.Nickname;

        return SpellingRelation(left, right, mostEdits);
    }

    private static WordRelation? SpellingRelation(NamePart left, NamePart right, int mostEdits)
    {
        var (a, b) = (left.Letters, right.Letters);
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < ShortestShortForm)
            return null;
        if (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))
            return WordRelation.ShortForm;

        if (shorter == ShortestShortForm)
            return null;

        var most = Math.Max(AllowedEdits(shorter), mostEdits);
        var edits = Math.Min(
            Edits(a, b, LetterBits.FewestEdits(left.Bits, right.Bits), most),
            Edits(left.Sound, right.Sound, LetterBits.FewestEdits(left.SoundBits, right.SoundBits), most));
        return edits <= AllowedEdits(shorter) || (edits <= mostEdits && JaroWinkler.Similarity(a, b) >= AlikeSpelling)
            ? WordRelation.Spelling
            : null;
    }

    /// <summary>Most words differ so much in length or letters that nothing needs to be counted.</summary>
    private static int Edits(string left, string right, int fewest, int most)
    {
        var atLeast = Math.Max(fewest, int.Abs(left.Length - right.Length));
        return atLeast > most ? atLeast : Levenshtein.Distance(left, right);
    }

    private static int AllowedEdits(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>Closest first, then by how far apart they stand.</summary>
    private readonly record struct Candidate(WordRelation Relation, int Apart, int Left, int Right)
    {
        public int Rank => ((((int)Relation << 8) + Apart) << 16) + (Left << 8) + Right;
    }
}
