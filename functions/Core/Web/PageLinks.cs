using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>A link of a page to another.</summary>
/// <param name="Rel">Lower-case words such as "me" or "nofollow".</param>
public sealed record PageLink(Uri Url, string Text, IReadOnlyList<string> Rel);

/// <summary>Where a page points: links, e-mail addresses and phone numbers.</summary>
public sealed record PageLinks
{
    private const int Maximum = 2_000;
    private const int TextLength = 500;

    public required IReadOnlyList<PageLink> Web { get; init; }

    /// <summary>From mailto links, as written.</summary>
    public required IReadOnlyList<string> Emails { get; init; }

    /// <summary>From tel links, as written.</summary>
    public required IReadOnlyList<string> Phones { get; init; }

    internal static PageLinks Of(HtmlNode root, Uri page)
    {
        var origin = BaseOf(root, page);
        var found = root.Below()
            .Where(node => node.Name is "a" or "area" or "link" && node.Attributes["href"] is not null)
            .Where(node => node.Name != "link" || Rel(node).Contains("me", StringComparer.Ordinal))
            .Take(Maximum)
            .Select(node => (Node: node, Target: Resolve(origin, node.Attribute("href"))))
            .ToArray();
        var written = found.Select(link => link.Node.Attribute("href") ?? "").ToArray();

        return new PageLinks
        {
            Web =
            [
                .. found
                    .Where(link => link.Target is { Scheme: "http" or "https" })
                    .Select(link => new PageLink(link.Target!, TextOf(link.Node), Rel(link.Node))),
            ],
            Emails = Addresses(written, "mailto:"),
            Phones = Addresses(written, "tel:"),
        };
    }

    internal static Uri BaseOf(HtmlNode root, Uri page)
        => Resolve(page, root.Below().FirstOrDefault(HasAddress)?.Attribute("href")) is { Scheme: "http" or "https" } declared
            ? declared
            : page;

    internal static Uri? Resolve(Uri page, string? reference) => reference is { Length: <= UrlRules.MaximumLength }
        && Uri.TryCreate(page, reference, out var target)
        && target.IsAbsoluteUri
            ? target
            : null;

    private static bool HasAddress(HtmlNode node) => node.Name == "base" && node.Attributes["href"] is not null;

    private static string TextOf(HtmlNode link) => HtmlText.Of(link, TextParts.Visible, TextLength);

    private static string[] Rel(HtmlNode node)
        => [.. HtmlNodes.Tokens(node.Attribute("rel")).Select(word => word.ToLowerInvariant())];

    private static string[] Addresses(IEnumerable<string> references, string scheme) =>
    [
        .. references
            .Where(reference => reference.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            .Select(reference => reference[scheme.Length..].Split('?')[0])
            .Select(address => Uri.UnescapeDataString(address).Trim())
            .Where(address => address.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
