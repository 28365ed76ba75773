using System.Globalization;
using System.Text;

namespace GigVet.Alerts;

/// <summary>Makes one line of a text, no longer than a channel takes, cut between characters as people see them.</summary>
internal static class OneLine
{
    private const string Ellipsis = "…";

    public static string Of(string text, int most) => Of(text, most, static part => part);

    /// <param name="form">How the channel writes a character; its length counts.</param>
    public static string Of(string text, int most, Func<string, string> form)
    {
        var fitted = new StringBuilder();
        var cut = 0;
        var letters = StringInfo.GetTextElementEnumerator(Clean(text));
        while (letters.MoveNext())
        {
            var part = form(letters.GetTextElement());
            if (fitted.Length + part.Length > most)
                return fitted.ToString(0, cut) + Ellipsis;

            fitted.Append(part);
            if (fitted.Length <= most - Ellipsis.Length)
                cut = fitted.Length;
        }

        return fitted.ToString();
    }

    /// <summary>Without line breaks, and without marks that turn the direction of reading or hide.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                clean.Append(' ');
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0xFEFF))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }
}
