using System.Net;
using System.Text.Json;
using GigVet.FakeWeb;

namespace GigVet.Core.Tests.FakeWeb;

/// <summary>The fake internet over real sockets, as tests of the whole product use it.</summary>
public sealed class FakeServerTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private FakeServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await FakeServer.StartAsync(TimeProvider.System, Stop);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Serves_the_invented_accounts_in_pages()
    {
        using var answer = await _client.GetAsync(new Uri(_server.GitHubAddress, "users/JON-arden/repos?per_page=100"), Stop);
        using var repositories = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Stop));

        Assert.Equal(100, repositories.RootElement.GetArrayLength());
        Assert.Contains("rel=\"next\"", Assert.Single(answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal("/github/users/JON-arden/repos?per_page=100", Assert.Single(_server.Requests).Target);
        Assert.Empty(_server.Unexpected);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_charged()
    {
        var url = new Uri(_server.GitHubAddress, $"users/{FakeAccounts.Fresh}");
        using var first = await _client.GetAsync(url, Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, url);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _client.SendAsync(again, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(1, _server.GitHub.Charged);
    }

    [Fact]
    public async Task Serves_pages_by_path_and_by_host()
    {
        _server.Page("/people/mira", "<h1>By path</h1>").Page("mira.example/", "<h1>By host</h1>");
        using var byHost = new HttpRequestMessage(HttpMethod.Get, _server.Address) { Headers = { Host = "mira.example" } };

        using var answer = await _client.SendAsync(byHost, Stop);

        Assert.Equal("<h1>By path</h1>", await _client.GetStringAsync(new Uri(_server.Address, "people/mira"), Stop));
        Assert.Equal("<h1>By host</h1>", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Empty(_server.Unexpected);
    }

    [Fact]
    public async Task Reports_what_nobody_expected()
    {
        using var page = await _client.GetAsync(new Uri(_server.Address, "no/such/page"), Stop);
        using var robots = await _client.GetAsync(new Uri(_server.Address, "robots.txt"), Stop);
        using var nobody = await _client.GetAsync(new Uri(_server.GitHubAddress, "users/nobody"), Stop);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Assert.Equal("/no/such/page", Assert.Single(_server.Unexpected).Target);
    }

    [Fact]
    public async Task Fails_as_told_and_as_often_as_told()
    {
        var url = new Uri(_server.GitHubAddress, $"users/{FakeAccounts.Fresh}");
        _server.Disturb("users/", FakeFault.ServerError, times: 1)
            .Disturb("users/", FakeFault.TooManyRequests, times: 1)
            .Disturb("users/", FakeFault.RateLimited, times: 1);

        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
        {
            using var answer = await _client.GetAsync(url, Stop);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.InternalServerError, HttpStatusCode.TooManyRequests, HttpStatusCode.Forbidden, HttpStatusCode.OK],
            statuses);
    }

    [Fact]
    public async Task Spoils_bodies()
    {
        var url = new Uri(_server.GitHubAddress, $"users/{FakeAccounts.Fresh}");
        _server.Disturb("users/", FakeFault.Html, times: 1)
            .Disturb("users/", FakeFault.Truncated, times: 1)
            .Disturb("users/", FakeFault.CutOff, times: 1);

        Assert.StartsWith("<html>", await _client.GetStringAsync(url, Stop), StringComparison.Ordinal);
        Assert.False((await _client.GetStringAsync(url, Stop)).EndsWith('}'));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _client.GetStringAsync(url, Stop));
    }

    [Fact]
    public async Task Hangs_until_the_client_leaves_and_still_stops()
    {
        _server.Disturb("users/", FakeFault.Hang);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var waiting = _client.GetStringAsync(new Uri(_server.GitHubAddress, "users/any"), impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
