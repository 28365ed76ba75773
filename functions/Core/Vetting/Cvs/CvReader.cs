using System.Text;
using GigVet.Model;

namespace GigVet.Vetting.Cvs;

/// <summary>Reads a CV that came with a request. Bounded in size, jobs and time; never guesses.</summary>
internal static class CvReader
{
    public const string PlainText = "text/plain";
    public const string Json = "application/json";
    public const string Pdf = "application/pdf";

    /// <summary>What a request of 2 MiB can carry as base64.</summary>
    public const int LargestFile = 1536 * 1024;

    private const int LongestText = 500_000;
    private const int LongestFileName = 255;

    /// <summary>Readers accept so much before the mark of a PDF.</summary>
    private const int LongestPreamble = 1024;

    private const string Field = "cv.content";

    /// <exception cref="InvalidRequestException">It cannot be read; names the field and says what to send.</exception>
    public static Cv Read(CvBody body, DateTimeOffset now)
    {
        var type = body.ContentType.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not (PlainText or Json or Pdf))
            throw new InvalidRequestException("cv.contentType", $"must be one of {PlainText}, {Json}, {Pdf}.");
        if (string.IsNullOrWhiteSpace(body.Content))
            throw new InvalidRequestException(Field, "is empty.");
        if (body.FileName is { Length: > LongestFileName })
            throw new InvalidRequestException("cv.fileName", $"is longer than {LongestFileName} characters.");

        var cv = type switch
        {
            Pdf => OfPdf(Bytes(body.Content), body.FileName, now),
            Json => JsonResume.Read(Text(body.Content), Field, now),
            _ => PlainCv.Read(Text(body.Content), "text", Field, now, body.FileName),
        };

        return cv with { FileName = string.IsNullOrWhiteSpace(body.FileName) ? null : body.FileName.Trim() };
    }

    private static Cv OfPdf(byte[] bytes, string? fileName, DateTimeOffset now)
    {
        var read = PdfText.Read(bytes, Field);
        return PlainCv.Read(Text(read.Text), "PDF", Field, now, fileName, read.Author) with { Author = read.Author };
    }

    private static byte[] Bytes(string content)
    {
        if (content.Length / 4 * 3 > LargestFile)
            throw new InvalidRequestException(Field, "is larger than 1.5 MiB; send a smaller file, or its text.");

        var bytes = new byte[content.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(content, bytes, out var written))
            throw new InvalidRequestException(Field, "is not base64; a PDF is sent as base64.");
        if (bytes.AsSpan(0, Math.Min(written, LongestPreamble)).IndexOf("%PDF-"u8) < 0)
            throw new InvalidRequestException(Field, "is not a PDF.");

        return bytes[..written];
    }

    private static string Text(string content)
    {
        if (content.Length > LongestText)
            throw new InvalidRequestException(Field, $"is longer than {LongestText} characters of text.");
        if (content.StartsWith("%PDF-", StringComparison.Ordinal) || content.Contains('\0', StringComparison.Ordinal))
            throw new InvalidRequestException(Field, $"is not text; a PDF is sent as {Pdf}, in base64.");

        // Half a character is no character; storage and JSON refuse it later.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(content));
    }
}
