using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HtmlAgilityPack;

namespace GigVet.Core.Tests.Platforms.Pages;

/// <summary>Changes a page as a new layout would: of its elements, and of the members of its data, some are removed and some renamed.</summary>
internal static class PageDrift
{
    private const double Share = 0.3;

    public static string Of(string html, int seed)
    {
        var random = new Random(seed);
        var document = new HtmlDocument();
        document.LoadHtml(html);
        HtmlNode[] nodes =
        [
            .. document.DocumentNode.Descendants().Where(node => node.NodeType is HtmlNodeType.Element && node.Name is not ("html" or "head" or "body")),
        ];
        foreach (var node in nodes)
        {
            if (node.Name is "script" && JsonIn(node.InnerHtml) is var (start, json))
                node.InnerHtml = node.InnerHtml[..start] + Changed(json, random).ToJsonString() + ";";
            if (random.NextDouble() >= Share)
                continue;
            if (random.Next(2) == 0)
                node.Remove();
            else
                Rename(node, random);
        }

        return document.DocumentNode.OuterHtml;
    }

    private static void Rename(HtmlNode node, Random random)
    {
        // A script or title of another name would be another thing altogether.
        if (node.Name is not ("script" or "title" or "meta" or "link" or "style"))
            node.Name = "x-" + random.Next(1_000).ToString(CultureInfo.InvariantCulture);

        foreach (var attribute in node.Attributes.Where(attribute => attribute.Name is not "href").ToArray())
        {
            if (random.Next(2) == 0)
                attribute.Name = "data-" + attribute.Name.Replace(':', '-');
            else
                attribute.Value = "r" + random.Next(1_000).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static (int Start, JsonNode Json)? JsonIn(string script)
    {
        var start = script.IndexOf("STATE__ = ", StringComparison.Ordinal) is >= 0 and var assigned ? assigned + "STATE__ = ".Length : 0;
        var end = start > 0 ? script.IndexOf(";\n", start, StringComparison.Ordinal) : script.Length;
        try
        {
            return JsonNode.Parse(script[start..end]) is { } json ? (start, json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode Changed(JsonNode json, Random random)
    {
        switch (json)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    if (value is not null)
                        Changed(value, random);
                    if (random.NextDouble() >= Share)
                        continue;

                    members.Remove(name);
                    if (random.Next(2) == 0)
                        members[$"r{random.Next(1_000)}{name.Length}"] = value;
                }

                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>().ToArray())
                    Changed(item, random);
                break;
        }

        return json;
    }
}
