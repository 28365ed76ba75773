using GigVet.Enrichers;
using GigVet.TestSupport;
using GigVet.Text.Duplicates;
using GigVet.Web;

namespace GigVet.Core.Tests.Support;

/// <summary>Captured sites beside the checkout: themes, and real sites made from one of them.</summary>
internal static class SharedWebsites
{
    public static bool AreHere => Repository.SharedData("websites") is not null;

    /// <param name="folder"><c>templates</c>, <c>clones_vcard</c> or <c>independent</c>.</param>
    public static IReadOnlyList<PortfolioSite> In(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.SharedData("websites", folder)!, "*.html")
            .Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)))
            .OfType<PortfolioSite>(),
    ];

    private static PortfolioSite? Read(string name, byte[] html)
    {
        var url = new Uri($"https://{name.ToLowerInvariant().Replace('_', '-')}.example/");
        if (HtmlPage.Read(html, "text/html", url) is not PageResult.Read(var page))
            return null;

        return new PortfolioSite
        {
            Url = url,
            ReadAt = A.Today,
            Title = name,
            Text = page.Text,
            MainText = PortfolioPage.MainTextOf(page),
            Layout = Layout.Of(PortfolioPage.TagsOf(page)),
            Traces = PageTraceReader.Of(page, System.Text.Encoding.UTF8.GetString(html)),
        };
    }
}
