using System.Net.Sockets;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Core.Tests.Enrichers;

public sealed class PortfolioTests
{
    private const string Site = "https://mira-kessler.example/";

    private readonly Portfolio _portfolio = new();

    [Fact]
    public async Task Reads_the_owner_the_contacts_and_the_text()
    {
        var enrichment = await EnrichAsync(Projects(new StubWeb().Html(Site, Fixture.Read("portfolio", "mira.html"))));
        var site = Assert.IsType<PortfolioSite>(Assert.Single(enrichment.Facts));

        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.Equal(Site, site.Url.AbsoluteUri);
        Assert.Equal(A.Today, site.ReadAt);
        Assert.Equal("Mira Kessler", site.PersonName);
        Assert.Equal("Kaunas, LT", site.Location);
        Assert.Equal("mira@mira-kessler.example", Assert.Single(site.Emails));
        Assert.Contains("+370 600 12345", site.Phones, StringComparer.Ordinal);
        Assert.Contains("I build stock and picking systems", site.Text, StringComparison.Ordinal);
        Assert.Contains(new Uri("https://github.com/mirakessler-example"), site.Links);
    }

    [Fact]
    public async Task Asks_five_projects_once_and_tells_gone_from_silent()
    {
        var web = Projects(new StubWeb().Html(Site, Fixture.Read("portfolio", "mira.html")));
        var site = (PortfolioSite)Assert.Single((await EnrichAsync(web)).Facts);

        Assert.Equal(
            """
            https://regale.example/ Alive: answers
            https://pickwerk.example/ Parked: shows a placeholder of its registrar or host
            https://mira-kessler.example/done/stock Dead: answers HTTP 404
            https://altlager.example/ Dead: the host name does not exist
            https://langsam.example/ : could not be asked: No answer within 10 seconds.
            """,
            string.Join('\n', site.Projects.Select(project => $"{project.Url} {project.State}: {project.Detail}")));
        Assert.Equal(6, web.Requests.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_refusal_or_a_fault_is_not_dead(int status)
        => Assert.Null((await OneProjectAsync(web => web.Html("https://regale.example/", "no", status))).State);

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Gone_is_dead(int status)
        => Assert.Equal(ProjectState.Dead, (await OneProjectAsync(web => web.Html("https://regale.example/", "no", status))).State);

    [Fact]
    public async Task Menus_footers_files_and_code_hosts_hold_no_projects()
    {
        var page = """
            <nav><a href="https://menu.example/">Menu</a></nav><footer><a href="https://theme.example/">Theme</a></footer>
            <div class="projects"><a href="https://github.com/mira/stock">Code</a><a href="/cv.pdf">CV</a><a href="#more">More</a></div>
            <p>Text. <a href="/imprint">Imprint</a></p>
            """;
        var enrichment = await EnrichAsync(new StubWeb().Html(Site, page));

        Assert.Empty(((PortfolioSite)Assert.Single(enrichment.Facts)).Projects);
    }

    [Fact]
    public async Task A_refused_connection_is_not_dead()
        => Assert.Null((await OneProjectAsync(web => web.Unreachable("https://regale.example/"))).State);

    [Fact]
    public async Task A_large_page_is_alive()
        => Assert.Equal(ProjectState.Alive, (await OneProjectAsync(web => web.Answer(
            "https://regale.example/", request => new WebAnswer.TooLarge(request.Url, 1)))).State);

    [Theory]
    [InlineData("<p>How to buy a parked domain: a guide that explains what registrars do and why it matters.</p>")]
    [InlineData("<p>Buy this lamp.</p>")]
    public async Task Ordinary_words_are_not_parked(string html)
        => Assert.Equal(ProjectState.Alive, (await OneProjectAsync(web => web.Html("https://regale.example/", html))).State);

    [Fact]
    public void The_web_says_that_a_name_does_not_exist_in_these_words()
        => Assert.Equal(
            WebFailure.NoSuchName,
            WebFailure.From(new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)))!.Reason);

    [Fact]
    public async Task Unknown_names_beside_a_saved_page_may_mean_that_we_are_offline()
    {
        var offline = new StubWeb();
        foreach (var name in new[] { "regale", "pickwerk", "altlager", "langsam" })
            NoSuchName(offline, $"https://{name}.example/");
        NoSuchName(offline, "https://mira-kessler.example/done/stock");
        var capture = new Capture(new Uri(Site), "text/html", Fixture.Read("portfolio", "mira.html"), A.Today.AddDays(-3));

        var web = new SourceWeb(offline, A.Request() with { Captures = [capture] }, 20);
        var site = (PortfolioSite)Assert.Single((await EnrichAsync(web)).Facts);

        Assert.Equal(A.Today.AddDays(-3), site.ReadAt);
        Assert.Equal(5, site.Projects.Count);
        Assert.All(site.Projects, project => Assert.Null(project.State));
    }

    [Fact]
    public async Task Nothing_is_asked_when_nothing_is_named()
    {
        var profile = A.Profile() with { Links = [new("https://www.linkedin.com/in/mira"), new("https://github.com/mira")] };
        var enrichment = await _portfolio.EnrichAsync(
            new Look(A.Request(), profile, new StubWeb()), TestContext.Current.CancellationToken);

        Assert.Equal(SourceState.NotAsked, enrichment.State);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task Links_of_the_profile_are_used_when_no_site_was_named()
    {
        var profile = A.Profile() with { Links = [new("https://x.com/mira"), new("https://plain.example/")] };
        var web = new StubWeb().Html("https://plain.example/", Fixture.Read("portfolio", "plain.html"));
        var enrichment = await _portfolio.EnrichAsync(
            new Look(A.Request(), profile, web), TestContext.Current.CancellationToken);

        Assert.Equal("Jonas Petrik", ((PortfolioSite)Assert.Single(enrichment.Facts)).PersonName);
    }

    [Theory]
    [InlineData(403, SourceState.Blocked)]
    [InlineData(404, SourceState.Failed)]
    [InlineData(500, SourceState.Failed)]
    public async Task A_site_that_cannot_be_read_brings_no_fact(int status, SourceState expected)
    {
        var enrichment = await EnrichAsync(new StubWeb().Html(Site, "no", status));

        Assert.Equal(expected, enrichment.State);
        Assert.Empty(enrichment.Facts);
        Assert.NotEmpty(enrichment.Detail);
    }

    [Theory]
    [InlineData("shell.html", "built by scripts")]
    [InlineData("parked.html", "placeholder of its registrar")]
    public async Task A_shell_or_a_placeholder_could_not_be_read(string page, string words)
    {
        var enrichment = await EnrichAsync(new StubWeb().Html(Site, Fixture.Read("portfolio", page)));

        Assert.Equal(SourceState.Failed, enrichment.State);
        Assert.Contains(words, enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task One_site_of_two_is_partial_and_a_fourth_is_not_asked()
    {
        var request = A.Request() with { Portfolio = [new(Site), new("https://b.example/"), new("https://www.mira-kessler.example"), new("https://c.example/"), new("https://d.example/")] };
        var web = new StubWeb().Html(Site, Fixture.Read("portfolio", "plain.html")).Html("https://b.example/", "no", 403).Unreachable("https://c.example/");
        var enrichment = await _portfolio.EnrichAsync(
            new Look(request, A.Profile(), web), TestContext.Current.CancellationToken);

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Single(enrichment.Facts);
        Assert.Equal(3, web.Requests.Count);
    }

    private static StubWeb Projects(StubWeb web) => NoSuchName(
        web
            .Html("https://regale.example/", "<p>Shelves for shops.</p>")
            .Html("https://pickwerk.example/", Fixture.Read("portfolio", "parked.html"))
            .Html("https://mira-kessler.example/done/stock", "gone", 404)
            .Answer("https://langsam.example/", request => new WebAnswer.Unreachable(request.Url, "No answer within 10 seconds.")),
        "https://altlager.example/");

    private static StubWeb NoSuchName(StubWeb web, string url)
        => web.Answer(url, request => new WebAnswer.Unreachable(request.Url, WebFailure.NoSuchName));

    private async Task<PortfolioProject> OneProjectAsync(Func<StubWeb, StubWeb> answer)
    {
        var page = """<h1>Work</h1><div class="projects"><a href="https://regale.example/">Regale</a></div><p>Text.</p>""";
        var enrichment = await EnrichAsync(answer(new StubWeb().Html(Site, page)));
        return Assert.Single(((PortfolioSite)Assert.Single(enrichment.Facts)).Projects);
    }

    private Task<Enrichment> EnrichAsync(IWeb web) => _portfolio.EnrichAsync(
        new Look(A.Request() with { Portfolio = [new Uri(Site)] }, A.Profile(), web),
        TestContext.Current.CancellationToken);
}
