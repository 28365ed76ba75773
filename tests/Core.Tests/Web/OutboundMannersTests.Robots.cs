using System.Net;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <content>What robots.txt asks for.</content>
public sealed partial class OutboundMannersTests
{
    [Fact]
    public async Task What_robots_forbids_is_not_visited_by_a_sweep_and_the_report_says_so()
    {
        Answering(_ => "User-agent: *\nDisallow: /work");

        var answer = Assert.IsType<WebAnswer.Refused>(await SendAsync(Site, scheduled: true));

        Assert.Equal(
            "The robots.txt of portfolio.example asks programs to stay away; the page is visited only when a person asks.",
            answer.Reason);
        Assert.Equal("/robots.txt", Paths);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task No_robots_allows_and_a_broken_one_forbids(int status, bool allows)
    {
        Answering(path => path == "/robots.txt" ? null : "", (HttpStatusCode)status);

        Assert.Equal(allows, await SendAsync(Site, scheduled: true) is WebAnswer.Answered);
    }

    [Fact]
    public async Task Robots_is_remembered_for_a_day_and_trouble_for_minutes()
    {
        var broken = true;
        Answering(path => path == "/robots.txt" && broken ? null : "User-agent: *\nAllow: /", HttpStatusCode.InternalServerError);

        Assert.IsType<WebAnswer.Refused>(await SendAsync(Site, scheduled: true));
        broken = false;
        Assert.IsType<WebAnswer.Refused>(await SendAsync(Site, scheduled: true));
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.IsType<WebAnswer.Answered>(await SendAsync(Site, scheduled: true));
        _time.Advance(TimeSpan.FromHours(23));
        await SendAsync(Site, scheduled: true);
        Assert.Equal(4, _asked.Count(request => request.Path == "/robots.txt"));
        _time.Advance(TimeSpan.FromHours(2));
        await SendAsync(Site, scheduled: true);

        Assert.Equal(5, _asked.Count(request => request.Path == "/robots.txt"));
    }

    [Fact]
    public async Task A_platforms_page_is_not_visited_against_its_robots_although_somebody_waits()
    {
        Answering(path => path == "/robots.txt" ? "User-agent: *\nDisallow: /work" : "the page");

        var answer = Assert.IsType<WebAnswer.Refused>(await SendAsync(Site, scheduled: false, ofPlatform: true));

        Assert.Equal("The robots.txt of portfolio.example asks programs to stay away from the page.", answer.Reason);
        Assert.Equal("/robots.txt", Paths);
        Assert.IsType<WebAnswer.Answered>(await SendAsync(Site, scheduled: false));
    }

    [Fact]
    public async Task A_redirect_asks_the_robots_of_where_it_leads()
    {
        _web = Through(new ScriptedHandler(request => (request.RequestUri!.Host, request.RequestUri.AbsolutePath) switch
        {
            ("portfolio.example", "/work") => ScriptedHandler.Redirect("https://other.example/closed"),
            ("other.example", "/robots.txt") => Text("User-agent: *\nDisallow: /closed"),
            (_, "/robots.txt") => Text(""),
            _ => throw new InvalidOperationException($"{request.RequestUri} must not be asked."),
        }));

        var answer = Assert.IsType<WebAnswer.Refused>(await SendAsync(Site, scheduled: true));

        Assert.Equal("https://other.example/closed", answer.Url.AbsoluteUri);
    }
}
