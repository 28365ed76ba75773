using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class OutboundRedirectTests
{
    [Fact]
    public async Task Follows_redirects_by_hand_and_says_who_answered()
    {
        await using var server = RawServer.Answering(To("/two"), To("three"), Page);
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Answered>(await web.GetAsync(server.Url("/one")));

        Assert.Equal(server.Url("/three"), answer.Url);
        Assert.Equal("GET /one GET /two GET /three", string.Join(' ', server.Requests.Select(Line)));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "link-local")]
    [InlineData("http://127.0.0.1/admin", "this machine")]
    [InlineData("http://0x7f.1/", "this machine")]
    [InlineData("//10.0.0.8/", "private")]
    [InlineData("http://[::ffff:192.168.0.1]/", "private")]
    [InlineData("http://168.63.129.16/machine", "Azure")]
    [InlineData("http://metadata.google.internal/", "private network")]
    [InlineData("https://example.com:8443/", "ports 80 and 443")]
    [InlineData("https://jane:secret@example.com/", "user name")]
    [InlineData("file:///etc/passwd", "Only http and https")]
    [InlineData("ftp://example.com/", "Only http and https")]
    [InlineData("javascript:alert(1)", "Only http and https")]
    public async Task Checks_each_hop_like_the_first(string location, string because)
    {
        await using var server = RawServer.Answering(To("/middle"), To(location));
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Refused>(await web.GetAsync(server.Url()));

        Assert.Contains(because, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Gives_up_after_five_redirects()
    {
        await using var server = RawServer.Answering(To("/again"));
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Equal("The address redirects more than 5 times.", answer.Reason);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task Never_goes_from_https_back_to_http()
    {
        using var web = new Outbound(new OutboundOptions(), TimeProvider.System, new OutboundSeams
        {
            Handler = new ScriptedHandler(_ => ScriptedHandler.Redirect("http://example.com/plain")),
        });

        var answer = Assert.IsType<WebAnswer.Refused>(await web.GetAsync(new Uri("https://example.com/")));

        Assert.Equal(new Uri("http://example.com/plain"), answer.Url);
        Assert.Equal("The redirect leaves https for plain http.", answer.Reason);
    }

    [Fact]
    public async Task Headers_meant_for_one_host_stay_there()
    {
        await using var other = RawServer.Answering(Page);
        await using var server = RawServer.Answering(To("/same-host"), To(other.Url("/other").AbsoluteUri));
        using var web = WebTests.Through(server, other);

        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = "Bearer secret" };
        await web.SendAsync(
            new WebRequest(server.Url()) { Headers = headers }, TestContext.Current.CancellationToken);

        Assert.All(
            server.Requests,
            request => Assert.Contains("Authorization: Bearer secret", request, StringComparison.Ordinal));
        Assert.DoesNotContain("Authorization", Assert.Single(other.Requests), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_version_of_one_page_is_not_asked_of_another_and_still_of_the_same()
    {
        await using var server = RawServer.Answering(To("/other"), Page, To("/#top"), Page);
        using var web = WebTests.Through(server);
        var request = new WebRequest(server.Url())
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["If-None-Match"] = "\"v1\"",
                ["if-modified-since"] = "Mon, 01 Jun 2026 12:00:00 GMT",
                ["X-Other"] = "kept",
            },
        };

        await web.SendAsync(request, TestContext.Current.CancellationToken);
        await web.SendAsync(request, TestContext.Current.CancellationToken);

        var asked = server.Requests.ToArray();
        Assert.Equal(
            [true, false, true, true],
            asked.Select(sent => sent.Contains("If-None-Match", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(
            [true, false, true, true],
            asked.Select(sent => sent.Contains("If-Modified-Since", StringComparison.OrdinalIgnoreCase)));
        Assert.All(asked, sent => Assert.Contains("X-Other: kept", sent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_without_a_place_is_an_answer()
    {
        await using var server = RawServer.Answering("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Answered>(await web.GetAsync(server.Url()));

        Assert.Equal(302, answer.Status);
    }

    [Fact]
    public async Task A_post_is_sent_once_and_never_redirected()
    {
        await using var server = RawServer.Answering(To("/elsewhere"));
        using var web = WebTests.Through(server);

        var answer = await web.SendAsync(
            new WebRequest(server.Url()) { Body = """{"x":1}""" }, TestContext.Current.CancellationToken);

        Assert.Equal(302, Assert.IsType<WebAnswer.Answered>(answer).Status);
        Assert.StartsWith("POST / ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private const string Page = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static string To(string location)
        => $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    private static string Line(string request) => request[..request.IndexOf(" HTTP", StringComparison.Ordinal)];
}
