using System.Net;
using GigVet.Web;
using WebRequest = GigVet.Web.WebRequest;

namespace GigVet.Core.Tests.Web;

/// <summary>How hosts are asked: in turn, with pauses, by their robots.txt, and not while they are in trouble.</summary>
public sealed partial class OutboundMannersTests : IDisposable
{
    private static readonly Uri Site = new("https://portfolio.example/work");

    private readonly VirtualTime _time = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly List<(DateTimeOffset At, string Path)> _asked = [];
    private Outbound? _web;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _web?.Dispose();

    [Fact]
    public async Task A_sweep_asks_for_robots_first_and_leaves_a_second_between()
    {
        Answering(_ => "User-agent: *\nDisallow: /private");

        await SendAsync(Site, scheduled: true);
        await SendAsync(new Uri("https://portfolio.example/about"), scheduled: true);

        Assert.Equal("/robots.txt /work /about", Paths);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], _time.Pauses);
    }

    [Fact]
    public async Task A_person_who_waits_is_not_held_up_by_either()
    {
        Answering(_ => "User-agent: *\nDisallow: /");

        await SendAsync(Site, scheduled: false);
        await SendAsync(Site, scheduled: false);

        Assert.Equal("/work /work", Paths);
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        Answering(_ => "");

        await SendAsync(new Uri("https://one.example/"), scheduled: true);
        await SendAsync(new Uri("https://two.example/"), scheduled: true);

        Assert.Equal(2, _time.Pauses.Count);
    }

    [Theory]
    [InlineData(Manners.Service)]
    [InlineData(Manners.Parallel)]
    public async Task Interfaces_for_programs_have_no_robots(Manners manners)
    {
        Answering(_ => "User-agent: *\nDisallow: /");

        var answer = await _web!.SendAsync(new WebRequest(Site) { Scheduled = true, Manners = manners }, Stop);

        Assert.IsType<WebAnswer.Answered>(answer);
        Assert.Equal("/work", Paths);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_pause_is_left_alone_and_others_are_not()
    {
        var handler = new ScriptedHandler(request => request.RequestUri!.Host == "portfolio.example"
            ? ScriptedHandler.Status(HttpStatusCode.TooManyRequests, "600")
            : Text(""));
        _web = Through(handler);

        Assert.IsType<WebAnswer.Answered>(await SendAsync(Site, scheduled: false));
        var second = Assert.IsType<WebAnswer.Unreachable>(await SendAsync(Site, scheduled: false));
        Assert.IsType<WebAnswer.Answered>(await SendAsync(new Uri("https://other.example/"), scheduled: false));
        Assert.Equal(2, handler.Requests);
        _time.Advance(TimeSpan.FromSeconds(601));
        Assert.IsType<WebAnswer.Answered>(await SendAsync(Site, scheduled: false));

        Assert.Equal("The host asked not to be asked again before 12:10:00 UTC.", second.Reason);
        Assert.Equal(3, handler.Requests);
    }

    [Fact]
    public async Task A_pause_that_kept_robots_back_is_no_trouble_of_the_site()
    {
        var broken = true;
        _web = Through(new ScriptedHandler(_ => broken
            ? ScriptedHandler.Status(HttpStatusCode.TooManyRequests, "120")
            : Text("")));
        await SendAsync(Site, scheduled: false);
        broken = false;

        Assert.IsType<WebAnswer.Refused>(await SendAsync(Site, scheduled: true));
        _time.Advance(TimeSpan.FromSeconds(121));

        Assert.IsType<WebAnswer.Answered>(await SendAsync(Site, scheduled: true));
    }

    [Fact]
    public async Task A_pause_without_end_is_believed_for_an_hour()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable, "999999999"));
        _web = Through(handler);

        await SendAsync(Site, scheduled: false);
        _time.Advance(TimeSpan.FromMinutes(61));
        await SendAsync(Site, scheduled: false);

        Assert.Equal(2, handler.Requests);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_given_a_rest()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Status(HttpStatusCode.BadGateway));
        _web = Through(handler);

        await SendAsync(Site, scheduled: false);
        await SendAsync(Site, scheduled: false);
        var third = Assert.IsType<WebAnswer.Unreachable>(await SendAsync(Site, scheduled: false));

        Assert.Equal("The host failed several times just now and is left alone for half a minute.", third.Reason);
        Assert.Equal(5, handler.Requests);

        _time.Advance(TimeSpan.FromSeconds(31));
        await SendAsync(Site, scheduled: false);
        Assert.InRange(handler.Requests, 6, 8);
    }

    [Fact]
    public async Task Two_requests_never_reach_a_site_at_once()
    {
        var (now, most) = (0, 0);
        await using var server = new RawServer(async exchange =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n");
            Interlocked.Decrement(ref now);
            await exchange.WriteAsync("\r\nok");
        });
        using var web = WebTests.Through(server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => web.GetAsync(server.Url($"/{number}"))));

        Assert.All(answers, answer => Assert.IsType<WebAnswer.Answered>(answer));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_turn_that_never_comes_is_said()
    {
        await using var server = new RawServer(exchange => exchange.NeverAsync());
        using var web = WebTests.Through(new OutboundOptions { Turn = TimeSpan.FromSeconds(0.2) }, server);
        using var first = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var hanging = web.SendAsync(new WebRequest(server.Url("/1")), first.Token);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url("/2")));
        await first.CancelAsync();

        Assert.Equal("The host was busy with other requests of this service for 0.2 seconds.", answer.Reason);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_not_read()
    {
        await using var server = new RawServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 900000\r\n\r\n");
            await exchange.NeverAsync();
        });
        using var web = WebTests.Through(server);

        Assert.Equal(new WebAnswer.OtherKind(server.Url(), "video/mp4"), await web.GetAsync(server.Url()));
    }

    private string Paths => string.Join(' ', _asked.Select(request => request.Path));

    private static HttpResponseMessage Text(string text) => new() { Content = new StringContent(text) };

    private void Answering(Func<string, string?> body, HttpStatusCode otherwise = HttpStatusCode.NotFound)
        => _web = Through(new ScriptedHandler(request =>
        {
            var path = request.RequestUri!.AbsolutePath;
            _asked.Add((_time.GetUtcNow(), path));
            return body(path) is { } text ? Text(text) : ScriptedHandler.Status(otherwise);
        }));

    private Outbound Through(ScriptedHandler handler)
        => new(new OutboundOptions(), _time, new OutboundSeams { Handler = handler, Randomizer = () => 0.5 });

    private Task<WebAnswer> SendAsync(Uri url, bool scheduled, bool ofPlatform = false)
        => _web!.SendAsync(new WebRequest(url) { Scheduled = scheduled, HeedsRobots = ofPlatform }, Stop);
}
