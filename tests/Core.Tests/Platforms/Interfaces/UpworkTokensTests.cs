using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Interfaces;
using GigVet.Platforms;
using GigVet.TestSupport;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Platforms.Interfaces;

/// <summary>Upwork's tokens last a day; with the customer's API key new ones are had.</summary>
public sealed class UpworkTokensTests
{
    private readonly ApiWeb _web = new ApiWeb().Instead("/freelancers/", "<p>no</p>", 403);
    private readonly ManualTime _time = new(A.Today);

    private int TokensAsked => _web.Requests.Count(request => request.Url.AbsolutePath is "/api/v3/oauth2/token");

    [Fact]
    public async Task A_refresh_token_is_exchanged_once_and_the_token_used_until_it_lapses()
    {
        var platform = Platform(new PlatformSettings { ClientId = "a-key", ClientSecret = "its-secret", RefreshToken = "the-first" });

        await FoundAsync(platform);
        await FoundAsync(platform);
        Assert.Equal(1, TokensAsked);
        var asked = _web.Requests[0];
        Assert.Equal(("application/x-www-form-urlencoded", "https://www.upwork.com/api/v3/oauth2/token"), (asked.BodyType, asked.Url.AbsoluteUri));
        Assert.Equal("grant_type=refresh_token&refresh_token=the-first&client_id=a-key&client_secret=its-secret", asked.Body);

        _time.Advance(TimeSpan.FromHours(24));
        await FoundAsync(platform);
        Assert.Equal(2, TokensAsked);
        Assert.DoesNotContain("the-first", _web.Requests.Last(request => request.BodyType != "application/json").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_within_the_look()
    {
        _web.Upwork.IsEnterprise = true;
        await FoundAsync(Platform(new PlatformSettings { Token = "an-old-one", ClientId = "a-key", ClientSecret = "its-secret" }));

        Assert.Equal(1, TokensAsked);
        Assert.Contains("grant_type=client_credentials", _web.Requests[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a-key", "its-secret", "an-old-one", "the refresh token has lapsed")]
    [InlineData("a-key", "another", "the-first", "check GigVet:Platforms:Upwork:ClientId")]
    [InlineData("a-key", "its-secret", null, "only enterprise keys are served")]
    public async Task What_upwork_does_not_exchange_is_said_with_what_to_do(string id, string secret, string? refresh, string words)
    {
        var result = await FetchAsync(Platform(new PlatformSettings { ClientId = id, ClientSecret = secret, RefreshToken = refresh }));
        Assert.Contains(words, Assert.IsType<FetchResult.Blocked>(result).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"access_token":"a\r\nX-Evil: 1"}""")]
    [InlineData("""{"token_type":"bearer"}""")]
    [InlineData("<html>")]
    public async Task An_answer_without_a_token_has_none(string body)
    {
        _web.Instead("/oauth2/token", body, type: "application/json");
        await FetchAsync(Platform(new PlatformSettings { ClientId = "a-key", ClientSecret = "its-secret", RefreshToken = "the-first" }));

        Assert.DoesNotContain(_web.Requests, request => request.Url.AbsolutePath is "/graphql");
    }

    [Fact]
    public void Half_an_api_key_stops_the_start()
    {
        var options = new PlatformOptions();
        options.Named["Upwork"] = new PlatformSettings { ClientId = "a-key", RefreshToken = "the-first" };

        Assert.Contains("GigVet:Platforms:Upwork:ClientSecret are needed together", Assert.Single(options.Faults()), StringComparison.Ordinal);
    }

    private Upwork Platform(PlatformSettings settings)
    {
        var options = new PlatformOptions();
        options.Named["Upwork"] = settings;
        return new Upwork(Options.Create(options), _time);
    }

    private Task<FetchResult> FetchAsync(Upwork platform) => platform.FetchAsync(FakeUpworkApi.Key, _web, TestContext.Current.CancellationToken);

    private async Task FoundAsync(Upwork platform) => Assert.IsType<FetchResult.Found>(await FetchAsync(platform));
}
