using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace GigVet.Vetting.Cvs;

/// <summary>The text of a PDF in the order of reading, and whom the file names as its author.</summary>
internal sealed record PdfText(string Text, string? Author)
{
    private const int MostPages = 30;
    private const int MostCharacters = 400_000;
    private const int FewestLetters = 40;
    private const int Deepest = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <exception cref="InvalidRequestException">It is encrypted, holds pictures only, or is no PDF that can be read.</exception>
    public static PdfText Read(byte[] bytes, string field)
    {
        // A file may be made to be read for ever; the request does not wait for it.
        var reading = Task.Run(() => Extract(bytes, field));
        try
        {
            return reading.Wait(Longest)
                ? reading.Result
                : throw new InvalidRequestException(field, $"could not be read within {Longest.Seconds} seconds; send its text.");
        }
        catch (AggregateException failed)
        {
            throw failed.InnerException switch
            {
                InvalidRequestException told => told,
                PdfDocumentEncryptedException => new InvalidRequestException(field, "is encrypted; send it without a password."),
                // Whatever damaged files make of the reader.
                _ => new InvalidRequestException(field, "cannot be read as a PDF; send its text."),
            };
        }
    }

    private static PdfText Extract(byte[] bytes, string field)
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = Deepest,
            FilterProvider = new BoundedFilters(),
        };
        using var document = PdfDocument.Open(bytes, options);
        if (document.NumberOfPages > MostPages)
            throw new InvalidRequestException(field, $"has {document.NumberOfPages} pages; at most {MostPages} are read.");

        var pages = new System.Text.StringBuilder();
        foreach (var page in document.GetPages())
        {
            pages.AppendLine(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true));
            if (pages.Length > MostCharacters)
                throw new InvalidRequestException(field, $"holds more than {MostCharacters} characters.");
        }

        var text = pages.ToString();
        if (text.Count(char.IsLetter) < FewestLetters)
            throw new InvalidRequestException(field, "holds pictures and no text; send its text, or a PDF that was not scanned.");

        var author = document.Information.Author?.Trim();
        return new PdfText(text, string.IsNullOrEmpty(author) ? null : author);
    }
}
