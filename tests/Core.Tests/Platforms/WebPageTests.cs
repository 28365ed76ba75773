using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Core.Tests.Platforms;

public sealed class WebPageTests
{
    private const string Handle = "mira-kessler.example";
    private const string Url = "https://mira-kessler.example/";

    private readonly WebPage _web = new();

    [Theory]
    [InlineData("Mira-Kessler.example/", Handle)]
    [InlineData("https://www.mira-kessler.example/?x#y", Handle)]
    [InlineData(" mira-kessler.example/Work/ ", "mira-kessler.example/Work")]
    [InlineData("mira-kessler.example:8443/a", "mira-kessler.example:8443/a")]
    public void Takes_a_handle_as_people_type_it(string typed, string expected)
    {
        var handle = _web.Canonical(typed);

        Assert.Equal(expected, handle);
        Assert.Equal(handle, _web.HandleOf(_web.UrlOf(handle!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mira")]
    [InlineData("ftp://mira-kessler.example/")]
    [InlineData("https://")]
    [InlineData("mira kessler")]
    public void Refuses_what_cannot_be_a_page(string typed) => Assert.Null(_web.Canonical(typed));

    [Fact]
    public async Task Reads_a_person_in_json_ld()
    {
        var profile = await ProfileAsync(Fixture.Read("portfolio", "mira.html"));

        Assert.Equal(new ContractorRef("web", Handle), profile.Contractor);
        Assert.Equal("Mira Kessler", profile.DisplayName);
        Assert.Equal("Software engineer", profile.Headline);
        Assert.Equal("Kaunas, LT", profile.Location);
        Assert.Equal("mira@mira-kessler.example", profile.Email);
        Assert.Equal("+370 600 12345", profile.Phone);
        Assert.Equal("mirakessler-example", profile.GitHubLogin);
        Assert.Equal("C#, PostgreSQL", string.Join(", ", profile.Skills!));
        Assert.Equal("https://mira-kessler.example/me.jpg", profile.Photo?.AbsoluteUri);
        Assert.Contains(new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809"), profile.Links!);
    }

    [Theory]
    [InlineData("""{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Mira Kessler"}}""")]
    [InlineData("""{"@graph":[{"@type":"WebSite","name":"Stock notes"},{"@type":["Person","Author"],"name":"Mira Kessler"}]}""")]
    [InlineData("""[{"@type":"Organization","name":"Kessler Systems"},{"@type":"http://schema.org/Person","name":"Mira Kessler"}]""")]
    public async Task Finds_the_person_wherever_json_ld_puts_it(string json)
        => Assert.Equal("Mira Kessler", (await ProfileAsync(Page($"""<script type="application/ld+json">{json}</script>"""))).DisplayName);

    [Fact]
    public async Task Reads_a_person_in_microdata()
    {
        var profile = await ProfileAsync(Page(
            """
            <div itemscope itemtype="https://schema.org/Person"><h2 itemprop="name">Mira Kessler</h2><i itemprop="jobTitle">Engineer</i>
            <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><b itemprop="addressLocality">Kaunas</b>
            <b itemprop="addressCountry">Lithuania</b></div><a itemprop="email" href="mailto:mira@kessler.example">mail</a>
            <a itemprop="sameAs" href="https://github.com/mirakessler-example">code</a></div>
            """));

        Assert.Equal(("Mira Kessler", "Engineer", "Kaunas, Lithuania"), (profile.DisplayName, profile.Headline, profile.Location));
        Assert.Equal(("mira@kessler.example", "mirakessler-example"), (profile.Email, profile.GitHubLogin));
    }

    [Fact]
    public async Task Reads_the_open_graph_name_of_a_profile()
        => Assert.Equal(
            "Mira Kessler",
            (await ProfileAsync(Page(
                """<meta property="profile:first_name" content="Mira"><meta property="profile:last_name" content="Kessler">"""))).DisplayName);

    [Fact]
    public async Task Reads_title_heading_and_labels_when_nothing_is_structured()
    {
        var profile = await ProfileAsync(Fixture.Read("portfolio", "plain.html"));

        Assert.Equal("Jonas Petrik", profile.DisplayName);
        Assert.Equal("Portfolio", profile.Headline);
        Assert.Equal("Brno, Czechia", profile.Location);
    }

    [Theory]
    [InlineData("<head><title>Jonas Petrik | Portfolio</title></head><h1>Hi, I'm Jonas Petrik</h1>")]
    [InlineData("<head><title>Jonas Petrik</title></head><h1>Work</h1><footer>© 2019-2025 Jonas Petrik. All rights reserved.</footer>")]
    [InlineData("<head><title>Work</title><meta name=author content='Jonas Petrik'></head><h1>Jonas Petrik</h1>")]
    public async Task Two_places_that_agree_name_the_owner(string html)
        => Assert.Equal("Jonas Petrik", (await ProfileAsync(Page(html))).DisplayName);

    [Theory]
    [InlineData("two persons", """<script type="application/ld+json">[{"@type":"Person","name":"Mira Kessler"},{"@type":"Person","name":"Jonas Petrik"}]</script>""")]
    [InlineData("a theme's author in the footer", "<footer>© 2024 Nora Themewright. Theme by Nora Themewright</footer>")]
    [InlineData("one heading", "<h1>Mira Kessler</h1>")]
    [InlineData("the author of a review", """<div itemscope itemtype="https://schema.org/Review"><p itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jonas Petrik</b></p></div>""")]
    [InlineData("words that are no name", "<title>Creative Developer Portfolio</title><h1>Creative Developer Portfolio</h1>")]
    public async Task Names_nobody_when_the_page_leaves_doubt(string because, string html)
        => Assert.True((await ProfileAsync(Page(html))).DisplayName is null, because);

    [Fact]
    public async Task Says_what_it_could_not_find()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(new StubWeb().Html(Url, Page("<p>Words.</p>"))));

        Assert.Equal(
            "The page did not show: whose page it is, a place, an e-mail address, skills, a date of joining.", found.Missing);
    }

    [Fact]
    public async Task A_page_built_by_scripts_could_not_be_read()
        => Assert.Contains(
            "built by scripts",
            Assert.IsType<FetchResult.Failed>(await FetchAsync(new StubWeb().Html(Url, Fixture.Read("portfolio", "shell.html")))).Reason,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_site_that_answers_under_www_only_is_found_there()
    {
        var web = new StubWeb().Unreachable(Url).Html("https://www.mira-kessler.example/", Fixture.Read("portfolio", "mira.html"));

        Assert.Equal("Mira Kessler", Assert.IsType<FetchResult.Found>(await FetchAsync(web)).Profile.DisplayName);
    }

    [Fact]
    public async Task A_site_that_answers_nowhere_has_failed_after_three_requests()
    {
        var web = new StubWeb().Unreachable(Url).Unreachable("https://www.mira-kessler.example/").Unreachable("http://mira-kessler.example/");

        Assert.IsType<FetchResult.Failed>(await FetchAsync(web));
        Assert.Equal(3, web.Requests.Count);
    }

    private static string Page(string html) => $"<html><body>{html}<p>Enough words for a page that is not empty.</p></body></html>";

    private async Task<ContractorProfile> ProfileAsync(string html)
        => Assert.IsType<FetchResult.Found>(await FetchAsync(new StubWeb().Html(Url, html))).Profile;

    private Task<FetchResult> FetchAsync(IWeb web) => _web.FetchAsync(Handle, web, TestContext.Current.CancellationToken);
}
