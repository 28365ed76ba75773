using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubClaimedTests
{
    private readonly GitHubLooking _looking = new();

    [Fact]
    public async Task A_project_of_others_that_the_profile_names_shows_rank_and_share()
    {
        var looking = _looking with { Profile = A.Profile() with { Overview = "Core developer of github.com/nadia-brandt/platform." } };

        var account = await looking.AccountAsync("ivo-lang");

        var platform = Assert.Single(account.ContributedTo!);
        Assert.Equal(("nadia-brandt/platform", 901), (platform.Repository, platform.AllCommits));
        Assert.InRange(platform.Rank!.Value, 1, 3);
        Assert.InRange(platform.Commits!.Value, 250, 350);
    }

    [Fact]
    public async Task Who_is_not_among_the_people_of_a_project_has_no_commits_there()
    {
        var looking = _looking with { Profile = A.Profile() with { Overview = "See https://github.com/nadia-brandt/platform/pulls" } };

        var account = await looking.AccountAsync(FakeAccounts.Fresh);

        var platform = Assert.Single(account.ContributedTo!);
        Assert.Equal((null, 0, 901), (platform.Rank, platform.Commits, platform.AllCommits));
    }

    [Fact]
    public async Task A_project_that_does_not_exist_leaves_nothing()
    {
        var looking = _looking with { Profile = A.Profile() with { Overview = "github.com/nobody-there/nothing" } };

        Assert.Empty((await looking.AccountAsync(FakeAccounts.Fresh)).ContributedTo!);
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
}
