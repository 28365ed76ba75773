namespace GigVet.Text;

/// <summary>Says in one sentence which words of two names matched and which did not.</summary>
internal static class NameExplanation
{
    private const int MostWords = 6;

    public static string Of(IReadOnlyList<WordPair> pairs, IReadOnlyList<NamePart> alone)
    {
        List<string> parts = [.. pairs.Where(pair => pair.Counts).Select(Describe).Take(MostWords)];
        if (parts.Count == 0)
            parts.Add("no word is shared");

        if (alone.Count > 0)
        {
            var words = alone.Select(part => part.Letters).Order(StringComparer.Ordinal).Take(MostWords);
            parts.Add($"only one of the two has {string.Join(", ", words)}");
        }

        var sentence = string.Join("; ", parts) + ".";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Describe(WordPair pair) => pair.Relation switch
    {
        WordRelation.Equal => $"both have {pair.Left.Letters}",
        WordRelation.Initial when pair.Left.Letters == pair.Right.Letters
            => $"both have the initial {pair.Left.Letters}",
        WordRelation.Initial => $"{Both(pair)} agree as an initial",
        WordRelation.Nickname or WordRelation.ShortForm => $"{Both(pair)} can be forms of one name",
        _ => $"{Both(pair)} are spelled alike",
    };

    private static string Both(WordPair pair)
        => string.CompareOrdinal(pair.Left.Letters, pair.Right.Letters) <= 0
            ? $"{pair.Left.Letters} and {pair.Right.Letters}"
            : $"{pair.Right.Letters} and {pair.Left.Letters}";
}
