using System.Text;

namespace GigVet.Web;

/// <summary>Tells HTML from everything else that an address may answer with.</summary>
internal static class PageContent
{
    private const int Looked = 512;

    private static readonly string[] PageTypes =
        ["text/html", "application/xhtml+xml", "text/plain", "application/octet-stream"];

    /// <summary>The three last are how a UTF-8 byte order mark looks here.</summary>
    private static readonly char[] BlanksAndMark = [' ', '\t', '\r', '\n', '\u00EF', '\u00BB', '\u00BF'];

    private static readonly (byte[] Start, string Words)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("PK\x03\x04"u8.ToArray(), "a ZIP archive or an office document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0x1F, 0x8B], "packed data"),
    ];

    /// <summary>Why the body is not read as a page, as a sentence; null when it is one.</summary>
    public static string? Refusal(ReadOnlySpan<byte> body, string? contentType)
    {
        if (body.Length > WebRequest.PageBytes)
            return $"The page is larger than {WebRequest.PageBytes / 1024:N0} KiB.";

        foreach (var (start, words) in Signatures)
        {
            if (body.StartsWith(start))
                return $"The address holds {words}, not a page.";
        }

        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Looked)]).TrimStart(BlanksAndMark);
        if (IsMhtml(head))
            return "The page was saved as one MHTML file; save it as \"web page, HTML only\".";

        return TypeRefusal(contentType) ?? (IsSvg(head) ? "The address holds a picture, not a page." : null);
    }

    /// <summary>Why a body of this type is no page, as a sentence; null when it may be one, or the type is not given.</summary>
    public static string? TypeRefusal(string? contentType)
    {
        var type = contentType?.Split(';')[0].Trim() ?? "";
        return type.Length > 0 && !PageTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? $"The address holds {(type.Length <= 80 ? type : type[..80])}, not a page."
            : null;
    }

    private static bool IsMhtml(string head)
        => Starts(head, "MIME-Version:")
            || (Starts(head, "From:") && head.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase));

    private static bool IsSvg(string head)
        => Starts(head, "<svg")
            || (Starts(head, "<?xml") && head.Contains("<svg", StringComparison.OrdinalIgnoreCase));

    private static bool Starts(string head, string with) => head.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
