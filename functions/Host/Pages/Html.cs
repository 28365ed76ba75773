using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace GigVet.Functions.Pages;

/// <summary>
/// Pages put together from templates in which every value is encoded: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>. Values
/// stand in text or in quoted attributes, nowhere else; only what was made here goes in as it is.
/// </summary>
internal static class Html
{
    public static readonly IHtmlContent None = HtmlString.Empty;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlContent Of(FormattableString template)
        => new HtmlFormattableString(CultureInfo.InvariantCulture, template.Format, template.GetArguments());

    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
            all.AppendHtml(part);

        return all;
    }

    public static IHtmlContent Each<T>(IEnumerable<T> values, Func<T, FormattableString> template)
        => All(values.Select(value => Of(template(value))));

    public static IHtmlContent If(bool so, FormattableString template) => so ? Of(template) : None;

    /// <summary>What somebody wrote: lines stay lines, and its direction does not leak into what stands beside it.</summary>
    public static IHtmlContent Said(string? text) => If(text is not null, $"<p class=\"said\" dir=\"auto\">{text}</p>");

    /// <summary>A link where the address is one of the web, else its text, or that it leads to the request itself.</summary>
    public static IHtmlContent Link(Uri url) => url is { IsAbsoluteUri: true, Scheme: "https" or "http" }
        ? Of($"<a href=\"{url.AbsoluteUri}\" rel=\"noreferrer noopener nofollow\">{url.AbsoluteUri}</a>")
        : Of($"<span>{(url is { IsAbsoluteUri: true, Scheme: "gigvet" } ? "what was given with the request" : url.OriginalString)}</span>");

    public static IHtmlContent Time(DateTimeOffset at)
        => Of($"<time datetime=\"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC</time>");

    public static IHtmlContent Day(DateTimeOffset at) => Of($"<time datetime=\"{at.UtcDateTime:yyyy-MM-dd}\">{at.UtcDateTime:yyyy-MM-dd}</time>");

    public static string Write(IHtmlContent content)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(text, Encoder);
        return text.ToString();
    }
}
