namespace GigVet.Text.Messages.Reading;

/// <summary>
/// Which letters the rules can read. No language weighs anything; a text in letters no rule is written in is unread,
/// and unread is not the same as harmless.
/// </summary>
internal static class Script
{
    // Names, brands and links in another script are common; from this part on the request itself may stand in it.
    private const int UnreadPart = 3;

    /// <summary>Whether the rules could have found a request in this text; one without letters hides none.</summary>
    public static bool IsReadable(FoldedText text)
    {
        var letters = text.OtherLetters;
        var unread = text.OtherLetters;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
                continue;
            letters++;
            if (!IsOfRules(text[at]))
                unread++;
        }

        return unread == 0 || unread * UnreadPart < letters;
    }

    /// <summary>A letter of a script that at least one language of the rules is written in.</summary>
    public static bool IsOfRules(char letter) => IsLatin(letter) || IsCyrillic(letter);

    private static bool IsLatin(char letter) => letter is < '\u0370'
        or (>= '\u1D00' and <= '\u1DBF') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2070' and <= '\u218F')
        or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF') or (>= '\uAB30' and <= '\uAB6F')
        or (>= '\uFB00' and <= '\uFB06');

    private static bool IsCyrillic(char letter) => letter is (>= '\u0400' and <= '\u052F')
        or (>= '\u1C80' and <= '\u1C8F') or (>= '\uA640' and <= '\uA69F');
}
