using System.Net;
using System.Net.Http.Json;
using GigVet.Functions.Http;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Http;

public sealed class PageSessionsTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_opens_what_its_key_opens()
    {
        var cookie = await SignInAsync(ServiceFixture.Key);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(cookie, (PageSessions.Header, "1")));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(cookie, (PageSessions.Header, "1"), ("Sec-Fetch-Site", "same-origin")));
    }

    [Theory]
    [InlineData("Accept", "*/*")]
    [InlineData(PageSessions.Header, "1", "Sec-Fetch-Site", "cross-site")]
    [InlineData(PageSessions.Header, "1", "Sec-Fetch-Site", "same-site")]
    public async Task A_cookie_that_a_foreign_page_may_have_sent_opens_nothing(params string[] headers)
    {
        var cookie = await SignInAsync(ServiceFixture.Key);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(cookie, [.. headers.Chunk(2).Select(pair => (pair[0], pair[1]))]));
    }

    [Theory]
    [InlineData("gigvet=")]
    [InlineData("gigvet=local")]
    [InlineData("gigvet=local.0000000000000000000000000000000000000000000")]
    [InlineData("gigvet=../x.0000000000000000000000000000000000000000000")]
    public async Task A_made_up_cookie_opens_nothing(string cookie)
        => Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(cookie, (PageSessions.Header, "1")));

    [Fact]
    public async Task A_key_that_is_revoked_ends_its_sessions_and_signing_out_ends_one()
    {
        var key = await NewCustomer.AddAsync(service.Services, Emulator.UniqueName("c"));
        using var owner = service.Client(key);
        using var issued = await owner.PostAsJsonAsync("/api/v1/keys", new { }, Stop);
        var second = await issued.JsonAsync(Stop);
        var (first, other) = (await SignInAsync(key), await SignInAsync(second.GetProperty("key").GetString()!));

        using var revoked = await owner.DeleteAsync("/api/v1/keys/" + second.GetProperty("id").GetString(), Stop);
        using var left = await SendAsync(HttpMethod.Delete, "/session", first, (PageSessions.Header, "1"));

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(other, (PageSessions.Header, "1")));
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(first, (PageSessions.Header, "1")));
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_a_foreign_page_or_with_a_wrong_key()
    {
        using var foreign = await SignInAsync(ServiceFixture.Key, header: null);
        using var wrong = await SignInAsync("nobody's", PageSessions.Header);
        var problem = await wrong.JsonAsync(Stop);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("key", problem.GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.All([foreign, wrong], answer => Assert.False(answer.Headers.Contains("Set-Cookie")));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("gigvet.example", true)]
    public async Task Over_the_network_the_cookie_travels_encrypted_only(string host, bool secure)
    {
        using var answer = await SignInAsync(ServiceFixture.Key, PageSessions.Header, host);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.Equal(secure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ServiceFixture.Key, cookie, StringComparison.Ordinal);
    }

    private async Task<string> SignInAsync(string key)
    {
        using var answer = await SignInAsync(key, PageSessions.Header);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private async Task<HttpResponseMessage> SignInAsync(string key, string? header, string? host = null)
    {
        using var http = Calls.Create(new HttpClientHandler { UseCookies = false }, service.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/session") { Content = JsonContent.Create(new { key }) };
        if (header is not null)
            request.Headers.Add(header, "1");
        request.Headers.Host = host;
        return await http.SendAsync(request, Stop);
    }

    private async Task<HttpStatusCode> AskAsync(string cookie, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/v1/roster", cookie, headers);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string cookie, params (string Name, string Value)[] headers)
    {
        using var http = Calls.Create(new HttpClientHandler { UseCookies = false }, service.Address);
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await http.SendAsync(request, Stop);
    }
}
