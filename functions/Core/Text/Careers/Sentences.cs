namespace GigVet.Text;

/// <summary>Cuts text into sentences and words without losing "Node.js" or "C#".</summary>
internal static class Sentences
{
    private const int LongestSentence = 400;

    /// <summary>Sentences of a line; one too long to be a sentence is left out.</summary>
    public static IEnumerable<string> Of(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var last = at + 1 == line.Length;
            if (!last && (line[at] is not ('.' or '!' or ';') || !char.IsWhiteSpace(line[at + 1])) && line[at] is not ('•' or '|'))
                continue;

            var sentence = line.AsSpan(start, at + 1 - start).Trim();
            if (sentence.Length is > 0 and <= LongestSentence)
                yield return sentence.ToString();
            start = at + 1;
        }
    }

    /// <summary>Words in lower case; every other character that is not a space is a word of its own, save full stops.</summary>
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

    private static bool IsInner(string text, int at, int start)
        => text[at] is '-' or '\'' or '’' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
