using System.Globalization;
using System.Text;

namespace GigVet.Alerts.Slack;

/// <summary>Text as Slack wants it: nothing in it commands, and it fits.</summary>
internal static class SlackText
{
    private const string Ellipsis = "…";

    /// <summary>For mrkdwn: escaped, at most so many characters after that, cut between characters as people see them.</summary>
    public static string Escaped(string text, int most) => Fit(text, most, Escape);

    /// <summary>For plain_text, which Slack shows as it is.</summary>
    public static string Plain(string text, int most) => Fit(text, most, static part => part);

    /// <summary>A link whose label cannot pretend to be something else.</summary>
    public static string Link(Uri url, string label)
        => $"<{Escape(url.AbsoluteUri).Replace("|", "%7C", StringComparison.Ordinal)}|{Escaped(label.Replace('|', '/'), 100)}>";

    private static string Fit(string text, int most, Func<string, string> form)
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

    /// <summary>One line, and no marks that turn the direction of reading or hide.</summary>
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

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
