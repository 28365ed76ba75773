using System.Text;

namespace GigVet.Text;

/// <summary>Says in one sentence which words of two names matched and which did not.</summary>
internal static class NameExplanation
{
    private const int MostWords = 6;
    private const int Usual = 120;

    public static string Of(IReadOnlyList<WordPair> pairs, IReadOnlyList<NamePart> alone)
    {
        var sentence = new StringBuilder(Usual);
        var told = 0;
        for (var place = 0; place < pairs.Count && told < MostWords; place++)
        {
            if (!pairs[place].Counts)
                continue;

            if (told++ > 0)
                sentence.Append("; ");
            Describe(sentence, pairs[place]);
        }

        if (told == 0)
            sentence.Append("no word is shared");
        if (alone.Count > 0)
        {
            string[] words = [.. alone.Select(part => part.Letters)];
            Array.Sort(words, StringComparer.Ordinal);
            sentence.Append("; only one of the two has ").AppendJoin(", ", words.AsSpan(0, Math.Min(words.Length, MostWords)));
        }

        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.Append('.').ToString();
    }

    private static StringBuilder Describe(StringBuilder sentence, WordPair pair) => pair.Relation switch
    {
        WordRelation.Equal => sentence.Append("both have ").Append(pair.Left.Letters),
        WordRelation.Initial when pair.Left.Letters == pair.Right.Letters => sentence.Append("both have the initial ").Append(pair.Left.Letters),
        WordRelation.Initial => Both(sentence, pair).Append(" agree as an initial"),
        WordRelation.Nickname or WordRelation.ShortForm => Both(sentence, pair).Append(" can be forms of one name"),
        _ => Both(sentence, pair).Append(" are spelled alike"),
    };

    private static StringBuilder Both(StringBuilder sentence, WordPair pair)
    {
        var (one, other) = (pair.Left.Letters, pair.Right.Letters);
        return string.CompareOrdinal(one, other) <= 0
            ? sentence.Append(one).Append(" and ").Append(other)
            : sentence.Append(other).Append(" and ").Append(one);
    }
}
