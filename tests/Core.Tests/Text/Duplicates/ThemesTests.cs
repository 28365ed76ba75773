using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Text.Duplicates;

namespace GigVet.Core.Tests.Text.Duplicates;

/// <summary>The list of themes is written from captured themes; without them it is taken as it is.</summary>
public sealed class ThemesTests
{
    private const string Head =
        "# Hashes of well-known portfolio themes: name, runs of tags, layout, demo text. Written by ThemesTests (UPDATE_DOCS=1).";

    /// <summary>The filler of typesetters, which every theme cuts from as it likes.</summary>
    private const string Filler =
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna "
        + "aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. "
        + "Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint "
        + "occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum.";

    [Fact]
    public void The_list_is_what_the_captured_themes_give()
    {
        Assert.SkipUnless(SharedWebsites.AreHere, "The captured themes are not on this machine.");
        var path = Repository.Folder("functions", "Core", "Text", "Duplicates", "themes.tsv");
        var expected = string.Join('\n', [Head, Themes.Line("lorem ipsum", null, Shingles.Of(Filler)), .. SharedWebsites.In("templates").Select(Line).OfType<string>(), ""]);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void A_page_like_no_theme_has_no_name_and_a_small_page_has_no_layout()
    {
        Assert.Null(Themes.NameOf(Layout.Of([.. Enumerable.Range(0, 200).Select(place => place % 7 == 0 ? "p" : $"x-{place % 31}")])));
        Assert.Null(Layout.Of(["html", "body", "p"]));
        Assert.Null(Themes.NameOf(null));
    }

    [Fact]
    public void The_text_that_themes_ship_is_known_and_a_sentence_of_ones_own_is_not()
    {
        Assert.All(Shingles.Of("Lorem ipsum dolor sit amet consectetur adipiscing elit."), shingle => Assert.True(Themes.IsDemoText(shingle)));
        Assert.DoesNotContain(
            Shingles.Of("I rebuilt the picking lists of a paint wholesaler in Graz over one winter."), Themes.IsDemoText);
    }

    private static string? Line(GigVet.Enrichers.PortfolioSite site)
    {
        ulong[] ids = [.. site.Traces.AnalyticsIds.Select(Themes.HashOfId)];
        ulong[] text = [.. Shingles.Of(site.Text), .. ids];
        return text.Length == 0 && site.Layout is null
            ? null
            : Themes.Line(site.Title!.Replace("__", "/", StringComparison.Ordinal), site.Layout, text);
    }
}
