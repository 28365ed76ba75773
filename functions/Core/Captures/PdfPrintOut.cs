using System.Text;
using GigVet.Vetting;
using GigVet.Web;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace GigVet.Captures;

/// <summary>A page printed to PDF, as lines of text. Pages, decoded bytes and time are bounded; scripts and files in it are left alone.</summary>
public static class PdfPrintOut
{
    private const int MostPages = 20;
    private const int StackBytes = 4 << 20;

    /// <summary>A print-out of a profile takes well under a second.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    /// <exception cref="InvalidRequestException">Locked, broken, too large, or pictures only; says what to do.</exception>
    public static string ReadText(byte[] bytes, string place)
    {
        if (!Begins(bytes))
            throw new InvalidRequestException(place, "is not a PDF; print the page to a PDF again, or save it as HTML.");
        if (bytes.Length > WebRequest.PageBytes)
            throw new InvalidRequestException(place, "is larger than 1 MiB; print fewer pages, or save the page as HTML.");

        string? text = null;
        Exception? failure = null;
        using var over = new CancellationTokenSource();
        var thread = new Thread(
            () =>
            {
                try
                {
                    text = Extract(bytes, place, over.Token);
                }
                catch (Exception exception)
                {
                    // Judged where it is waited for; on this thread it would end the process.
                    failure = exception;
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "PDF print-out",
        };
        thread.Start();
        if (!thread.Join(Limit))
        {
            // The reader asks before every stream, so the thread ends soon after.
            over.Cancel();
            throw new InvalidRequestException(place, "takes too long to read; save the page as HTML.");
        }

        return failure switch
        {
            null => text!,
            InvalidRequestException invalid => throw invalid,
            PdfDocumentEncryptedException => throw new InvalidRequestException(
                place, "is a PDF with a password; print the page to a PDF without one, or save it as HTML."),
            PdfBudgetException => throw new InvalidRequestException(
                place, "unpacks to more than a print-out holds; save the page as HTML."),
            _ => throw new InvalidRequestException(
                place, "is a PDF that cannot be read; print the page again, or save it as HTML."),
        };
    }

    private static string Extract(byte[] bytes, string place, CancellationToken over)
    {
        var filters = new BoundedFilters(over);
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = 64,
            FilterProvider = filters,
        };
        using var document = PdfDocument.Open(bytes, options);
        if (document.NumberOfPages > MostPages)
            throw new InvalidRequestException(place, $"has {document.NumberOfPages} pages; at most {MostPages} are read. Print the profile only.");

        DrawnForms.Check(document, filters);
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            over.ThrowIfCancellationRequested();
            text.AppendLine(ContentOrderTextExtractor.GetText(page, addDoubleNewline: false));
            if (text.Length > WebRequest.PageBytes)
                throw new PdfBudgetException();
        }

        return string.IsNullOrWhiteSpace(text.ToString())
            ? throw new InvalidRequestException(place, "is a PDF of pictures without text; print from the browser, or save the page as HTML.")
            : text.ToString();
    }
}
