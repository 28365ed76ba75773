using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubClaimedTests
{
    [Fact]
    public async Task A_project_of_others_that_the_profile_names_shows_rank_and_share()
    {
        var account = await Saying("Core developer of github.com/nadia-brandt/platform.").AccountAsync("ivo-lang");

        var platform = Assert.Single(account.ContributedTo!);
        Assert.Equal(("nadia-brandt/platform", 901), (platform.Repository, platform.AllCommits));
        Assert.InRange(platform.Rank!.Value, 1, 3);
        Assert.InRange(platform.Commits!.Value, 250, 350);
    }

    [Fact]
    public async Task Who_is_not_among_the_people_of_a_project_has_no_commits_there()
    {
        var account = await Saying("See github.com/nadia-brandt/platform/pulls").AccountAsync(FakeAccounts.Fresh);

        var platform = Assert.Single(account.ContributedTo!);
        Assert.Equal((null, 0, 901), (platform.Rank, platform.Commits, platform.AllCommits));
    }

    [Fact]
    public async Task A_project_that_does_not_exist_leaves_nothing()
    {
        Assert.Empty((await Saying("github.com/nobody-there/nothing").AccountAsync(FakeAccounts.Fresh)).ContributedTo!);
    }

    [Fact]
    public async Task A_private_project_that_the_token_sees_leaves_nothing_and_its_people_are_not_asked_for()
    {
        var looking = Saying("Core developer of github.com/nadia-brandt/platform.");
        looking.Web.Alter = (request, answer) => request.Url.AbsolutePath is "/repos/nadia-brandt/platform"
            ? answer with
            {
                Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body.Span)
                    .Replace("\"private\":false", "\"private\":true", StringComparison.Ordinal)),
            }
            : answer;

        var account = await looking.AccountAsync(FakeAccounts.Fresh);

        Assert.Empty(account.ContributedTo!);
        Assert.DoesNotContain(looking.Web.Requests, request => request.Url.AbsolutePath.EndsWith(
            "/contributors", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_repositories_and_GitHubs_own_pages_are_no_claims()
    {
        var profile = A.Profile() with
        {
            Overview = "github.com/mira/own github.com/topics/dotnet github.com/acme/tool. github.com/acme/TOOL",
            Links = [new Uri("https://github.com/other/engine/issues/3"), new Uri("https://github.com/mira")],
        };

        Assert.Equal(["acme/tool", "other/engine"], GitHubClaimed.Projects(A.Request(), profile, "Mira"));
    }

    private static GitHubLooking Saying(string overview)
        => new() { Profile = A.Profile() with { Overview = overview } };
}
