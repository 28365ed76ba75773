using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>The second look at a site asks only for what has changed.</summary>
public sealed class PortfolioMemoryTests
{
    private const string Site = "https://mira-kessler.example/";
    private const string Page = "<title>Mira Kessler</title><h1>Mira Kessler</h1><p>I build stock and picking systems.";

    [Fact]
    public async Task A_page_that_has_not_changed_is_read_from_memory()
    {
        var first = await EnrichAsync(Serving(Site, Page, "\"v1\""), memory: null);
        WebRequest? asked = null;
        var web = new StubWeb().Answer(Site, request =>
        {
            asked = request;
            return Answered(request, 304, "");
        });

        var second = await EnrichAsync(web, first.Memory);

        Assert.Equal("\"v1\"", asked?.Headers["If-None-Match"]);
        var (before, after) = (Assert.IsType<PortfolioSite>(Assert.Single(first.Facts)), Assert.IsType<PortfolioSite>(Assert.Single(second.Facts)));
        Assert.Equal((before.Text, before.PersonName, before.Title), (after.Text, after.PersonName, after.Title));
        Assert.NotNull(second.Memory);
    }

    [Fact]
    public async Task A_page_that_has_changed_is_read_anew()
    {
        var first = await EnrichAsync(Serving(Site, Page, "\"v1\""), memory: null);

        var second = await EnrichAsync(Serving(Site, Page.Replace("stock", "payroll", StringComparison.Ordinal), "\"v2\""), first.Memory);

        Assert.Contains("payroll", Assert.IsType<PortfolioSite>(Assert.Single(second.Facts)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_down_leaves_what_is_remembered_as_it_is()
        => Assert.Null((await EnrichAsync(new StubWeb().Unreachable(Site), memory: null)).Memory);

    [Fact]
    public async Task A_page_that_is_long_on_purpose_is_not_remembered()
    {
        var page = Page + new string('x', 300 * 1024);

        Assert.Null((await EnrichAsync(Serving(Site, page, "\"v1\""), memory: null)).Memory);
    }

    [Fact]
    public async Task Memory_of_another_shape_is_none()
    {
        var other = SourceMemory.Of(99, A.Today, new { Pages = "?" });

        Assert.Single((await EnrichAsync(Serving(Site, Page, "\"v1\""), other)).Facts);
    }

    private static StubWeb Serving(string url, string page, string tag)
        => new StubWeb().Answer(url, request => Answered(request, 200, page, tag));

    private static WebAnswer.Answered Answered(WebRequest request, int status, string page, string? tag = null) => new(
        request.Url,
        status,
        System.Text.Encoding.UTF8.GetBytes(page),
        "text/html; charset=utf-8",
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ETag"] = tag ?? "" },
        A.Today);

    private static Task<Enrichment> EnrichAsync(StubWeb web, SourceMemory? memory)
    {
        VetRequest request = A.Request() with { Portfolio = [new(Site)] };
        return new GigVet.Enrichers.Portfolio().EnrichAsync(
            new Look(request, A.Profile(), web) { Memory = memory }, TestContext.Current.CancellationToken);
    }
}
