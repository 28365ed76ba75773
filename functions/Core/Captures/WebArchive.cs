using System.Text;
using GigVet.Vetting;
using GigVet.Web;
using MimeKit;

namespace GigVet.Captures;

/// <summary>A page that a browser saved as one MHTML file; only its main page is taken out, nothing in it is fetched.</summary>
public static class WebArchive
{
    /// <summary>Browsers nest two levels; every level costs stack.</summary>
    private const int DeepestNesting = 8;

    /// <summary>True for the first bytes of such a file.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1_000)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n');
        return head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("From:", StringComparison.OrdinalIgnoreCase)
                && (head.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase)
                    || head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase)));
    }

    /// <returns>The main page; the address that the file says it was saved from is marked in it as browsers do.</returns>
    /// <exception cref="InvalidRequestException">It holds no page.</exception>
    public static string ReadPage(byte[] bytes, string place)
    {
        var main = Parse(bytes, place) is { } body ? PageOf(body, DeepestNesting) : null;
        if (main is null)
            throw new InvalidRequestException(place, "is a web archive without a page in it; save the page as \"web page, HTML only\".");

        using var decoded = new MemoryStream();
        main.Content!.DecodeTo(decoded);
        if (decoded.Length > WebRequest.PageBytes)
            throw new InvalidRequestException(place, "holds a page larger than 1 MiB.");

        var html = HtmlText(decoded.ToArray(), main.ContentType.Charset);
        return main.ContentLocation is { IsAbsoluteUri: true, Scheme: "http" or "https" } address
            ? $"<!-- saved from url=({address.AbsoluteUri.Length:D4}){address.AbsoluteUri.Replace("--", "%2D%2D", StringComparison.Ordinal)} -->\n{html}"
            : html;
    }

    private static MimeEntity? Parse(byte[] bytes, string place)
    {
        try
        {
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = DeepestNesting;
            using var stream = new MemoryStream(bytes);
            return MimeMessage.Load(options, stream).Body;
        }
        catch (Exception exception) when (exception is FormatException or IOException or ArgumentException)
        {
            throw new InvalidRequestException(place, "is a web archive that cannot be read; save the page as \"web page, HTML only\".");
        }
    }

    private static MimePart? PageOf(MimeEntity entity, int depth) => entity switch
    {
        MimePart { Content: not null } part when part.ContentType.IsMimeType("text", "html")
            || part.ContentType.IsMimeType("application", "xhtml+xml") => part,
        MultipartRelated { Root: { } root } when depth > 0 && PageOf(root, depth - 1) is { } page => page,
        Multipart parts when depth > 0 => parts.Select(part => PageOf(part, depth - 1)).FirstOrDefault(page => page is not null),
        _ => null,
    };

    private static string HtmlText(byte[] bytes, string? charset)
    {
        try
        {
            return Encoding.GetEncoding(charset ?? "utf-8").GetString(bytes);
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException)
        {
            // An encoding nobody knows, or one that is no longer read: what is in ASCII stays right.
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
