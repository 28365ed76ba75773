using System.Net;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>What a name resolves to is judged where the connection is made.</summary>
public sealed class OutboundGuardTests
{
    private static readonly Uri Site = new("http://portfolio.example/");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("fd00:ec2::254")]
    [InlineData("8.8.8.8", "10.0.0.1")]
    [InlineData("2606:4700::6810:84e5", "::1")]
    public async Task Refuses_a_name_when_any_of_its_addresses_is_closed(params string[] addresses)
    {
        using var web = WebTests.Through(
            new OutboundSeams { Lookup = WebTests.Resolving(addresses) }, WebTests.Within(2));

        var answer = Assert.IsType<WebAnswer.Refused>(await web.GetAsync(Site));

        Assert.Contains(AddressRules.Refusal(IPAddress.Parse(addresses[^1]))!, answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_resolved_once_and_what_was_tested_is_what_is_dialled()
    {
        // Allowed by host and port, so the port of the test server can be dialled by name at all.
        await using var server = RawServer.Saying("inside");
        var lookups = 0;
        NameLookup rebinding = (_, _) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(lookups++ == 0 ? "127.0.0.1" : "127.0.0.99")]);
        using var web = WebTests.Through(
            new OutboundSeams { Lookup = rebinding },
            new OutboundOptions { AllowPrivate = { $"portfolio.example:{server.Port}" } });

        var answer = await web.GetAsync(new Uri($"http://portfolio.example:{server.Port}/"));

        Assert.Equal("inside", Assert.IsType<WebAnswer.Answered>(answer).Text());
        Assert.Equal(1, lookups);
        Assert.Contains(
            $"Host: portfolio.example:{server.Port}\n",
            Assert.Single(server.Requests),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_turns_private_is_refused_from_then_on()
    {
        var lookups = 0;
        NameLookup rebinding = (_, _) =>
            Task.FromResult<IPAddress[]>([IPAddress.Parse(lookups++ == 0 ? "192.0.2.1" : "127.0.0.1")]);
        using var web = WebTests.Through(new OutboundSeams { Lookup = rebinding }, WebTests.Within(2));

        Assert.IsType<WebAnswer.Refused>(await web.GetAsync(Site));
        Assert.IsType<WebAnswer.Refused>(await web.GetAsync(Site));
        Assert.Equal(2, lookups);
    }

    [Fact]
    public async Task An_exception_for_one_port_opens_no_other()
    {
        await using var server = RawServer.Saying("inside");
        await using var other = RawServer.Saying("secret");
        using var web = WebTests.Through(server);

        Assert.IsType<WebAnswer.Answered>(await web.GetAsync(server.Url()));
        Assert.IsType<WebAnswer.Refused>(await web.GetAsync(other.Url()));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_said_in_words()
    {
        NameLookup unknown = (_, _) => throw new System.Net.Sockets.SocketException(
            (int)System.Net.Sockets.SocketError.HostNotFound);
        using var web = WebTests.Through(new OutboundSeams { Lookup = unknown }, WebTests.Within(2));

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(Site));

        Assert.Equal("The host name does not exist.", answer.Reason);
    }

    [Fact]
    public async Task A_name_server_that_never_answers_costs_the_connect_budget_only()
    {
        NameLookup silent = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        var options = WebTests.Within(10);
        options.Connect = TimeSpan.FromSeconds(0.3);
        using var web = WebTests.Through(new OutboundSeams { Lookup = silent }, options);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(Site));

        Assert.Equal("The connection was not made in time.", answer.Reason);
    }

    [Fact]
    public async Task An_untrusted_certificate_is_refused_and_its_issuer_never_loaded()
    {
        await using var trap = RawServer.Saying("issuer");
        await using var server = new RawServer(
            exchange => exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
            Certificates.SelfMade(trap.Url("/issuer.crt")));
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Equal(
            "No secure connection: its certificate comes from nobody who is trusted here, or the host leaves out who "
                + "issued it.",
            answer.Reason);
        Assert.Equal(0, trap.Connections);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("127.0.0.1", true, "has expired or is not valid yet")]
    [InlineData("192.0.2.7", false, "is made out for another name")]
    public async Task What_is_wrong_with_a_certificate_is_said(string name, bool expired, string because)
    {
        await using var server = new RawServer(
            exchange => exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
            Certificates.SelfMade(new Uri("http://127.0.0.1:9/"), name, expired));
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Contains(because, answer.Reason, StringComparison.Ordinal);
        Assert.All(server.Requests, Assert.Empty);
    }

    [Fact]
    public async Task A_host_that_does_not_speak_tls_is_said_in_words()
    {
        await using var server = new RawServer(
            exchange => exchange.WriteAsync("220 mail.example ESMTP ready\r\n"), speaksFirst: true);
        using var web = WebTests.Through(WebTests.Within(2), server);

        var answer = await web.GetAsync(new UriBuilder(server.Url()) { Scheme = "https" }.Uri);

        Assert.Equal(
            "No secure connection: the host and this service do not agree on TLS.",
            Assert.IsType<WebAnswer.Unreachable>(answer).Reason);
    }

    [Fact]
    public async Task Introduces_itself_and_keeps_no_cookies()
    {
        await using var server = RawServer.Saying("ok", "HTTP/1.1 200 OK\r\nSet-Cookie: id=1");
        using var web = WebTests.Through(server);

        await web.GetAsync(server.Url());
        await web.GetAsync(server.Url());

        Assert.All(server.Requests, request =>
        {
            Assert.Contains("User-Agent: GigVet/1.0 (+https://", request, StringComparison.Ordinal);
            Assert.DoesNotContain("Cookie", request, StringComparison.OrdinalIgnoreCase);
        });
    }
}
