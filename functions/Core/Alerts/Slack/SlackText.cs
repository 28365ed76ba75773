namespace GigVet.Alerts.Slack;

/// <summary>Text as Slack wants it: nothing in it commands, and it fits.</summary>
internal static class SlackText
{
    /// <summary>For mrkdwn: escaped, at most so many characters after that.</summary>
    public static string Escaped(string text, int most) => OneLine.Of(text, most, Escape);

    /// <summary>For plain_text, which Slack shows as it is.</summary>
    public static string Plain(string text, int most) => OneLine.Of(text, most);

    /// <summary>A link whose label cannot pretend to be something else.</summary>
    public static string Link(Uri url, string label)
        => $"<{Escape(url.AbsoluteUri).Replace("|", "%7C", StringComparison.Ordinal)}|{Escaped(label.Replace('|', '/'), 100)}>";

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
