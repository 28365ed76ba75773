using GigVet.Captures;
using UglyToad.PdfPig.Exceptions;

namespace GigVet.Vetting.Cvs;

/// <summary>The text of a CV in PDF in the order of reading, and whom the file names as its author.</summary>
internal sealed record PdfText(string Text, string? Author)
{
    private const int MostPages = 30;
    private const int MostCharacters = 400_000;
    private const int FewestLetters = 40;

    /// <exception cref="InvalidRequestException">It is encrypted, holds pictures only, or is no PDF that can be read.</exception>
    public static PdfText Read(byte[] bytes, string field)
    {
        try
        {
            var read = PdfReading.Of(bytes, MostPages);
            return read.Text switch
            {
                { Length: > MostCharacters } => throw new InvalidRequestException(field, $"holds more than {MostCharacters} characters."),
                var text when text.Count(char.IsLetter) < FewestLetters => throw new InvalidRequestException(
                    field, "holds pictures and no text; send its text, or a PDF that was not scanned."),
                var text => new PdfText(text, read.Author),
            };
        }
        catch (Exception failure) when (failure is not InvalidRequestException)
        {
            throw new InvalidRequestException(field, failure switch
            {
                TimeoutException => "takes too long to read; send its text.",
                PdfPagesException { Pages: var pages } => $"has {pages} pages; at most {MostPages} are read.",
                PdfDocumentEncryptedException => "is encrypted; send it without a password.",
                // Whatever damaged files make of the reader.
                _ => "cannot be read as a PDF; send its text.",
            });
        }
    }
}
