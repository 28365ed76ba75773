using System.Text.RegularExpressions;

namespace GigVet.Text.Messages;

/// <summary>A name by which the writer of a message speaks of himself.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Quote">The words that say whose it is, as they were written.</param>
public sealed record SelfName(string Name, string Quote);

/// <summary>
/// Reads the full names under which a message introduces and signs itself. Single words are left out: too many honest
/// people use a short name beside their own.
/// </summary>
public static partial class SelfNames
{
    private const int LongestLine = 200;

    /// <summary>In the order of the text; quoted lines are somebody else's.</summary>
    public static IReadOnlyList<SelfName> In(string text)
    {
        List<SelfName> names = [];
        var closed = false;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var line = range.Trim();
            if (line.IsEmpty || line.Length > LongestLine || line[0] == '>')
            {
                closed = closed && line.IsEmpty;
                if (line.Length > LongestLine)
                    Introduced(line, names);
                continue;
            }

            if (closed && Alone.Match(line.ToString()) is { Success: true } signed)
                names.Add(new(signed.Groups["name"].Value, line.ToString()));
            closed = Closing.IsMatch(line);
            Signed(line, names);
            Introduced(line, names);
        }

        return [.. names.Distinct()];
    }

    private static void Introduced(ReadOnlySpan<char> line, List<SelfName> names)
    {
        foreach (var found in Introduction.EnumerateMatches(line))
        {
            var quote = line.Slice(found.Index, found.Length).ToString();
            names.Add(new(Introduction.Match(quote).Groups["name"].Value, quote));
        }
    }

    private static void Signed(ReadOnlySpan<char> line, List<SelfName> names)
    {
        if (SignedLine.Match(line.ToString()) is { Success: true } signed)
            names.Add(new(signed.Groups["name"].Value, signed.Value));
    }

    [GeneratedRegex(
        """
        \b(?i:my\ (?:full\ |real\ )?name\ is|me\ llamo|mi\ nombre\ es|meu\ nome\ é|me\ chamo|je\ m['’]appelle|mon\ nom\ est
          |mein\ name\ ist|ich\ hei(?:ß|ss)e|nazywam\ się|меня\ зовут|мене\ звати|mera\ naam|tên\ tôi\ là|tôi\ tên\ là)
        [\ :]+(?<name>\p{Lu}[\p{L}'’-]+(?:\ \p{Lu}(?:\.|[\p{L}'’-]*)){1,3})
        """,
        Options,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(
        """
        ^(?i:(?:best|kind|warm|many)?\ ?regards|best\ wishes|best|sincerely|yours(?:\ \w+)?|cheers|thanks(?:\ \w+){0,2}
          |thank\ you|saludos(?:\ \w+)?|atentamente|atenciosamente|abraços?|cordialement|bien\ à\ vous
          |mit\ freundlichen\ grüßen|viele\ grüße|pozdrawiam|z\ poważaniem|с\ уважением|з\ повагою|trân\ trọng)[,.!]?$
        """,
        Options,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Closing { get; }

    [GeneratedRegex(
        """
        ^(?i:(?:best|kind|warm)?\ ?regards|sincerely|cordialement|atentamente|atenciosamente|pozdrawiam|с\ уважением
          |з\ повагою|mit\ freundlichen\ grüßen|trân\ trọng),\ ?(?<name>\p{Lu}[\p{L}'’-]+(?:\ \p{Lu}(?:\.|[\p{L}'’-]*)){1,3})\.?$
        """,
        Options,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SignedLine { get; }

    [GeneratedRegex(
        """^(?<name>\p{Lu}[\p{L}'’-]+(?:\ \p{Lu}(?:\.|[\p{L}'’-]*)){1,3})[,.]?$""",
        Options,
        matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Alone { get; }

    // No pattern goes back: time is letters times states, whatever the text.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking;
}
