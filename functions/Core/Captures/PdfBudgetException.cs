namespace GigVet.Captures;

/// <summary>A PDF would take more memory or time than a print-out can need.</summary>
internal sealed class PdfBudgetException : Exception
{
    public PdfBudgetException()
        : base("The PDF unpacks to more than is allowed.")
    {
    }
}
