using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>One thing that a page describes in itemscope and itemprop attributes.</summary>
/// <param name="Type">Without the vocabulary: "Person"; null when the page names none.</param>
public sealed record MicrodataItem(string? Type)
{
    private const int MaximumItems = 500;
    private const int MaximumProperties = 5_000;
    private const int MaximumText = 10_000;

    private readonly List<KeyValuePair<string, string>> _properties = [];
    private readonly List<KeyValuePair<string, MicrodataItem>> _items = [];

    public string? Text(string property) => Texts(property) is [var first, ..] ? first : null;

    public IReadOnlyList<string> Texts(string property) => [.. ValuesOf(_properties, property)];

    /// <summary>The things that stand for a property, such as the PostalAddress of a Person.</summary>
    public IReadOnlyList<MicrodataItem> Items(string property) => [.. ValuesOf(_items, property)];

    /// <summary>All items of the page that are not part of another, in the order of the page.</summary>
    internal static IReadOnlyList<MicrodataItem> Of(HtmlNode root, Uri page)
    {
        var top = new List<MicrodataItem>();
        var items = new Dictionary<HtmlNode, MicrodataItem>();
        foreach (var node in root.Select("//*[@itemscope or @itemprop]").Take(MaximumProperties))
        {
            var owner = OwnerOf(node, items);
            var names = HtmlNodes.Tokens(node.Attribute("itemprop"));
            if (node.Attributes["itemscope"] is null)
            {
                owner?.Add(names, ValueOf(node, page));
                continue;
            }

            if (items.Count == MaximumItems)
                break;

            var item = items[node] = new MicrodataItem(TypeOf(node));
            if (owner is null || names.Length == 0)
                top.Add(item);
            else
                owner._items.AddRange(names.Select(name => KeyValuePair.Create(name, item)));
        }

        return top;
    }

    /// <summary>The tree is at most as deep as the reader allows, and matches come in the order of the page.</summary>
    private static MicrodataItem? OwnerOf(HtmlNode node, Dictionary<HtmlNode, MicrodataItem> items)
    {
        for (var parent = node.ParentNode; parent is not null; parent = parent.ParentNode)
        {
            if (items.TryGetValue(parent, out var item))
                return item;
        }

        return null;
    }

    private static string? TypeOf(HtmlNode node)
        => HtmlNodes.Tokens(node.Attribute("itemtype")) is [var type, ..] ? type[(type.LastIndexOf('/') + 1)..] : null;

    private static string? ValueOf(HtmlNode node, Uri page) => node.Name switch
    {
        _ when node.Attribute("content") is { } content => content,
        "a" or "area" or "link" => PageLinks.Resolve(page, node.Attribute("href"))?.AbsoluteUri,
        "audio" or "embed" or "iframe" or "img" or "source" or "video"
            => PageLinks.Resolve(page, node.Attribute("src"))?.AbsoluteUri,
        "time" => node.Attribute("datetime") ?? TextOf(node),
        "data" or "meter" => node.Attribute("value"),
        "meta" => null,
        _ => TextOf(node),
    };

    private static string? TextOf(HtmlNode node)
        => HtmlText.Of(node, TextParts.Visible, MaximumText) is { Length: > 0 } text ? text : null;

    private static IEnumerable<T> ValuesOf<T>(List<KeyValuePair<string, T>> pairs, string property)
        => pairs.Where(pair => pair.Key == property).Select(pair => pair.Value);

    private void Add(string[] names, string? value)
    {
        if (value is not null)
            _properties.AddRange(names.Select(name => KeyValuePair.Create(name, value)));
    }
}
