using System.Net;

namespace GigVet.Text.Messages.Reading;

/// <summary>A tag or character reference of HTML inside a message, and what a reader sees in its place.</summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Shown">What it looks like; nothing for a tag within a line.</param>
internal readonly record struct Markup(int Length, string Shown)
{
    // A bound keeps a text of nothing but beginnings linear.
    private const int LongestTag = 200;
    private const int LongestReference = 12;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "blockquote", "hr", "section", "article",
        "h1", "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>What stands at this place, or null when it is plain text.</summary>
    public static Markup? At(string text, int at) => text[at] switch
    {
        '&' => Reference(text, at),
        '<' => Tag(text, at),
        _ => null,
    };

    private static Markup? Reference(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestReference, text.Length - at));
        var end = rest.IndexOf(';');
        if (end < 2)
            return null;

        var written = rest[..(end + 1)].ToString();
        var shown = WebUtility.HtmlDecode(written);
        return shown == written ? null : new(written.Length, shown);
    }

    private static Markup? Tag(string text, int at)
    {
        var rest = text.AsSpan(at, Math.Min(LongestTag, text.Length - at));
        if (rest.StartsWith("<!--"))
            return rest.IndexOf("-->") is var close and > 0 ? new(close + 3, "") : null;

        var end = rest.IndexOf('>');
        if (end < 2 || rest[1..end].Contains('<'))
            return null;

        var name = rest[1..end].TrimStart('/');
        var stop = name.IndexOfAny(" /\t\r\n");
        name = stop < 0 ? name : name[..stop];
        if (name.IsEmpty || !char.IsAsciiLetter(name[0]) || name.ContainsAnyExcept(NameLetters))
            return null;
        return new(end + 1, Blocks.Contains(name.ToString()) ? "\n" : "");
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
