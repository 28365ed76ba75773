using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>What of a portfolio page can tie it to another one.</summary>
public sealed class PortfolioTracesTests
{
    private readonly StubWeb _web = new();

    [Fact]
    public async Task Counters_pictures_quotations_comments_and_the_icon_are_read()
    {
        _web.Respond("https://mira-kessler.example/me.png", "PNG", "image/png", 200);

        var site = await ReadAsync("""
            <head><link rel="shortcut icon" href="/me.png">
            <script>gtag('config', 'G-7QX2M4ZK9B'); fbq('init', '8467120934417');</script></head>
            <!-- Sandmeer Studio, info@sandmeer.example, +49 30 9012 4417, DE811128135 -->
            <nav>Home Work Contact</nav>
            <img src="shots/warehouse.png"><img src="/img/logo.png"><img src="https://images.unsplash.com/photo-1.jpg">
            <blockquote>She moved our whole warehouse to the new system in one month and nobody stayed late.</blockquote>
            <blockquote>Great work!</blockquote>
            <footer>All rights reserved</footer>
            """);

        Assert.Equal(["G-7QX2M4ZK9B", "8467120934417"], site.Traces.AnalyticsIds);
        Assert.Equal("https://mira-kessler.example/shots/warehouse.png", Assert.Single(site.Traces.Images).AbsoluteUri);
        Assert.StartsWith("She moved", Assert.Single(site.Traces.Testimonials), StringComparison.Ordinal);
        Assert.Equal(["info@sandmeer.example", "DE811128135", "+49 30 9012 4417"], site.Traces.LeftInComments);
        Assert.Equal(64, site.Traces.IconHash?.Length);
        Assert.DoesNotContain("Home Work Contact", site.MainText, StringComparison.Ordinal);
        Assert.DoesNotContain("All rights reserved", site.MainText, StringComparison.Ordinal);
        Assert.Contains("stock and picking", site.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gtag('config', 'G-XXXXXXXXXX')")]
    [InlineData("ga('create', 'UA-123456-1')")]
    [InlineData("ga('create', 'UA-00000000-0')")]
    [InlineData("<div class='g-category G-container'></div>")]
    public async Task What_manuals_print_in_place_of_an_id_is_none(string script)
        => Assert.Empty((await ReadAsync($"<script>{script}</script>")).Traces.AnalyticsIds);

    [Theory]
    [InlineData("/vite.svg")]
    [InlineData("/static/logo192.png")]
    [InlineData("data:image/png;base64,AAAA")]
    public async Task An_icon_that_comes_with_a_framework_is_not_even_asked_for(string icon)
        => Assert.Null((await ReadAsync($"<link rel='icon' href='{icon}'>")).Traces.IconHash);

    [Fact]
    public async Task A_page_in_place_of_the_icon_is_no_icon()
    {
        _web.Html("https://mira-kessler.example/me.png", "<p>not found</p>");

        Assert.Null((await ReadAsync("<link rel='icon' href='/me.png'>")).Traces.IconHash);
    }

    [Fact]
    public async Task A_picture_under_a_user_name_is_no_mark()
        => Assert.Empty((await ReadAsync("<img src='https://a@b.example/w.jpg'>")).Traces.Images);

    [Fact]
    public async Task A_flood_of_everything_is_read_within_bounds()
    {
        var site = await ReadAsync(string.Concat(Enumerable.Range(0, 2_000).Select(number =>
            $"<!-- m{number}@x.example --><img src='/a{number}.png'><script>'G-ABCD{number:D6}'</script>"
            + $"<blockquote>{number} one two three four five six seven eight nine ten eleven twelve</blockquote>")) + "<!--");

        Assert.True(site.Traces.AnalyticsIds.Count <= 6);
        Assert.True(site.Traces.Images.Count <= 8);
        Assert.True(site.Traces.Testimonials.Count <= 6);
        Assert.True(site.Traces.LeftInComments.Count <= 8);
    }

    public static TheoryData<string, bool> Notices => new()
    {
        { "<title>Seized</title><p>This domain has been seized by the Federal Bureau of Investigation.</p>", true },
        { "<p>This website has been seized pursuant to a warrant issued by a court.</p>", true },
        { "<img src='/images/domain-seizure-banner.jpg'>", true },
        { "<img src='banner.png' alt='THIS WEBSITE HAS BEEN SEIZED'>", true },
        { "<p>Diese Domain wurde durch die Zentralstelle beschlagnahmt.</p>", true },
        { "<p>I write about crime. Last week the police seized the domain of a market.</p>", false },
        { "<p>This site has seized every chance to grow.</p>", false },
        { "<p>" + string.Concat(Enumerable.Repeat("Notes of a court reporter. ", 100)) + "It read: this domain has been seized.</p>", false },
        { "<img src='/images/seizure-dogs.jpg'><p>Our dogs warn of a seizure before it comes.</p>", false },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public async Task A_notice_in_place_of_the_site_is_told_from_a_page_about_notices(string body, bool seized)
    {
        _web.Html(Seen.SiteUrl.AbsoluteUri, $"<html><body>{body}</body></html>");

        var enrichment = await EnrichAsync();

        Assert.Equal(seized, enrichment.Facts.OfType<SeizedSite>().Any());
        Assert.True(!seized || enrichment.State is SourceState.Failed);
    }

    private async Task<PortfolioSite> ReadAsync(string markup)
    {
        _web.Html(
            Seen.SiteUrl.AbsoluteUri,
            $"<html><body>{markup}<p>{string.Concat(Enumerable.Repeat("I build stock and picking systems. ", 12))}</p></body></html>");

        return Assert.IsType<PortfolioSite>(Assert.Single((await EnrichAsync()).Facts));
    }

    private Task<Enrichment> EnrichAsync() => new Portfolio().EnrichAsync(
        new Look(A.Request() with { Portfolio = [Seen.SiteUrl] }, A.Profile(), _web), TestContext.Current.CancellationToken);
}
