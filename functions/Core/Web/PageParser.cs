using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>
/// Hands a balanced page to HtmlAgilityPack. A large one is parsed on a thread of its own with a time limit: nothing
/// within the limits of <see cref="HtmlBalancer"/> is known to take long, but the parser is not ours and cannot be told
/// to stop.
/// </summary>
internal static class PageParser
{
    /// <summary>Smaller pages are done in some milliseconds; most pages are.</summary>
    private const int Large = 128 * 1024;

    private const int StackBytes = 4 << 20;

    /// <summary>The slowest page that the fuzzer found takes a small part of it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <returns>Null when the time is over.</returns>
    public static HtmlNode? Parse(string html) => html.Length < Large ? Load(html) : Parse(html, Load, Limit);

    internal static HtmlNode? Parse(string html, Func<string, HtmlNode> load, TimeSpan limit)
    {
        HtmlNode? root = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    root = load(html);
                }
                catch (Exception exception)
                {
                    // Rethrown where it is waited for; on this thread it would end the process.
                    failure = exception;
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "HTML page",
        };
        thread.Start();
        if (!thread.Join(limit))
            return null;

        return failure is null ? root : throw new InvalidDataException("The page could not be parsed.", failure);
    }

    private static HtmlNode Load(string html)
    {
        var document = new HtmlDocument
        {
            OptionFixNestedTags = false,
            OptionCheckSyntax = false,
            OptionReadEncoding = false,
            DisableServerSideCode = true,
            BackwardCompatibility = false,
        };
        document.LoadHtml(html);
        return document.DocumentNode;
    }
}
