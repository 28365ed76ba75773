using GigVet.Enrichers;
using GigVet.TestSupport;
using GigVet.Text.Duplicates;
using GigVet.Web;

namespace GigVet.Bench.Text;

/// <summary>
/// Real sites made from one theme: alike in make, not in what they say. A site counts as copied when it stands a second
/// time, its person's details replaced.
/// </summary>
internal static class WebsiteFigures
{
    private const double Threshold = 0.8;

    /// <summary>What the clones were made from.</summary>
    private const string Theme = "vcard";

    public static void Add(Figures figures)
    {
        if (Repository.SharedData("websites") is not { } folder)
        {
            figures.Add("websites", 0, note: "the captured websites are not on this machine");
            return;
        }

        var clones = Read(folder, "clones_vcard");
        var others = Read(folder, "independent").Concat(Read(folder, "templates").Where(site => site.Layout is not null)).ToArray();
        var pairs = clones.SelectMany((left, place) => clones.Skip(place + 1).Select(right => (left, right))).ToArray();
        var taken = clones.Concat(others.Where(other => !IsTheTheme(other)))
            .Where(site => Themes.NameOf(site.Layout)?.Contains(Theme, StringComparison.Ordinal) is true)
            .ToArray();
        figures.AddShare("makeRecall", clones.Count(taken.Contains), clones.Length);
        figures.AddShare("makePrecision", clones.Count(taken.Contains), taken.Length);
        figures.Add(
            "leastAlikeInMake", pairs.Min(pair => pair.left.Layout!.Resemblance(pair.right.Layout!)), note: "two clones of the theme");
        figures.Add(
            "mostAlikeStrangers",
            clones.SelectMany(clone => others.Where(other => !IsTheTheme(other) && other.Layout is not null)
                .Select(other => clone.Layout!.Resemblance(other.Layout!))).Max(),
            note: "a clone and a site of another make");
        figures.AddShare("clonePairsTakenForCopies", pairs.Count(pair => Alike(pair.left, pair.right) >= Threshold), pairs.Length);
        figures.Add(
            "clonePairsAlikeBefore", pairs.Max(pair => Whole(pair.left).Resemblance(Whole(pair.right))), note: "with the theme's text");
        figures.Add("clonePairsAlikeAfter", pairs.Max(pair => Alike(pair.left, pair.right)), note: "without it");
        figures.AddShare("siteCopiesFound", clones.Count(IsFoundWhenCopied), clones.Length);
        figures.AddList("siteCopiesMissed", [.. clones.Where(site => !IsFoundWhenCopied(site)).Select(site => site.Name)]);
    }

    private static bool IsTheTheme(Site site) => site.Name.Contains(Theme, StringComparison.Ordinal);

    /// <summary>A copyist's edit: every twenty-fifth line is another one's.</summary>
    private static bool IsFoundWhenCopied(Site site)
    {
        var copy = string.Join('\n', site.Text.Split('\n').Select((line, place) => place % 25 == 24 ? "Something of my own" : line));
        var (own, copied) = (Own(site.Text), Own(copy));
        return Bands.Of(own).Intersect(Bands.Of(copied)).Any()
            && Sketch.Of(own).Resemblance(Sketch.Of(copied)) >= Threshold;
    }

    private static double Alike(Site left, Site right) => Sketch.Of(Own(left.Text)).Resemblance(Sketch.Of(Own(right.Text)));

    private static Sketch Whole(Site site) => Sketch.Of(Shingles.Of(site.Text));

    private static ulong[] Own(string text) => [.. Shingles.Of(text).Where(shingle => !Themes.IsDemoText(shingle))];

    private static Site[] Read(string folder, string kind) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(folder, kind), "*.html")
            .Order(StringComparer.Ordinal)
            .Select(file => (
                Name: Path.GetFileName(file),
                Page: HtmlPage.Read(File.ReadAllBytes(file), "text/html", new Uri("https://site.example/")) as PageResult.Read))
            .Where(file => file.Page is not null)
            .Select(file => new Site(
                file.Name, PortfolioPage.MainTextOf(file.Page!.Page), Layout.Of(PortfolioPage.TagsOf(file.Page.Page)))),
    ];

    private sealed record Site(string Name, string Text, Sketch? Layout);
}
