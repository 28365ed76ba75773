using System.Text.Json;
using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>The JSON-LD nodes of a page, taken out of arrays and graphs.</summary>
public sealed record JsonLd
{
    private const int MaximumNodes = 500;
    private const int MaximumDepth = 64;
    private const int MaximumLength = 512 * 1024;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = MaximumDepth,
    };

    public required IReadOnlyList<JsonLdNode> Nodes { get; init; }

    /// <summary>Scripts that could not be read, which the report may mention.</summary>
    public required int Broken { get; init; }

    internal static JsonLd Of(HtmlNode root)
    {
        var nodes = new List<JsonLdNode>();
        var broken = 0;
        foreach (var script in root.Select("//script[@type]").Where(IsJsonLd))
        {
            if (Parse(script.InnerHtml) is { } json)
                Flatten(json, nodes);
            else
                broken++;
        }

        return new JsonLd { Nodes = nodes, Broken = broken };
    }

    private static bool IsJsonLd(HtmlNode script)
        => "application/ld+json".Equals(
            script.Attribute("type")?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Parse(string script)
    {
        if (script.Length > MaximumLength)
            return null;

        try
        {
            using var document = JsonDocument.Parse(Bare(script), Lenient);
            var json = document.RootElement.Clone();
            ReadEveryString(json);
            return json;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Pages carry broken JSON; half a surrogate pair in a string counts as broken too.
            return null;
        }
    }

    /// <summary>Without the comment marks that old generators put around a script.</summary>
    private static string Bare(string script) => script.Trim()
        .Replace("<!--", "", StringComparison.Ordinal)
        .Replace("-->", "", StringComparison.Ordinal)
        .Replace("/*<![CDATA[*/", "", StringComparison.Ordinal)
        .Replace("/*]]>*/", "", StringComparison.Ordinal)
        .Replace("//<![CDATA[", "", StringComparison.Ordinal)
        .Replace("//]]>", "", StringComparison.Ordinal);

    /// <summary>Strings are decoded when asked for; a bad one must fail here and not in a platform.</summary>
    private static void ReadEveryString(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                _ = json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    ReadEveryString(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                {
                    _ = property.Name;
                    ReadEveryString(property.Value);
                }

                break;
        }
    }

    private static void Flatten(JsonElement json, List<JsonLdNode> nodes)
    {
        if (nodes.Count >= MaximumNodes)
            return;

        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Flatten(item, nodes);
                break;
            case JsonValueKind.Object:
                nodes.Add(new JsonLdNode(json));
                if (json.TryGetProperty("@graph", out var graph))
                    Flatten(graph, nodes);
                if (json.TryGetProperty("mainEntity", out var main))
                    Flatten(main, nodes);
                break;
        }
    }
}

/// <summary>One thing that a page describes, such as its Person.</summary>
public sealed record JsonLdNode(JsonElement Json)
{
    private static readonly string[] NamesOfThings = ["@value", "name", "url", "@id"];

    /// <summary>Without the vocabulary: "Person", not "https://schema.org/Person".</summary>
    public IReadOnlyList<string> Types =>
        [.. Texts("@type").Select(type => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..])];

    public bool Is(string type) => Types.Contains(type, StringComparer.OrdinalIgnoreCase);

    public string? Text(string property) => Texts(property) is [var first, ..] ? first : null;

    /// <summary>The property as texts: plain values, and the name, value or id of a thing in their place.</summary>
    public IReadOnlyList<string> Texts(string property) =>
        [.. Values(property).Select(value => TextOf(value)?.Trim() ?? "").Where(text => text.Length > 0)];

    /// <summary>The things the property holds.</summary>
    public IReadOnlyList<JsonLdNode> Nodes(string property) =>
    [
        .. Values(property)
            .Where(value => value.ValueKind == JsonValueKind.Object)
            .Select(value => new JsonLdNode(value)),
    ];

    private JsonElement[] Values(string property) => Json.TryGetProperty(property, out var value) switch
    {
        false => [],
        true when value.ValueKind == JsonValueKind.Array => [.. value.EnumerateArray()],
        true => [value],
    };

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object
            => NamesOfThings.Select(name => StringOf(value, name)).FirstOrDefault(text => text is not null),
        _ => null,
    };

    private static string? StringOf(JsonElement thing, string name)
        => thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
