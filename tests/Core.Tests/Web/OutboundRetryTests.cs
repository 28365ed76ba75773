using System.Net;
using GigVet.Web;
using WebRequest = GigVet.Web.WebRequest;

namespace GigVet.Core.Tests.Web;

public sealed class OutboundRetryTests
{
    private static readonly Uri Site = new("https://portfolio.example/");

    [Theory]
    [InlineData(500, 3)]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    [InlineData(408, 3)]
    [InlineData(501, 1)]
    [InlineData(429, 1)]
    [InlineData(404, 1)]
    [InlineData(200, 1)]
    public async Task Repeats_what_may_pass(int status, int requests)
    {
        var (answer, handler, _) = await AskAsync(_ => ScriptedHandler.Status((HttpStatusCode)status));

        Assert.Equal(status, Assert.IsType<WebAnswer.Answered>(answer).Status);
        Assert.Equal(requests, handler.Requests);
    }

    [Fact]
    public async Task Pauses_longer_before_the_second_retry()
    {
        var (_, _, time) = await AskAsync(_ => ScriptedHandler.Status(HttpStatusCode.BadGateway));

        Assert.Equal(2, time.Pauses.Count);
        Assert.InRange(time.Pauses[0], TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(1));
        Assert.InRange(time.Pauses[1], time.Pauses[0], TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Sat, 21 Nov 2026 12:00:04 GMT", 4)]
    public async Task Waits_as_long_as_the_host_asks(string retryAfter, int seconds)
    {
        var asked = 0;
        var (answer, handler, time) = await AskAsync(_ => asked++ == 0
            ? ScriptedHandler.Status(HttpStatusCode.TooManyRequests, retryAfter)
            : ScriptedHandler.Status(HttpStatusCode.OK));

        Assert.Equal(200, Assert.IsType<WebAnswer.Answered>(answer).Status);
        Assert.Equal(2, handler.Requests);
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(time.Pauses));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Does_not_wait_beyond_the_budget(int status)
    {
        var (answer, handler, time) = await AskAsync(_ => ScriptedHandler.Status((HttpStatusCode)status, "3600"));

        Assert.Equal("3600", Assert.IsType<WebAnswer.Answered>(answer).Headers["Retry-After"]);
        Assert.Equal(1, handler.Requests);
        Assert.Empty(time.Pauses);
    }

    [Fact]
    public async Task Never_repeats_a_post()
    {
        var handler = new ScriptedHandler(_ => ScriptedHandler.Status(HttpStatusCode.ServiceUnavailable));
        using var web = new Outbound(new OutboundOptions(), TimeProvider.System, new OutboundSeams { Handler = handler });

        await web.SendAsync(new WebRequest(Site) { Body = "{}" }, TestContext.Current.CancellationToken);

        Assert.Equal(1, handler.Requests);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        var asked = 0;
        await using var server = new RawServer(exchange =>
        {
            if (asked++ > 0)
                return exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

            exchange.Reset();
            return Task.CompletedTask;
        });
        using var web = WebTests.Through(server);

        Assert.Equal("ok", Assert.IsType<WebAnswer.Answered>(await web.GetAsync(server.Url())).Text());
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_connection_that_always_breaks_is_tried_three_times()
    {
        await using var server = new RawServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            exchange.Reset();
        });
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Equal("The connection broke off.", answer.Reason);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_broken_post_is_not_sent_again()
    {
        await using var server = new RawServer(exchange =>
        {
            exchange.Reset();
            return Task.CompletedTask;
        });
        using var web = WebTests.Through(server);

        var answer = await web.SendAsync(
            new WebRequest(server.Url()) { Body = "{}" }, TestContext.Current.CancellationToken);

        Assert.IsType<WebAnswer.Unreachable>(answer);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_said_in_words()
    {
        var server = RawServer.Saying("gone");
        var url = server.Url();
        using var web = WebTests.Through(server);
        await server.DisposeAsync();

        Assert.Equal("The host refuses the connection.", Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(url)).Reason);
    }

    [Fact]
    public async Task Only_the_caller_can_make_it_throw()
    {
        await using var server = new RawServer(exchange => exchange.NeverAsync());
        using var web = WebTests.Through(server);
        using var cancelled = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => web.SendAsync(new WebRequest(server.Url()), cancelled.Token));
    }

    private static async Task<(WebAnswer Answer, ScriptedHandler Handler, VirtualTime Time)> AskAsync(
        Func<HttpRequestMessage, HttpResponseMessage> script)
    {
        var time = new VirtualTime(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
        var handler = new ScriptedHandler(script);
        using var web = new Outbound(
            new OutboundOptions(), time, new OutboundSeams { Handler = handler, Randomizer = () => 0.5 });

        return (await web.GetAsync(Site), handler, time);
    }
}
