namespace GigVet.Text;

/// <summary>Cuts text into sentences and words without losing "Node.js" or "C#".</summary>
internal static class Sentences
{
    private const int LongestSentence = 400;

    /// <summary>Sentences of a line; one too long to be a sentence is left out.</summary>
    public static IEnumerable<string> Of(string line) => PlacesOf(line).Select(place => line[place]);

    /// <summary>Where they stand, for who looks at a sentence before taking it out.</summary>
    public static IEnumerable<Range> PlacesOf(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (at + 1 < line.Length && !EndsSentence(line[at], line[at + 1]))
                continue;

            var (first, length) = (at + 1 - line.AsSpan(start, at + 1 - start).TrimStart().Length, line.AsSpan(start, at + 1 - start).Trim().Length);
            if (length is > 0 and <= LongestSentence)
                yield return first..(first + length);
            start = at + 1;
        }
    }

    /// <summary>Words in lower case; other marks are words of their own, save full stops.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInner(text, at, start)))
                at++;

            if (at > start)
                words.Add(text[start..at].ToLowerInvariant().Replace('’', '\''));
            else if (!char.IsWhiteSpace(text[at++]) && text[at - 1] is not ('.' or ')' or '!'))
                words.Add(text[(at - 1)..at]);
        }

        return words;
    }

    private static bool EndsSentence(char mark, char next)
        => mark is '•' or '|' || (mark is '.' or '!' or ';' && char.IsWhiteSpace(next));

    private static bool IsInner(string text, int at, int start)
        => text[at] is '-' or '\'' or '’' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
