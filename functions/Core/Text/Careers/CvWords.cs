using System.Buffers;
using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>The words by which the parts of a CV are told apart, in the languages of <c>cvwords.tsv</c>.</summary>
internal static class CvWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = EmbeddedTable.Rows("cvwords.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).Select(Plain).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    public static bool Is(string kind, string text) => Words[kind].Contains(Plain(text));

    /// <summary>A word of the text is one of the kind.</summary>
    public static bool Has(string kind, string text) => Plain(text).Split(' ').Any(Words[kind].Contains);

    /// <summary>Folded words with single blanks; what else stands there separates.</summary>
    public static string Plain(string text)
    {
        var folded = TextFold.Fold(text);
        var plain = ArrayPool<char>.Shared.Rent(folded.Length);
        var length = 0;
        foreach (var letter in folded)
        {
            if (char.IsLetterOrDigit(letter) || letter is '@' or '&')
                plain[length++] = letter;
            else if (length > 0 && plain[length - 1] != ' ')
                plain[length++] = ' ';
        }

        var words = plain.AsSpan(0, length).TrimEnd(' ').ToString();
        ArrayPool<char>.Shared.Return(plain);
        return words;
    }
}
