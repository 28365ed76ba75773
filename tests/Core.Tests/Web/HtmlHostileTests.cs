using System.Diagnostics;
using System.Globalization;
using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>Pages built to kill or hang their reader; each ends as a value, soon.</summary>
public sealed class HtmlHostileTests
{
    /// <summary>The reader needs well under a second; the rest is for a machine that is busy with other tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Units => new()
    {
        { "unclosed p", "<p>xxxxxxxxxxxxxxxxxx" },
        { "unclosed li", "<li>xxxxxxxxxxxxxxxxxxx" },
        { "unclosed option", "<option>xxxxxxxxxxxxxx" },
        { "unclosed cells", "<table><tr><td>xxxxxx" },
        { "unclosed inline", "<b>x" },
        { "unclosed links", "<a href=x>xxxxxxxxxxxxxxxx" },
        { "crossed", "<b><i></b></i>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { "lists in cells", "<table><tr><td><ul><li></table>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { "end tags", "</div>xxxxxxxxxxxxxxxxx" },
        { "breaks", "<br>xxxxxxxxxxxxxxxxxxx" },
        { "scripts", "<script></script>xxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { "comments", "<!-- -->" },
        { "open comments", "<!--" },
        { "cut tags", "<a " },
        { "cut end tags", "</" },
        { "open quotes", "<a href=\"" },
        { "brackets", "<" },
        { "named entities", "&amp;" },
        { "numbered entities", "&#x10FFFF;" },
        { "bad entities", "&#99999999999;" },
        { "ampersands", "&" },
        { "declarations", "<!DOCTYPE [<!ENTITY a \"&a;&a;\">]>" },
        { "cdata", "<![CDATA[" },
        { "microdata", "<p itemscope itemprop=a>xxxxxxxxxxxxxxxxxxxxxx" },
        { "meta", "<meta name=a content=b>xxxxxxxxxxxxxxx" },
        { "json", "<script type=application/ld+json>{}</script>xx" },
        { "noscript", "<noscript>x</noscript>xxxxxxxxxxxxxxxxxxxx" },
        { "same id", "<p id=root>xxxxxxxxxxxxx" },
        { "titles", "<svg><title>x</title></svg>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { "forms", "<form><input type=password></form>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { "weird names", "<a:b:c-d.e_f><x\u0001y =\"=' '>" },
    };

    [Theory]
    [MemberData(nameof(Units))]
    public void A_megabyte_of_it_ends_soon(string name, string unit)
    {
        Assert.NotEmpty(name);
        UseAll(Repeated(unit, WebRequest.PageBytes));
        UseAll(Repeated(unit, 49_000 / Math.Max(1, unit.Count(character => character == '<')) * unit.Length));
    }

    [Theory]
    [InlineData("<div>", "x", "</div>")]
    [InlineData("<div itemprop=a itemscope>", "<p itemprop=b>x", "</div>")]
    [InlineData("<div itemprop=a>", "x", "</div>")]
    [InlineData("<div id=root>", "", "</div>")]
    [InlineData("<span>", "<a href=x>x</a>", "</span>")]
    [InlineData("<svg><a href=x>", "x", "</a></svg>")]
    [InlineData("<noscript>", "x", "</noscript>")]
    public void As_deep_as_allowed_with_all_the_rest_below(string open, string inside, string close)
    {
        var depth = (HtmlBalancer.MaximumDepth - 4) / open.Count(character => character == '<');
        var below = Repeated(inside + "<i>yyyyyyyyyyyyyyyy</i>", 600_000);

        UseAll(Repeated(open, depth * open.Length) + below + Repeated(close, depth * close.Length));
    }

    [Fact]
    public void Deep_nesting_is_refused_at_once()
        => Assert.Equal(
            "The page nests tags more than 256 deep.",
            Assert.IsType<PageResult.Unreadable>(Read(Repeated("<div>", 500_000))).Reason);

    [Fact]
    public void More_tags_than_any_page_has_are_refused()
        => Assert.Equal(
            "The page has more than 50,000 tags.",
            Assert.IsType<PageResult.Unreadable>(Read(Repeated("<br>", 400_000))).Reason);

    [Fact]
    public void An_attribute_of_five_megabytes_is_refused_by_size()
        => Assert.Equal(
            "The page is larger than 1,024 KiB.",
            Assert.IsType<PageResult.Unreadable>(Read($"<a href=\"{new string('x', 5 << 20)}\">")).Reason);

    [Fact]
    public void A_thousand_attributes_are_sixty_four()
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 100_000).Select(n => $"a{n}=1"));

        Assert.Equal(64, HtmlPageTests.Page($"<p {attributes}>x").Root.First("//p")?.Attributes.Count);
    }

    [Fact]
    public void A_search_that_would_not_end_is_given_up()
    {
        var page = HtmlPageTests.Page(Repeated("<div>", 1_000) + Repeated("<p>x</p>", 160_000));

        Assert.Throws<InvalidDataException>(() => page.Select("//p/preceding-sibling::p[1]"));
        Assert.NotEmpty(page.Select("//div/p"));
    }

    private static string Repeated(string unit, int length)
        => string.Concat(Enumerable.Repeat(unit, Math.Max(1, length / unit.Length)));

    private static PageResult Read(string html) => HtmlPage.Read(Encoding.UTF8.GetBytes(html), "text/html", HtmlPageTests.Url);

    internal static void UseAll(string html)
    {
        var watch = Stopwatch.StartNew();
        if (Read(html) is PageResult.Read(var page))
            Use(page);

        Assert.True(watch.Elapsed < Patience, string.Create(CultureInfo.InvariantCulture, $"took {watch.Elapsed}"));
    }

    internal static void Use(HtmlPage page)
    {
        _ = (page.Title, page.Language, page.Text, page.Meta("description"), page.Links, page.Emails, page.Phones);
        _ = (page.JsonLd.Nodes.SelectMany(node => node.Texts("name")).Count(), page.IsShell, page.Wall);
        _ = page.Microdata.SelectMany(item => item.Texts("name")).Count();
        _ = page.TextOf("//h1 | //h2[contains(., 'x')]");
    }
}
