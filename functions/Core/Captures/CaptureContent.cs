using System.Text;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Captures;

/// <summary>Makes text that a platform reads of what a customer saved: a page, a web archive, pasted text or a print-out.</summary>
/// <param name="Text">HTML, JSON or plain lines.</param>
public sealed record CaptureContent(string ContentType, string Text, CaptureForm Form)
{
    public const string Pdf = "application/pdf";

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "application/json"];

    private static readonly string[] ArchiveTypes = ["multipart/related", "message/rfc822"];

    private static readonly string[] AllTypes = [.. PageTypes, "text/plain", .. ArchiveTypes, Pdf];

    /// <param name="content">Text, or base64 where the type is <c>application/pdf</c>.</param>
    /// <param name="field">The capture's name in errors, such as <c>captures[0]</c>.</param>
    /// <exception cref="InvalidRequestException">It cannot be read; says what to save instead.</exception>
    public static CaptureContent Read(string? contentType, string content, string field)
    {
        var stated = contentType ?? "text/html";
        var type = stated.Split(';')[0].Trim().ToLowerInvariant();
        if (!AllTypes.Contains(type, StringComparer.Ordinal))
            throw new InvalidRequestException($"{field}.contentType", $"must be one of {string.Join(", ", AllTypes)}.");

        var place = $"{field}.content";
        if (string.IsNullOrWhiteSpace(content))
            throw new InvalidRequestException(place, "is empty; save the page again.");

        var read = type is Pdf
            ? OfPdf(Decode(content, place), place)
            : Limited(content, place) switch
            {
                var text when ArchiveTypes.Contains(type, StringComparer.Ordinal) || LooksLikeArchive(type, text)
                    => OfArchive(Encoding.UTF8.GetBytes(text), place),
                var text when text.TrimStart().StartsWith("%PDF-", StringComparison.Ordinal)
                    => throw new InvalidRequestException(place, $"is a PDF sent as text; send it in base64 with contentType {Pdf}."),
                var text when type is "text/plain" => new CaptureContent(type, text, CaptureForm.PastedText),
                var text => new CaptureContent(stated, text, CaptureForm.SavedPage),
            };

        return read with { Text = Limited(read.Text, place) };
    }

    /// <inheritdoc cref="Read"/>
    public static CaptureContent OfPdf(byte[] bytes, string place)
        => new("text/plain", PdfPrintOut.ReadText(bytes, place), CaptureForm.PrintOut);

    /// <inheritdoc cref="Read"/>
    public static CaptureContent OfArchive(byte[] bytes, string place)
        => new("text/html", WebArchive.ReadPage(bytes, place), CaptureForm.SavedPage);

    private static byte[] Decode(string content, string place)
    {
        try
        {
            var bytes = Convert.FromBase64String(content);
            return bytes.Length <= WebRequest.PageBytes ? bytes : throw TooLarge(place);
        }
        catch (FormatException)
        {
            throw new InvalidRequestException(place, "is not base64; a PDF is sent in base64.");
        }
    }

    private static bool LooksLikeArchive(string type, string text)
        => type is "text/html" && WebArchive.Begins(Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, 1_000)]));

    private static string Limited(string text, string place)
        => Encoding.UTF8.GetByteCount(text) <= WebRequest.PageBytes ? text : throw TooLarge(place);

    private static InvalidRequestException TooLarge(string place)
        => new(place, "is larger than 1 MiB.");
}
