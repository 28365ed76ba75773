namespace GigVet.Captures;

/// <summary>A PDF has more pages than are read.</summary>
internal sealed class PdfPagesException(int pages) : Exception($"The PDF has {pages} pages.")
{
    public int Pages => pages;
}
