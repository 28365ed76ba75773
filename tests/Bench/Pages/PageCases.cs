using System.Globalization;
using System.Text;

namespace GigVet.Bench.Pages;

/// <summary>The pages that readers are compared on: as people make them, and as nobody does who means well.</summary>
internal static class PageCases
{
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["ordinary-12k"] = () => Ordinary(12_000),
        ["ordinary-120k"] = () => Ordinary(120_000),
        ["large-600k"] = () => Ordinary(600_000),
        ["large-1m"] = () => Ordinary(1_000_000),
        ["unclosed-600k"] = () => Repeated("<li>One more thing that I did", 600_000),
        ["unclosed-1m"] = () => Repeated("<p>One more thing that I did, and how I did it", 1_000_000),
        ["crossed-200k"] = () => Repeated("<b>bold <i>both </b>slanted </i>", 200_000),
        ["cells-400k"] = () => Repeated("<table><tr><td>cell<ul><li>item", 400_000),
        ["entities-1m"] = () => Repeated("&amp;&#x1F600; ", 1_000_000),
        ["deep-200"] = () => Deep(200),
        ["deep-10000"] = () => Deep(10_000),
        ["deep-30000"] = () => Deep(30_000),
        ["deep-unclosed-50000"] = () => Repeated("<div>", 50_000 * 5),
        ["endless-inline-300k"] = () => Repeated("<b>x", 300_000),
    };

    private static byte[] Ordinary(int length)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Jane Roe</title></head><body><main>");
        for (var project = 1; page.Length < length; project++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"""
                <section class="project card" id="p{project}"><h2>Project {project}</h2>
                <p>Pipes mended in <b>old</b> houses &amp; new ones, from the cellar to the roof, for people who like their
                water warm and their walls dry; what was done, how long it took and what it cost is told step by step, with
                pictures of before and after: <a class="more link" href="/projects/{project}/">read on</a>.</p>
                <ul class="tags"><li class="tag tag-copper">Copper pipes</li><li class="tag tag-steel">Steel pipes</li></ul>
                <img class="cover" loading="lazy" src="/assets/img/portfolio/project-{project}.jpg" alt="Pipe {project}"></section>
                """);
        }

        return Bytes(page.Append("</main></body></html>").ToString());
    }

    private static byte[] Deep(int levels)
        => Bytes(string.Concat(Enumerable.Repeat("<div>", levels)) + "x" + string.Concat(Enumerable.Repeat("</div>", levels)));

    private static byte[] Repeated(string unit, int length)
        => Bytes(string.Concat(Enumerable.Repeat(unit, length / unit.Length)));

    private static byte[] Bytes(string page) => Encoding.UTF8.GetBytes(page);
}
