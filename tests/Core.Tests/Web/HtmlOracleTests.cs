using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Web;

/// <summary>On ordinary pages the reader sees what a browser-grade parser sees.</summary>
public sealed class HtmlOracleTests
{
    private static readonly string[] Unread =
        ["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE", "TEXTAREA", "svg", "math", "DATALIST"];

    public static TheoryData<string> Pages => [OrdinaryPages.Portfolio, OrdinaryPages.Article, OrdinaryPages.Sloppy];

    public static TheoryData<string> Captured =>
    [
        "websites/templates/StartBootstrap__startbootstrap-resume.html",
        "websites/templates/StartBootstrap__startbootstrap-freelancer.html",
        "websites/templates/codewithsadee__portfolio.html",
        "websites/templates/codewithsadee__vcard-personal-portfolio.html",
        "websites/templates/jigar-sable__Portfolio-Website.html",
        "websites/templates/cobiwave__simplefolio.html",
        "websites/independent/codewithsadee__anon-ecommerce-website.html",
        "websites/clones_vcard/clone_01.html", "websites/clones_vcard/clone_03.html", "websites/clones_vcard/clone_05.html",
        "websites/clones_vcard/clone_07.html", "websites/clones_vcard/clone_09.html", "websites/clones_vcard/clone_11.html",
        "websites/clones_vcard/clone_13.html",
        "platforms/upwork/profile_2021_captured.html",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sees_the_same_text_and_links_as_a_browser(string html) => Agree(Encoding.UTF8.GetBytes(html));

    [Theory]
    [MemberData(nameof(Captured))]
    public void Sees_the_same_text_and_links_on_captured_pages(string file)
    {
        if (Repository.SharedData(file.Split('/')) is { } path)
            Agree(File.ReadAllBytes(path));
        else
            Assert.Skip("This machine has no captured data.");
    }

    private static void Agree(byte[] html)
    {
        var page = HtmlPageTests.Page(html, "text/html; charset=utf-8");
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

        Assert.Equal(document.Title?.Trim() is { Length: > 0 } title ? title : null, page.Title);
        Assert.Equal(Text(document.Body!), string.Concat(page.Text.Where(character => !char.IsWhiteSpace(character))));
        // A browser may split one link over several elements; here it stays one.
        Assert.Equal(Links(document).Distinct(), page.Links.Select(link => link.Url).Distinct());
        Assert.Equal(document.QuerySelectorAll("li").Length, page.Select("//li").Count);
        Assert.Equal(document.QuerySelectorAll("td, th").Length, page.Select("//td | //th").Count);
    }

    private static string Text(INode root)
    {
        var text = new StringBuilder();
        foreach (var node in root.GetDescendants().OfType<IText>())
        {
            if (!node.Ancestors<IElement>().Any(IsUnread))
                text.Append(string.Concat(node.Data.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character))));
        }

        return text.ToString();
    }

    private static bool IsUnread(IElement element)
    {
        var style = element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        return Unread.Contains(element.NodeName, StringComparer.Ordinal)
            || element.HasAttribute("hidden")
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || element.GetAttribute("role") is "tooltip"
            || element.ClassList.Any(name => name is "tooltip" or "popover" or "tooltip-inner" or "popover-inner"
                or "tooltip-content" or "popover-content");
    }

    private static IEnumerable<Uri> Links(IDocument document) => document.QuerySelectorAll("a[href], area[href], link[rel~=me][href]")
        .Select(link => Uri.TryCreate(HtmlPageTests.Url, link.GetAttribute("href")!.Trim(), out var url) ? url : null)
        .OfType<Uri>()
        .Where(url => url.Scheme is "http" or "https");
}
