using GigVet.Captures;
using GigVet.Vetting;

namespace GigVet.Cli;

/// <summary>A page saved to a file in any form a browser offers, made into a capture; its first bytes count more than its name.</summary>
public static class SavedFile
{
    /// <summary>A web archive carries its pictures; only its page goes on.</summary>
    private const int LargestArchive = 16 << 20;

    /// <exception cref="InvalidRequestException">It cannot be read; names the option.</exception>
    public static CaptureBody Read(string url, string file, string option)
    {
        var bytes = InputFile.ReadBytes(file, option, LargestArchive);
        var savedAt = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
        if (PdfPrintOut.Begins(bytes) || HasEnding(file, ".pdf"))
            return new CaptureBody(url, Convert.ToBase64String(bytes), CaptureContent.Pdf, savedAt);
        if (WebArchive.Begins(bytes) || HasEnding(file, ".mht", ".mhtml"))
            return new CaptureBody(url, WebArchive.ReadPage(bytes, option), "text/html", savedAt);

        var type = HasEnding(file, ".json") ? "application/json" : HasEnding(file, ".txt") ? "text/plain" : "text/html";
        return new CaptureBody(url, InputFile.ReadText(file, option), type, savedAt);
    }

    private static bool HasEnding(string file, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Path.GetExtension(file).Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
