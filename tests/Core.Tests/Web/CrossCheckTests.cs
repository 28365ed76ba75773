using System.Text.Json;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.TestSupport;
using GigVet.Vetting.Proofs;
using GigVet.Watched.Stores;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Web;

/// <summary>Proofs, archive and icons over the real way out: what is asked for has to be what servers answer with.</summary>
public sealed class CrossCheckTests
{
    private const string Name = "mira-kessler.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/plain; charset=utf-8", "application/dns-json", 3)]
    [InlineData("application/octet-stream", "application/json", 3)]
    [InlineData("text/html", "text/html", 2)]
    public async Task A_word_is_found_in_account_file_and_record(string fileType, string dnsType, int found)
    {
        await using var server = await FakeServer.StartAsync(new ManualTime(A.Today), Stop);
        using var web = Through(server);
        var proofs = new MemoryProofs();
        var desk = new ProofDesk(proofs, Places(server), new MemoryRosters(), web, new ManualTime(A.Today), NullLogger<ProofDesk>.Instance);
        var proof = await desk.IssueAsync(
            "c1", A.Request() with { GitHub = "mira", Portfolio = [server.Address, Seen.SiteUrl] }, Stop);
        server
            .Page("/github/users/mira", JsonSerializer.Serialize(new { login = "mira", bio = proof.Nonce }), "application/json; charset=utf-8")
            .Page("/.well-known/gigvet.txt", proof.Nonce, fileType)
            .Page("/dns", $$"""{"Status":0,"Answer":[{"type":16,"data":"\"{{proof.Nonce}}\""}]}""", dnsType);

        var looks = (await desk.LookAsync("c1", A.Contractor, Stop))!.Value.Looks;

        Assert.Equal(found, looks.Count(look => look.Look.State is ProofLookState.Found));
    }

    [Fact]
    public async Task Earlier_copies_come_out_of_the_archive()
    {
        await using var server = await FakeServer.StartAsync(new ManualTime(A.Today), Stop);
        server.Archive.Keep(
            Name,
            "20210301120000",
            "<html><head><title>Jonas Petrik</title><meta name='author' content='Jonas Petrik'></head><body><h1>Jonas Petrik</h1>"
                + $"<p>{string.Concat(Enumerable.Repeat("I build stock and picking systems. ", 12))}</p></body></html>");
        using var web = Through(server);
        var archive = new SiteArchive(Options.Create(new ArchiveOptions { Enabled = true, BaseUrl = server.ArchiveAddress }));

        var enrichment = await archive.EnrichAsync(
            new Look(A.Request() with { Portfolio = [Seen.SiteUrl] }, A.Profile(), web), Stop);

        var page = Assert.Single(Assert.IsType<ArchivedSite>(Assert.Single(enrichment.Facts)).Pages);
        Assert.Equal((2021, "Jonas Petrik"), (page.At.Year, page.Person));
        Assert.Empty(server.Unexpected);
    }

    [Fact]
    public async Task The_icon_of_a_site_is_read()
    {
        await using var server = await FakeServer.StartAsync(new ManualTime(A.Today), Stop);
        server
            .Page("/", $"<html><head><link rel='icon' href='/me.ico'></head><body><p>{string.Concat(Enumerable.Repeat("I build stock systems. ", 12))}</p></body></html>")
            .Page("/me.ico", "ICON", "image/x-icon");
        using var web = Through(server);

        var enrichment = await new Portfolio().EnrichAsync(
            new Look(A.Request() with { Portfolio = [server.Address] }, A.Profile(), web), Stop);

        Assert.NotNull(Assert.IsType<PortfolioSite>(Assert.Single(enrichment.Facts)).Traces.IconHash);
    }

    private static IProofPlace[] Places(FakeServer server) =>
    [
        new AccountPlace(
            Options.Create(new GitHubOptions { BaseUrl = server.GitHubAddress }), new GitHubBudget(TimeProvider.System)),
        new SitePlace(),
        new DnsPlace(Options.Create(new DnsOptions { BaseUrl = new Uri(server.Address, "dns") })),
    ];

    private static Outbound Through(FakeServer server)
    {
        var options = new OutboundOptions();
        options.AllowPrivate.Add(server.HostAndPort);

        // Every other name of these tests leads nowhere at once.
        return new Outbound(options, TimeProvider.System, new OutboundSeams { Lookup = (_, _) => Task.FromResult(Array.Empty<System.Net.IPAddress>()) });
    }
}
