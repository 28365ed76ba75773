using GigVet.Core.Tests.Support;
using GigVet.Enrichers;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubLoginTests
{
    [Theory]
    [InlineData("Mira-Kessler", "mira-kessler")]
    [InlineData("  @mira ", "mira")]
    [InlineData("a", "a")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789abc", "abcdefghijklmnopqrstuvwxyz0123456789abc")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789abcd", null)]
    [InlineData("-mira", null)]
    [InlineData("mira-", null)]
    [InlineData("mi--ra", null)]
    [InlineData("mi_ra", null)]
    [InlineData("mira/site", null)]
    [InlineData("mira\n", "mira")]
    [InlineData("mîra", null)]
    [InlineData("", null)]
    [InlineData("features", null)]
    [InlineData("Sponsors", null)]
    public void A_login_has_one_canonical_form(string typed, string? expected)
        => Assert.Equal(expected, GitHubLogin.Canonical(typed));

    [Theory]
    [InlineData("https://github.com/Mira", "mira")]
    [InlineData("http://www.github.com/mira/", "mira")]
    [InlineData("HTTPS://GITHUB.COM/MIRA?tab=repositories#top", "mira")]
    [InlineData("https://github.com/mira/site/tree/main/docs", "mira")]
    [InlineData("https://gist.github.com/mira/0123abcd", "mira")]
    [InlineData("https://github.com/", null)]
    [InlineData("https://github.com/features", null)]
    [InlineData("https://github.com/topics/csharp", null)]
    [InlineData("https://github.com/orgs/mira-works/people", null)]
    [InlineData("https://github.com/marketplace/actions", null)]
    [InlineData("https://github.com/sponsors/mira", null)]
    [InlineData("https://github.com:8443/mira", null)]
    [InlineData("https://github.com@example.org/mira", null)]
    [InlineData("https://github.com.example.org/mira", null)]
    [InlineData("https://notgithub.com/mira", null)]
    [InlineData("https://github.com/mi%2Fra", null)]
    [InlineData("ftp://github.com/mira", null)]
    [InlineData("mailto:mira@example.org", null)]
    public void An_address_names_the_account_that_owns_it(string url, string? expected)
        => Assert.Equal(expected, GitHubLogin.OfUrl(new Uri(url)));

    [Fact]
    public void The_request_comes_before_the_profile_and_its_links()
    {
        var profile = A.Profile() with { GitHubLogin = "shown", Links = [new Uri("https://github.com/linked")] };

        Assert.Equal("given", GitHubLogin.NamedIn(A.Request() with { GitHub = "Given" }, profile));
        Assert.Equal("given", GitHubLogin.NamedIn(A.Request() with { GitHub = "https://github.com/Given" }, profile));
        Assert.Equal("shown", GitHubLogin.NamedIn(A.Request(), profile));
        Assert.Equal("linked", GitHubLogin.NamedIn(A.Request(), profile with { GitHubLogin = null }));
    }

    [Fact]
    public void A_link_to_a_profile_comes_before_one_to_a_repository()
    {
        var profile = A.Profile() with
        {
            Links =
            [
                new Uri("/relative", UriKind.Relative),
                new Uri("https://example.org/mira"),
                new Uri("https://github.com/famous/framework"),
                new Uri("https://github.com/mira"),
            ],
        };

        Assert.Equal("mira", GitHubLogin.NamedIn(A.Request(), profile));
    }

    [Fact]
    public void Nobody_is_named_by_links_elsewhere()
    {
        var profile = A.Profile() with { Links = [new Uri("https://github.com/features"), new Uri("https://example.org/")] };

        Assert.Null(GitHubLogin.NamedIn(A.Request(), profile));
        Assert.False(GitHubLogin.IsNamedIn(A.Request(), profile));
    }

    [Fact]
    public void What_was_given_and_cannot_be_a_login_is_still_something_that_was_named()
    {
        var request = A.Request() with { GitHub = "no such login" };

        Assert.Null(GitHubLogin.NamedIn(request, A.Profile()));
        Assert.True(GitHubLogin.IsNamedIn(request, A.Profile()));
    }
}
