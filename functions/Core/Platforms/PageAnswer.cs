using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using GigVet.Captures;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>Turns an answer of the web into a page, or into the honest ending that says why there is none.</summary>
public static class PageAnswer
{
    /// <param name="asked">The address a capture of the page would have to carry.</param>
    /// <param name="ending">Why there is no page, and what the customer can do; null when there is one.</param>
    public static bool TryRead(
        WebAnswer answer,
        Uri asked,
        [NotNullWhen(true)] out HtmlPage? page,
        [NotNullWhen(false)] out FetchResult? ending)
    {
        page = null;
        ending = answer switch
        {
            WebAnswer.Answered { IsSuccess: true } answered => Read(answered, asked, out page),
            WebAnswer.Answered { Status: 404 or 410 } => new FetchResult.NotFound(),
            WebAnswer.Answered { Status: 401 or 403 or 407 or 429 or 451 or 999 } refused
                => new FetchResult.Blocked($"{asked.Host} refused the request (HTTP {refused.Status}). {Advice(asked)}"),
            WebAnswer.Answered trouble
                => new FetchResult.Failed($"{asked.Host} answered with HTTP {trouble.Status}. Try later, or: {Advice(asked)}"),
            WebAnswer.Refused refused => new FetchResult.Blocked($"{Sentence(refused.Reason)} {Advice(asked)}"),
            WebAnswer.Unreachable silent
                => new FetchResult.Failed($"{asked.Host} could not be reached: {Sentence(silent.Reason)} {Advice(asked)}"),
            WebAnswer.TooLarge large
                => new FetchResult.Failed($"The page is larger than {large.Limit / 1024:N0} KiB and was not read. Copy its text instead, and add that as a capture of {asked.AbsoluteUri}, as plain text."),
            WebAnswer.OtherKind other
                => new FetchResult.Failed($"{PageContent.TypeRefusal(other.ContentType)} {Advice(asked)}"),
            _ => new FetchResult.Failed("The answer could not be understood."),
        };

        return page is not null;
    }

    /// <summary>Text that has lost its page: pasted, or read from a print-out.</summary>
    internal static bool IsPasted(WebAnswer answer) => answer is WebAnswer.Answered { IsSuccess: true, Captured: true } captured
        && captured.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>What the customer can do when a page cannot be fetched.</summary>
    public static string Advice(Uri asked)
        => $"Open the page in your browser and press the bookmark that /capture offers, or save it as HTML and add it as a capture of {asked.AbsoluteUri}.";

    private static FetchResult? Read(WebAnswer.Answered answer, Uri asked, out HtmlPage? page)
    {
        page = null;
        var result = HtmlPage.Read(answer.AsPage());
        if (result is PageResult.Unreadable unreadable)
            return new FetchResult.Failed($"{unreadable.Reason} {Advice(asked)}");
        if (result is not PageResult.Read(var read))
            throw new UnreachableException();
        if (read.Wall is { } wall)
            return new FetchResult.Blocked(answer.Captured
                ? $"{wall} The saved page shows that instead: press the bookmark, or save it again, when the profile is on the screen."
                : $"{wall} {Advice(asked)}");
        if (read.IsShell || read.Text.Length == 0)
            return new FetchResult.Failed(answer.Captured
                ? "The saved page holds no text; press the bookmark, or save it as the complete page, when it has finished loading."
                : $"The page is built by scripts, which are not run here. {Advice(asked)}")
            {
                IsUnreadable = true,
            };

        page = read;
        return null;
    }

    private static string Sentence(string reason) => reason.TrimEnd() is { Length: > 0 } text && text[^1] is not ('.' or '!' or '?')
        ? text + "."
        : reason.TrimEnd();
}
