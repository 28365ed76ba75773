using GigVet.Vetting;
using GigVet.Web;
using UglyToad.PdfPig.Exceptions;

namespace GigVet.Captures;

/// <summary>A page printed to PDF, as lines of text.</summary>
public static class PdfPrintOut
{
    private const int MostPages = 20;

    public static bool Begins(ReadOnlySpan<byte> bytes) => PdfReading.Begins(bytes);

    /// <exception cref="InvalidRequestException">Locked, broken, too large, or pictures only; says what to do.</exception>
    public static string ReadText(byte[] bytes, string place)
    {
        if (!Begins(bytes))
            throw new InvalidRequestException(place, "is not a PDF; print the page to a PDF again, or save it as HTML.");
        if (bytes.Length > WebRequest.PageBytes)
            throw new InvalidRequestException(place, "is larger than 1 MiB; print fewer pages, or save the page as HTML.");

        try
        {
            var text = PdfReading.Of(bytes, MostPages).Text;
            return string.IsNullOrWhiteSpace(text)
                ? throw new InvalidRequestException(place, "is a PDF of pictures without text; print from the browser, or save the page as HTML.")
                : text;
        }
        catch (Exception failure) when (failure is not InvalidRequestException)
        {
            throw new InvalidRequestException(place, failure switch
            {
                TimeoutException => "takes too long to read; save the page as HTML.",
                PdfPagesException { Pages: var pages } => $"has {pages} pages; at most {MostPages} are read. Print the profile only.",
                PdfDocumentEncryptedException => "is a PDF with a password; print the page to a PDF without one, or save it as HTML.",
                PdfBudgetException => "unpacks to more than a print-out holds; save the page as HTML.",
                _ => "is a PDF that cannot be read; print the page again, or save it as HTML.",
            });
        }
    }
}
