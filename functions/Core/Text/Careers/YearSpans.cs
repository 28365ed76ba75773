using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace GigVet.Text;

/// <summary>"10+ years" or "since 2009" in a sentence, and where it stands.</summary>
internal sealed record YearSpan(int? Years, int? Since, int Start, int End);

/// <summary>Finds numbers of years and beginnings in a sentence.</summary>
internal static class YearSpans
{
    /// <summary>More is no working life but a typing error.</summary>
    private const int MostYears = 60;

    private static readonly FrozenDictionary<string, int> Numbers = EmbeddedTable.Rows("experiencewords.tsv")
        .Where(row => row[0] == "number")
        .SelectMany(row => EmbeddedTable.List(row[1]).Index())
        .ToFrozenDictionary(pair => pair.Item, pair => pair.Index + 1, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumbersBySpan =
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Without one of these no words say how long: most texts, and they are not cut into sentences.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["year", "yr", "since"], StringComparison.OrdinalIgnoreCase);

    public static bool MayStandIn(ReadOnlySpan<char> text) => text.ContainsAny(Marks);

    public static IEnumerable<YearSpan> In(string sentence)
    {
        var at = 0;
        while (at < sentence.Length)
        {
            if (at > 0 && char.IsLetterOrDigit(sentence[at - 1]))
            {
                at++;
                continue;
            }

            if ((Duration(sentence, at) ?? Since(sentence, at)) is { } span)
            {
                yield return span;
                at = span.End;
            }
            else
            {
                at++;
            }
        }
    }

    // "10 years", "10+ yrs", "5-7 years" (the lower counts), "ten years".
    private static YearSpan? Duration(string text, int start)
    {
        var at = start;
        if (Number(text, ref at) is not { } years)
            return null;

        at = Skip(text, at, " +");
        if (at < text.Length && (text[at] is '-' or '–' || IsWord(text, at, "to")))
        {
            var second = Skip(text, text[at] is '-' or '–' ? at + 1 : at + 2, " ");
            if (Number(text, ref second) is null && !IsWord(text, second, "year"))
                return null;
            at = Skip(text, second, " +");
        }

        foreach (var unit in (string[])["years", "year", "yrs", "yr"])
        {
            if (!IsWord(text, at, unit))
                continue;

            at += unit.Length;
            at += at < text.Length && text[at] is '\'' or '’' ? 1 : 0;
            return years <= MostYears ? new YearSpan(years, null, start, at) : null;
        }

        return null;
    }

    private static YearSpan? Since(string text, int start)
    {
        if (!IsWord(text, start, "since"))
            return null;

        var at = Skip(text, start + "since".Length, " ");
        return Number(text, ref at) is { } year && MonthSpan.IsYear(year) ? new YearSpan(null, year, start, at) : null;
    }

    private static int? Number(string text, ref int at)
    {
        var end = at;
        while (end < text.Length && IsAlike(text[end], text[at]))
            end++;

        var word = text.AsSpan(at, end - at);
        if (word.Length is 0 or > 9)
            return null;

        var number = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : NumbersBySpan.TryGetValue(word, out var written) ? written : 0;
        if (number == 0)
            return null;

        at = end;
        return number;
    }

    private static bool IsAlike(char character, char first)
        => char.IsAsciiDigit(first) ? char.IsAsciiDigit(character) : char.IsAsciiLetter(character);

    private static int Skip(string text, int at, string characters)
    {
        while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
            at++;

        return at;
    }

    private static bool IsWord(string text, int at, string word)
        => text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (at + word.Length >= text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
}
