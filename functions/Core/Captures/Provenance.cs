using System.Globalization;
using GigVet.Model;

namespace GigVet.Captures;

/// <summary>Says in the report that the customer supplied what was read, in what form, and when it was saved.</summary>
public static class Provenance
{
    /// <returns>A sentence; null when nothing was supplied.</returns>
    public static string? Sentence(IEnumerable<Capture> used) => used.OrderBy(capture => capture.SavedAt).FirstOrDefault() is { } capture
        ? string.Create(
            CultureInfo.InvariantCulture, $"Supplied by the customer as {Words(capture.Form)}, saved on {capture.SavedAt.UtcDateTime:yyyy-MM-dd}.")
        : null;

    private static string Words(CaptureForm form) => form switch
    {
        CaptureForm.PastedText => "pasted text, which has lost the structure of the page",
        CaptureForm.PrintOut => "a print-out, read as text without the structure of the page",
        _ => "a saved page",
    };
}
