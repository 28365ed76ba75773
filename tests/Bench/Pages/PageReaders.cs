using System.Text;
using AngleSharp.Html.Parser;
using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Bench.Pages;

/// <summary>Three ways from the bytes of a page to its title, text and links.</summary>
internal static class PageReaders
{
    public const string Ours = "gigvet";

    private static readonly Uri Url = new("https://portfolio.example/");

    /// <summary>Each gives the length of the text, or null when it refused the page.</summary>
    public static IReadOnlyDictionary<string, Func<byte[], int?>> All { get; } =
        new Dictionary<string, Func<byte[], int?>>(StringComparer.Ordinal)
        {
            [Ours] = Own,
            ["htmlAgilityPack"] = AgilityPack,
            ["angleSharp"] = AngleSharp,
        };

    private static int? Own(byte[] body)
    {
        if (HtmlPage.Read(body, "text/html; charset=utf-8", Url) is not PageResult.Read(var page))
            return null;

        return page.Text.Length + (page.Title?.Length ?? 0) + page.Links.Count;
    }

    private static int? AgilityPack(byte[] body)
    {
        var document = new HtmlDocument();
        document.LoadHtml(Encoding.UTF8.GetString(body));
        var root = document.DocumentNode;
        return root.InnerText.Length
            + (root.SelectSingleNode("//title")?.InnerText.Length ?? 0)
            + (root.SelectNodes("//a[@href]")?.Count ?? 0);
    }

    private static int? AngleSharp(byte[] body)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(body));
        return (document.DocumentElement.TextContent?.Length ?? 0)
            + (document.Title?.Length ?? 0)
            + document.QuerySelectorAll("a[href]").Length;
    }
}
