using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

public sealed class DomainAgeTests
{
    private const string Rdap = "https://rdap.example/";

    private readonly StubWeb _web = new();

    [Fact]
    public async Task Asks_for_sites_agency_and_employers_each_domain_once()
    {
        foreach (var domain in new[] { "mira-kessler.example", "regale.example", "pickwerk.co.uk" })
            Registered(domain, "2019-04-01T10:00:00Z");
        var request = A.Request() with
        {
            Portfolio = [new("https://www.mira-kessler.example/work"), new("https://blog.mira-kessler.example/")],
            Claims = new Claims
            {
                Agency = new Agency("Regale", new Uri("https://regale.example/")),
                WorkHistory =
                [
                    new Job { Domain = "shop.pickwerk.co.uk", From = new(2015, 1, 1) },
                    new Job { Domain = "https://regale.example/jobs", From = new(2016, 1, 1) },
                    new Job { Domain = "undated.example" },
                    new Job { Domain = "not a domain", From = new(2016, 1, 1) },
                    new Job { Domain = "localhost", From = new(2016, 1, 1) },
                ],
            },
        };

        var enrichment = await EnrichAsync(request);

        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.Equal("The registries date 3 of 3 domains.", enrichment.Detail);
        Assert.Equal(3, _web.Requests.Count);
        Assert.Equal(
            new DateTimeOffset(2019, 4, 1, 10, 0, 0, TimeSpan.Zero),
            enrichment.Facts.OfType<DomainRecord>().Single(record => record.Covers("shop.pickwerk.co.uk")).RegisteredAt);
    }

    [Fact]
    public async Task A_lent_name_is_a_fact_and_nobody_is_asked()
    {
        var enrichment = await EnrichAsync(At("https://mirakessler.github.io/"));

        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.Equal("mirakessler.github.io is lent by a host and has no age of its own.", enrichment.Detail);
        Assert.Equal("GitHub Pages", Assert.IsType<DomainRecord>(Assert.Single(enrichment.Facts)).Lender);
        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task Without_a_domain_nothing_is_asked()
        => Assert.Equal(SourceState.NotAsked, (await EnrichAsync(A.Request())).State);

    [Theory]
    [InlineData(404, "{}", SourceState.Failed, "not registered, or its registry does not publish dates")]
    [InlineData(429, "{}", SourceState.Blocked, "too many requests")]
    [InlineData(500, "", SourceState.Failed, "HTTP 500")]
    [InlineData(200, "<html>", SourceState.Failed, "not RDAP")]
    [InlineData(200, "[]", SourceState.Failed, "not RDAP")]
    [InlineData(200, """{"objectClassName":"entity"}""", SourceState.Failed, "not RDAP")]
    [InlineData(200, """{"objectClassName":"domain","ldhName":"other.example"}""", SourceState.Failed, "not RDAP")]
    public async Task What_no_registry_answered_is_said(int status, string body, SourceState state, string because)
    {
        _web.Json(Rdap + "domain/mira-kessler.example", body, status);

        var enrichment = await EnrichAsync(At("https://mira-kessler.example/"));

        Assert.Equal(state, enrichment.State);
        Assert.Contains(because, enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
    }

    [Theory]
    [InlineData("""{"objectClassName":"domain"}""")]
    [InlineData("""{"objectClassName":"domain","ldhName":"MIRA-KESSLER.example.","events":{}}""")]
    [InlineData("""{"objectClassName":"domain","events":[7,{"eventAction":"expiration","eventDate":"2030-01-01"}]}""")]
    [InlineData("""{"objectClassName":"domain","events":[{"eventAction":"registration","eventDate":"soon"}]}""")]
    [InlineData("""{"objectClassName":"domain","events":[{"eventAction":"registration","eventDate":"0001-01-01T00:00:00Z"}]}""")]
    public async Task A_registry_without_a_date_is_not_known(string body)
    {
        _web.Json(Rdap + "domain/mira-kessler.example", body);

        var enrichment = await EnrichAsync(At("https://mira-kessler.example/"));

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Null(Assert.IsType<DomainRecord>(Assert.Single(enrichment.Facts)).RegisteredAt);
    }

    [Fact]
    public async Task One_that_fails_leaves_the_others()
    {
        Registered("mira-kessler.example", "2019-04-01");
        _web.Unreachable(Rdap + "domain/regale.example");

        var enrichment = await EnrichAsync(A.Request() with
        {
            Portfolio = [new("https://mira-kessler.example/"), new("https://regale.example/")],
        });

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Equal(
            "The registries date 1 of 2 domains. regale.example: connection refused.", enrichment.Detail);
        Assert.Single(enrichment.Facts);
    }

    [Fact]
    public async Task A_name_in_another_script_is_asked_for_in_its_ascii_form()
    {
        Registered("xn--bcher-kva.example", "2019-04-01");

        var enrichment = await EnrichAsync(At("https://bücher.example/"));

        Assert.True(Assert.IsType<DomainRecord>(Assert.Single(enrichment.Facts)).Covers("www.xn--bcher-kva.example"));
    }

    [Fact]
    public async Task Registries_are_asked_as_interfaces_are()
    {
        WebRequest? asked = null;
        _web.Answer(Rdap + "domain/mira-kessler.example", request =>
        {
            asked = request;
            return new WebAnswer.Unreachable(request.Url, "No.");
        });

        await EnrichAsync(At("https://mira-kessler.example/"));

        Assert.Equal(Manners.Service, asked?.Manners);
        Assert.Contains("rdap+json", asked?.Accept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_server_is_not_asked_for_names_that_no_registry_has()
    {
        var publicly = new DomainAge(Options.Create(new RdapOptions()));

        var enrichment = await publicly.EnrichAsync(
            new Look(At("https://mira-kessler.example/"), A.Profile(), _web), TestContext.Current.CancellationToken);

        Assert.Equal(SourceState.NotAsked, enrichment.State);
        Assert.Equal("mira-kessler.example is set aside for examples; no registry has it.", enrichment.Detail);
        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task A_saved_answer_is_read_for_any_name()
    {
        var request = At("https://mira-kessler.example/") with
        {
            Captures =
            [
                new Capture(
                    new Uri("https://rdap.org/domain/mira-kessler.example"),
                    "application/rdap+json",
                    """{"objectClassName":"domain","events":[{"eventAction":"registration","eventDate":"2019-04-01"}]}""",
                    A.Today),
            ],
        };

        var enrichment = await new DomainAge(Options.Create(new RdapOptions())).EnrichAsync(
            new Look(request, A.Profile(), new SourceWeb(_web, request, 9)), TestContext.Current.CancellationToken);

        Assert.Equal(2019, Assert.IsType<DomainRecord>(Assert.Single(enrichment.Facts)).RegisteredAt?.Year);
    }

    [Theory]
    [InlineData("https://rdap.org/", true)]
    [InlineData("http://127.0.0.1:5000/rdap", true)]
    [InlineData("http://rdap.example/", false)]
    [InlineData("ftp://rdap.example/", false)]
    public void Registries_are_asked_over_tls(string url, bool usable)
        => Assert.Equal(usable, new RdapOptions { BaseUrl = new(url) }.IsUsable);

    [Fact]
    public void A_suffix_list_that_cannot_be_read_stops_the_start()
    {
        Assert.False(new RdapOptions { SuffixList = "/no/such/file" }.SuffixesCanBeRead());
        Assert.True(new RdapOptions().SuffixesCanBeRead());
    }

    private static VetRequest At(string portfolio) => A.Request() with { Portfolio = [new(portfolio)] };

    private void Registered(string domain, string date) => _web.Json(
        $"{Rdap}domain/{domain}",
        $$"""
        {"objectClassName":"domain","ldhName":"{{domain.ToUpperInvariant()}}","events":[
            {"eventAction":"last changed","eventDate":"2026-01-01T00:00:00Z"},
            {"eventAction":"registration","eventDate":"{{date}}"}]}
        """);

    private Task<Enrichment> EnrichAsync(VetRequest request)
        => new DomainAge(Options.Create(new RdapOptions { BaseUrl = new(Rdap) }))
            .EnrichAsync(new Look(request, A.Profile(), _web), TestContext.Current.CancellationToken);
}
