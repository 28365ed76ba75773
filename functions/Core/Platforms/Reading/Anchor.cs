using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Platforms.Reading;

/// <summary>Tells the contractor of a page from the others on it: reviewers, similar freelancers, the visitor's own account.</summary>
internal sealed class Anchor(IPlatform platform, string handle, HtmlPage page)
{
    private readonly string[] _headings =
    [
        .. new[] { page.Title, page.Meta("og:title") }.Concat(page.Root.TextsOf("//h1").Take(3))
            .OfType<string>()
            .Where(heading => heading.Length <= 700),
    ];

    private readonly Lazy<HashSet<HtmlNode>> _foreign = new(() => ForeignIn(platform, handle, page));

    /// <summary>Whether data with these marks is about the contractor; an account of another name never is.</summary>
    public bool Is(IEnumerable<string> accounts, IEnumerable<string> addresses, IEnumerable<string> names)
    {
        string[] stated =
        [
            .. accounts.Select(account => platform.Canonical(account.TrimStart('@'))).OfType<string>(),
            .. addresses.Select(address => PersonOnPage.WebUrl(page.Url, address)).OfType<Uri>().Select(platform.HandleOf).OfType<string>(),
        ];
        return stated.Length > 0
            ? Array.TrueForAll(stated, account => account == handle)
            : names.Any(IsHeading);
    }

    /// <summary>Whether one of the texts is the contractor's handle itself.</summary>
    public bool IsHandle(IEnumerable<string> texts)
        => texts.Any(text => text.Equals(handle, StringComparison.OrdinalIgnoreCase));

    public bool IsHeading(string name) => name.Trim() is { Length: >= 3 } trimmed
        && Array.Exists(_headings, heading => Holds(heading, trimmed));

    /// <summary>A card, menu or list about somebody else's profile.</summary>
    public bool IsForeign(HtmlNode node) => _foreign.Value.Count > 0 && node.AncestorsAndSelf().Any(_foreign.Value.Contains);

    /// <summary>"Mira" is no part of "Miranda".</summary>
    private static bool Holds(string heading, string name)
    {
        var place = heading.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return place >= 0
            && (place == 0 || !char.IsLetterOrDigit(heading[place - 1]))
            && (place + name.Length == heading.Length || !char.IsLetterOrDigit(heading[place + name.Length]));
    }

    /// <summary>Each link to another profile, with everything around it that does not hold the page's heading.</summary>
    private static HashSet<HtmlNode> ForeignIn(IPlatform platform, string handle, HtmlPage page)
    {
        var spine = page.Root.First("//h1")?.AncestorsAndSelf().ToHashSet() ?? [];
        var origin = PageLinks.BaseOf(page.Root, page.Url);
        var foreign = new HashSet<HtmlNode>();
        foreach (var link in page.Root.Below().Where(node => node.Name is "a" && node.Attributes["href"] is not null).Take(2_000))
        {
            if (PageLinks.Resolve(origin, link.Attribute("href")) is not { } url
                || platform.HandleOf(url) is not { } other || other == handle)
            {
                continue;
            }

            foreign.Add(link.AncestorsAndSelf().TakeWhile(node => !spine.Contains(node)).LastOrDefault() ?? link);
        }

        return foreign;
    }
}
