namespace GigVet.Model;

/// <summary>A page the customer saved; used instead of fetching its address. Its facts are judged at the moment it was saved.</summary>
/// <param name="Content">Text by now, whatever it was saved as: HTML, JSON, or the lines of a text or print-out.</param>
public sealed record Capture(Uri Url, string ContentType, string Content, DateTimeOffset SavedAt)
{
    public CaptureForm Form { get; init; }
}

/// <summary>What the customer handed over; text and print-outs have lost the structure of the page.</summary>
public enum CaptureForm
{
    SavedPage,
    PastedText,
    PrintOut,
}
