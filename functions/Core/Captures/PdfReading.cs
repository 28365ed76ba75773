using System.Text;
using GigVet.Web;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace GigVet.Captures;

/// <summary>The text of a PDF. Pages, decoded bytes and time are bounded; scripts and files in it are left alone.</summary>
/// <param name="Author">Whom the file names.</param>
internal sealed record PdfReading(string Text, string? Author)
{
    private const int StackBytes = 4 << 20;
    private const int Deepest = 64;

    /// <summary>A print-out or a CV takes well under a second.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    /// <exception cref="TimeoutException">It takes too long.</exception>
    /// <exception cref="PdfBudgetException">It unpacks to too much.</exception>
    /// <exception cref="PdfPagesException">It has more pages.</exception>
    /// <exception cref="Exception">Whatever a broken file makes of the reader; an encrypted one has an exception of its own.</exception>
    public static PdfReading Of(byte[] bytes, int mostPages)
    {
        PdfReading? read = null;
        Exception? failure = null;
        using var over = new CancellationTokenSource();
        var thread = new Thread(
            () =>
            {
                try
                {
                    read = Extract(bytes, mostPages, over.Token);
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
            Name = "PDF",
        };
        thread.Start();
        if (!thread.Join(Limit))
        {
            // The reader asks before every stream, so the thread ends soon after.
            over.Cancel();
            throw new TimeoutException();
        }

        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return read!;
    }

    private static PdfReading Extract(byte[] bytes, int mostPages, CancellationToken over)
    {
        var filters = new BoundedFilters(over);
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = Deepest,
            FilterProvider = filters,
        };
        using var document = PdfDocument.Open(bytes, options);
        if (document.NumberOfPages > mostPages)
            throw new PdfPagesException(document.NumberOfPages);

        DrawnForms.Check(document, filters);
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            over.ThrowIfCancellationRequested();
            text.AppendLine(ContentOrderTextExtractor.GetText(page, addDoubleNewline: true));
            if (text.Length > WebRequest.PageBytes)
                throw new PdfBudgetException();
        }

        var author = document.Information.Author?.Trim();
        return new PdfReading(text.ToString(), string.IsNullOrEmpty(author) ? null : author);
    }
}
