using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Platforms;

public sealed class GitHubTests
{
    private readonly GitHub _gitHub = new(Options.Create(new GitHubOptions()), new GitHubBudget(TimeProvider.System));

    [Fact]
    public void Its_own_address_leads_back_to_the_handle()
        => Assert.Equal("mira-k", _gitHub.HandleOf(_gitHub.UrlOf(_gitHub.Canonical("Mira-K")!)));

    [Fact]
    public void Other_addresses_are_none_of_its_own()
        => Assert.Null(_gitHub.HandleOf(new Uri("https://gitlab.example/mira")));

    [Fact]
    public async Task A_profile_says_what_the_account_says()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(new StubWeb().Json(GitHubAnswers.User, GitHubAnswers.UserJson)));

        var profile = found.Profile;
        Assert.Null(found.Missing);
        Assert.Equal(new ContractorRef("github", "mira"), profile.Contractor);
        Assert.Equal(new Uri("https://github.com/Mira"), profile.Url);
        Assert.Equal("Mira", profile.GitHubLogin);
        Assert.Equal("Mira Kessler", profile.DisplayName);
        Assert.Equal("Graz", profile.Location);
        Assert.Equal("mira@mira.example", profile.Email);
        Assert.Equal("Builds shops.", profile.Overview);
        Assert.Equal(new DateTimeOffset(2019, 3, 1, 8, 0, 0, TimeSpan.Zero), profile.JoinedAt);
        Assert.Equal([new Uri("https://mira.example"), new Uri("https://twitter.com/mirak")], profile.Links!);
    }

    [Theory]
    [InlineData("javascript://alert(1)")]
    [InlineData("not a site")]
    [InlineData("")]
    public async Task A_blog_that_is_no_web_address_is_no_link(string blog)
    {
        var body = GitHubAnswers.UserJson
            .Replace("\"mira.example\"", $"\"{blog}\"", StringComparison.Ordinal)
            .Replace("\"mirak\"", "null", StringComparison.Ordinal);

        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(new StubWeb().Json(GitHubAnswers.User, body)));

        Assert.Empty(found.Profile.Links!);
    }

    [Fact]
    public async Task Nobody_of_that_name_is_not_found()
        => Assert.IsType<FetchResult.NotFound>(await FetchAsync(new StubWeb().Json(GitHubAnswers.User, "{}", status: 404)));

    [Fact]
    public async Task A_rate_limit_is_a_block()
        => Assert.Contains(
            "for 60 s",
            Assert.IsType<FetchResult.Blocked>(
                await FetchAsync(new StubWeb().Json(GitHubAnswers.User, "{}", 429, ("Retry-After", "60")))).Reason,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_page_instead_of_an_answer_is_a_failure()
        => Assert.IsType<FetchResult.Failed>(await FetchAsync(new StubWeb().Html(GitHubAnswers.User, "<html>Log in</html>")));

    private Task<FetchResult> FetchAsync(StubWeb web) => _gitHub.FetchAsync("mira", web, TestContext.Current.CancellationToken);
}
