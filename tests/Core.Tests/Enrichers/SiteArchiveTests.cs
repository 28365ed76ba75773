using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

public sealed class SiteArchiveTests
{
    private const string Site = "mira-kessler.example";

    private readonly FakeArchive _archive = new();

    [Fact]
    public async Task Reads_whom_the_site_was_about_in_the_first_a_middle_and_the_last_year()
    {
        foreach (var (year, name) in new[] { (2018, "Jonas Petrik"), (2019, "Nobody Asked"), (2021, "Mira Kessler"), (2024, "Mira Kessler") })
            _archive.Keep(Site, $"{year}0301120000", Page(name));

        var enrichment = await EnrichAsync(A.Request() with { Portfolio = [Seen.SiteUrl] });

        var site = Assert.IsType<ArchivedSite>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.Equal(
            "2018 Jonas Petrik, 2021 Mira Kessler, 2024 Mira Kessler",
            string.Join(", ", site.Pages.Select(page => $"{page.At:yyyy} {page.Person}")));
        Assert.Equal("https://archive.example/web/20180301120000/https://mira-kessler.example/", site.Pages[0].Source.AbsoluteUri);
    }

    [Fact]
    public async Task A_site_that_was_never_kept_is_known_to_have_no_past()
    {
        var enrichment = await EnrichAsync(A.Request() with { Portfolio = [Seen.SiteUrl] });

        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.Empty(Assert.IsType<ArchivedSite>(Assert.Single(enrichment.Facts)).Pages);
    }

    [Theory]
    [InlineData("<html>Down for maintenance</html>", 200)]
    [InlineData("{\"a\":1}", 200)]
    [InlineData("[[1,2],[3]]", 200)]
    [InlineData("null", 503)]
    public async Task Whatever_else_the_archive_says_is_no_answer(string body, int status)
    {
        var web = new AnyWeb(request => new WebAnswer.Answered(
            request.Url, status, System.Text.Encoding.UTF8.GetBytes(body), "application/json", new Dictionary<string, string>(StringComparer.Ordinal), A.Today));

        var enrichment = await Archive().EnrichAsync(
            new Look(A.Request() with { Portfolio = [Seen.SiteUrl] }, A.Profile(), web), TestContext.Current.CancellationToken);

        Assert.Equal(SourceState.Failed, enrichment.State);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_read_is_counted()
    {
        _archive.Keep(Site, "20180301120000", Page("Mira Kessler")).Keep(Site, "20210301120000", "");

        var enrichment = await EnrichAsync(A.Request() with { Portfolio = [Seen.SiteUrl] });

        var site = Assert.IsType<ArchivedSite>(Assert.Single(enrichment.Facts));
        Assert.Equal((1, 1), (site.Pages.Count, site.Unread));
        Assert.Equal(
            (SourceState.Partial, "1 earlier copies read of 1 of 1 sites. Not readable: 1 more."),
            (enrichment.State, enrichment.Detail));
    }

    [Fact]
    public async Task Is_off_unless_switched_on_and_asks_nothing_without_a_site()
    {
        Assert.False(new SiteArchive(Options.Create(new ArchiveOptions())).IsEnabled);
        Assert.True(Archive().IsEnabled);
        Assert.Equal(SourceState.NotAsked, (await EnrichAsync(A.Request())).State);
    }

    private static string Page(string name)
        => $"<html><head><title>{name}</title><meta name='author' content='{name}'></head><body><h1>{name}</h1>"
            + $"<p>{string.Concat(Enumerable.Repeat("I build stock and picking systems. ", 12))}</p></body></html>";

    private static SiteArchive Archive() => new(Options.Create(
        new ArchiveOptions { Enabled = true, BaseUrl = new Uri("https://archive.example/") }));

    private Task<Enrichment> EnrichAsync(VetRequest request)
    {
        var web = new AnyWeb(asked => _archive.Answer(asked.Url.AbsolutePath, asked.Url.Query) is { } answer
            ? new WebAnswer.Answered(asked.Url, answer.Status, answer.Body, answer.ContentType, answer.Headers, A.Today)
            : throw new InvalidOperationException($"Unexpected request: {asked.Url}"));

        return Archive().EnrichAsync(new Look(request, A.Profile(), web), TestContext.Current.CancellationToken);
    }

    private sealed class AnyWeb(Func<WebRequest, WebAnswer> answer) : IWeb
    {
        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
