using System.Text;
using System.Text.RegularExpressions;

namespace GigVet.Web;

/// <summary>Turns the bytes of a page into text by its byte order mark, its header, its own word, or a guess.</summary>
internal static partial class PageEncoding
{
    /// <summary>Where the HTML standard looks for a declaration.</summary>
    private const int Declared = 1_024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        var (encoding, mark) = Marked(body);
        encoding ??= Named(contentType, fromPage: false) ?? Named(Head(body), fromPage: true);
        var text = encoding is null ? Guess(body) : encoding.GetString(body[mark..]);

        // NUL has no meaning in a page, but ends strings in tools further on, and Table storage dislikes it.
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> body) => body switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => (null, 0),
    };

    private static Encoding? Named(string? declaration, bool fromPage)
    {
        if (declaration is null || Charset.Match(declaration) is not { Success: true } match)
            return null;

        return match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            // A page that can be searched for its declaration is not UTF-16, whatever it says.
            var utf16 when fromPage && utf16.StartsWith("utf-16", StringComparison.Ordinal) => Encoding.UTF8,
            "utf-16" or "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            // The web has always meant Windows-1252 by these.
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "cp1252" => Ansi("windows-1252"),
            var name => Ansi(name),
        };
    }

    /// <summary>null for names this runtime does not know; the page is then read as if it had said nothing.</summary>
    private static Encoding? Ansi(string name) => CodePagesEncodingProvider.Instance.GetEncoding(
        name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    /// <summary>Undeclared pages are UTF-8 today; those that cannot be are as old as Windows-1252.</summary>
    private static string Guess(ReadOnlySpan<byte> body)
    {
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return (Ansi("windows-1252") ?? Encoding.Latin1).GetString(body);
        }
    }

    private static string Head(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Declared)]);
        return MetaTag.Match(head) is { Success: true } match ? match.Value : "";
    }

    [GeneratedRegex(
        """charset\s{0,10}=\s{0,10}["']?\s{0,10}(?<name>[A-Za-z0-9._:-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Charset { get; }

    [GeneratedRegex(
        """<meta\s[^>]{0,300}charset\s{0,10}=[^>]{0,60}""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex MetaTag { get; }
}
