using System.Diagnostics.CodeAnalysis;
using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>How reading a page ended.</summary>
public abstract record PageResult
{
    private PageResult()
    {
    }

    public sealed record Read(HtmlPage Page) : PageResult;

    /// <param name="Reason">A sentence for the report.</param>
    public sealed record Unreadable(string Reason) : PageResult;
}

/// <summary>
/// A page that was written by a stranger, read within limits: size, number and depth of tags are checked before the
/// parser sees it, and nothing here recurses into what it built.
/// </summary>
public sealed class HtmlPage
{
    private static readonly string[] MetaNames = ["name", "property", "http-equiv", "itemprop"];

    private readonly Lazy<string> _text;
    private readonly Lazy<PageLinks> _links;
    private readonly Lazy<JsonLd> _jsonLd;
    private readonly Lazy<IReadOnlyList<MicrodataItem>> _microdata;

    private HtmlPage(HtmlNode root, Uri url)
    {
        Root = root;
        Url = url;
        _text = new(() => HtmlText.Of(root));
        _links = new(() => PageLinks.Of(root, url));
        _jsonLd = new(() => Web.JsonLd.Of(root));
        _microdata = new(() => MicrodataItem.Of(root, PageLinks.BaseOf(root, url)));
    }

    public HtmlNode Root { get; }

    public Uri Url { get; }

    public string? Title => TitleNode is { } title ? HtmlNodes.Decoded(title.InnerHtml) : null;

    /// <summary>As the page declares it, such as "en" or "pt-BR".</summary>
    public string? Language => Root.First("//html[@lang]")?.Attribute("lang") ?? Meta("content-language");

    /// <summary>Visible text, a line for each block.</summary>
    public string Text => _text.Value;

    public IReadOnlyList<PageLink> Links => _links.Value.Web;

    /// <summary>E-mail addresses of mailto links.</summary>
    public IReadOnlyList<string> Emails => _links.Value.Emails;

    /// <summary>Numbers of tel links.</summary>
    public IReadOnlyList<string> Phones => _links.Value.Phones;

    public JsonLd JsonLd => _jsonLd.Value;

    public IReadOnlyList<MicrodataItem> Microdata => _microdata.Value;

    /// <summary>The page is built by scripts, which are not run here: it says nothing about its owner.</summary>
    public bool IsShell => PageKind.IsShell(Root, Text);

    /// <summary>A sign-in form, a captcha or a refusal in place of the page, as a sentence; null for a page.</summary>
    public string? Wall => PageKind.WallOf(Root, Title, Text);

    [MemberNotNullWhen(true, nameof(Wall))]
    public bool IsWall => Wall is not null;

    /// <summary>A drawing has titles of its own.</summary>
    private HtmlNode? TitleNode => Root.First("//head/title")
        ?? Root.Select("//title").FirstOrDefault(title => title.Ancestors("svg").Any() is false);

    public static PageResult Read(WebAnswer.Answered answer) => Read(answer.Body, answer.ContentType, answer.Url);

    public static PageResult Read(ReadOnlyMemory<byte> body, string? contentType, Uri url)
    {
        if (PageContent.Refusal(body.Span, contentType) is { } refusal)
            return new PageResult.Unreadable(refusal);

        var (html, reason) = HtmlBalancer.Balance(PageEncoding.Decode(body.Span, contentType));
        if (html is null)
            return new PageResult.Unreadable(reason!);

        return PageParser.Parse(html) is { } root
            ? new PageResult.Read(new HtmlPage(root, url))
            : new PageResult.Unreadable("The page takes too long to read.");
    }

    /// <summary>The content of the first meta element of this name or property, in any case of letters.</summary>
    public string? Meta(string name) => Root.Select("//meta[@content]")
        .FirstOrDefault(meta => Names(meta).Any(word => word.Equals(name, StringComparison.OrdinalIgnoreCase)))
        ?.Attribute("content");

    public IReadOnlyList<HtmlNode> Select(string xpath) => Root.Select(xpath);

    public string? TextOf(string xpath) => Root.TextOf(xpath);

    private static IEnumerable<string> Names(HtmlNode meta)
        => MetaNames.Select(meta.Attribute).OfType<string>();
}
