using System.Security.Cryptography;
using GigVet.Text.Duplicates;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Reads of a portfolio page what is compared with other pages: its own text, its build, its traces.</summary>
internal static class PortfolioPage
{
    private const int IconBytes = 256 * 1024;

    /// <summary>Adds them to a site; asks for its icon, which costs a request.</summary>
    public static async Task<PortfolioSite> AddAsync(
        PortfolioSite site, HtmlPage page, WebAnswer.Answered answer, IWeb web, CancellationToken cancellationToken)
    {
        var traces = PageTraceReader.Of(page, PageEncoding.Decode(answer.Body.Span, answer.ContentType));
        return site with
        {
            MainText = MainTextOf(page, site.Text.Length),
            Layout = Layout.Of(TagsOf(page)),
            Traces = traces with { IconHash = await IconHashAsync(traces.Icon, web, cancellationToken) },
        };
    }

    /// <summary>What a page has to say, without the menus, forms and feet that every page of a site repeats.</summary>
    public static string MainTextOf(HtmlPage page, int most = int.MaxValue)
    {
        var around = page.Select("//nav | //footer | //form | //*[@role='navigation'] | //*[@role='contentinfo']")
            .SelectMany(node => HtmlText.Of(node).Split('\n'))
            .ToHashSet(StringComparer.Ordinal);
        var text = string.Join('\n', page.Text.Split('\n').Where(line => !around.Contains(line)));

        return text.Length <= most ? text : text[..most];
    }

    /// <summary>The names of the elements that a page is built of, in their order.</summary>
    public static IReadOnlyList<string> TagsOf(HtmlPage page)
        => [.. page.Select("//body//*").Select(node => node.Name).Where(IsBuilding)];

    /// <summary>Drawings and line breaks are content; scripts come and go with counters.</summary>
    private static bool IsBuilding(string tag)
        => tag is not ("br" or "script" or "style" or "noscript" or "svg" or "path" or "g" or "circle" or "rect");

    private static async Task<string?> IconHashAsync(Uri? icon, IWeb web, CancellationToken cancellationToken)
    {
        if (icon is null)
            return null;

        var answer = await web.SendAsync(
            new WebRequest(icon) { Accept = "image/*", MaximumBytes = IconBytes }, cancellationToken);

        // A page in place of a picture is the host's "not found".
        return answer is WebAnswer.Answered { IsSuccess: true, Body.Length: > 0, ContentType: { } type } read
            && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                ? Convert.ToHexStringLower(SHA256.HashData(read.Body.Span))
                : null;
    }
}
