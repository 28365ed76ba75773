using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Web;

namespace GigVet.Core.Tests.Platforms;

/// <summary>Pages are written by strangers: whatever they hold, reading them ends as a value.</summary>
public sealed class HostilePagesTests
{
    private const int Seed = 20260601;

    private static readonly string[][] Pages =
    [
        ["upwork", "profile.html"],
        ["upwork", "search.html"],
        ["portfolio", "mira.html"],
        ["portfolio", "plain.html"],
        ["portfolio", "template.html"],
    ];

    public static TheoryData<string> Shapes =>
    [
        "",
        "\0\0\0",
        "<",
        "<html",
        "<script type='application/ld+json'>{\"@type\":\"Person\",\"name\":",
        "<script type='application/ld+json'>{\"@type\":\"Person\",\"name\":{},\"sameAs\":[[]],\"email\":5,\"image\":[null],\"url\":\"http://[\"}</script>x",
        "<script type='application/ld+json'>{\"@type\":\"Person\",\"name\":\"" + new string('a', 300_000) + "\",\"url\":\"//\"}</script>x",
        "<div itemscope itemtype='https://schema.org/Person'><a itemprop='url' href='http://['>x</a><b itemprop=name></b></div>",
        "<base href='http://['><a href='http://[::1'>x</a><a href='//'>y</a><a href='https://'>z</a>",
        "<title>" + string.Concat(Enumerable.Repeat(" - ", 100_000)) + "</title>x",
        "<title>" + new string('(', 100_000) + "</title><h1>" + new string('A', 100_000) + "</h1>",
        "<footer>" + string.Concat(Enumerable.Repeat("© 2024 ", 50_000)) + "</footer>",
        "<h1 itemprop='name' itemtype='schema.org/Person'>" + string.Concat(Enumerable.Repeat("Member since A", 50_000)),
        string.Concat(Enumerable.Repeat("<a href='https://a.example/'>", 30_000)),
        string.Concat(Enumerable.Range(0, 20_000).Select(n => $"<a class=project href='https://p{n}.example/'>p</a>")),
        string.Concat(Enumerable.Repeat("Location:\n", 100_000)),
        string.Concat(Enumerable.Repeat("<div>", 200_000)),
        new string('x', WebRequest.PageBytes),
        string.Concat(Enumerable.Repeat("www.", 250_000)),
        string.Concat(Enumerable.Repeat("lorem ipsum \ud83d\ude00 ", 60_000)),
    ];

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public async Task Odd_pages_end_as_values(string html) => await ReadEverywhereAsync(Encoding.UTF8.GetBytes(html));

    [Fact]
    public async Task Mutated_and_truncated_pages_end_as_values()
    {
        var random = new Random(Seed);
        foreach (var path in Pages)
        {
            var page = Encoding.UTF8.GetBytes(Fixture.Read(path));
            for (var round = 0; round < 40; round++)
                await ReadEverywhereAsync(Mutated(page, random));
        }
    }

    [Fact]
    public async Task Binary_bodies_end_as_values()
    {
        var random = new Random(Seed);
        foreach (var length in new[] { 1, 17, 4_096, 300_000, WebRequest.PageBytes })
        {
            var body = new byte[length];
            random.NextBytes(body);
            await ReadEverywhereAsync(body);
        }
    }

    [Fact]
    public async Task Real_sites_end_as_values()
    {
        if (Repository.SharedData("websites") is not { } folder)
        {
            Assert.Skip("The collected sites lie beside the checkout of their finders only.");
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
            await ReadEverywhereAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    private static byte[] Mutated(byte[] page, Random random)
    {
        var mutated = page[..random.Next(page.Length / 2, page.Length + 1)];
        for (var change = random.Next(0, 60); change > 0; change--)
            mutated[random.Next(mutated.Length)] = random.Next(4) == 0 ? (byte)"<>\"'&{}[]:/"[random.Next(11)] : (byte)random.Next(256);

        var cut = random.Next(mutated.Length);
        return random.Next(3) == 0 ? [.. mutated[cut..], .. mutated[..cut]] : mutated;
    }

    private static async Task ReadEverywhereAsync(byte[] body)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var web = new EverywhereTheSame(body);
        var site = new Uri("https://mira-kessler.example/");

        Assert.NotNull(await new Upwork().FetchAsync("~01a2b3c4d5e6f70809", web, cancellation));
        Assert.NotNull(await new WebPage().FetchAsync("mira-kessler.example", web, cancellation));
        var enrichment = await new Portfolio().EnrichAsync(new Look(A.Request() with { Portfolio = [site] }, A.Profile(), web), cancellation);
        Assert.All(enrichment.Facts.OfType<PortfolioSite>(), read => Assert.True(read.Projects.Count <= 5));
    }

    private sealed class EverywhereTheSame(byte[] body) : IWeb
    {
        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken) => Task.FromResult<WebAnswer>(
            new WebAnswer.Answered(
                request.Url, 200, body, "text/html", new Dictionary<string, string>(StringComparer.Ordinal), A.Today));
    }
}
