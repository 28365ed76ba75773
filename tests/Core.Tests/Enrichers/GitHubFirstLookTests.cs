using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubFirstLookTests
{
    private readonly GitHubLooking _looking = new();

    [Theory]
    [InlineData(FakeAccounts.Fresh)]
    [InlineData(FakeAccounts.Typical)]
    [InlineData(FakeAccounts.Busy)]
    public async Task Three_requests_and_a_few_points_are_enough_for_an_account_of_any_size(string login)
    {
        var enrichment = await _looking.LookAsync(login);

        Assert.True(enrichment.State is SourceState.Ok or SourceState.Partial, enrichment.Detail);
        Assert.Equal(3, _looking.Web.Requests.Count);
        Assert.InRange(_looking.Web.GitHub.Points, 2, GitHubQueries.MostPoints);
        Assert.Contains($"3 requests, {_looking.Web.GitHub.Points} points.", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_people_and_repositories_are_read()
    {
        var account = await _looking.AccountAsync(FakeAccounts.Typical);

        Assert.Equal(("mira-kessler", "Mira Kessler", 60, 40), (account.Login, account.Name, account.Followers, account.Following));
        Assert.Equal(A.Today.AddDays(-2200), account.CreatedAt);
        Assert.Equal(35, account.Repositories!.Count);
        Assert.True(account.SawEveryRepository);
        Assert.Equal("upstream/fork-1", account.Repositories.Single(repository => repository.Name == "fork-1").Parent);
        Assert.Equal(["C#", "HTML"], account.Repositories[0].Languages);
        Assert.Equal("harbor-tools", Assert.Single(account.Organisations!).Login);
        Assert.Equal(60, account.FollowerSample!.Count);
        Assert.All(account.FollowingSample!, peer => Assert.NotNull(peer.Followers));
    }

    [Fact]
    public async Task Commits_come_with_their_own_offset_lines_parents_and_key()
    {
        var account = await _looking.AccountAsync(FakeAccounts.Busy);

        var commits = account.Histories!.SelectMany(history => history.Commits).ToArray();
        Assert.Equal(
            account.Repositories!.Count(repository => !repository.Fork), account.Histories!.Count);
        Assert.All(commits, commit => Assert.Equal(TimeSpan.FromHours(-5), commit.Offset));
        Assert.All(commits, commit => Assert.Equal(TimeSpan.Zero, commit.AuthoredAt.Offset));
        Assert.All(commits, commit => Assert.Equal((true, "3AA5C34371567BD2"), (commit.Verified, commit.SigningKey)));
        Assert.Equal(6, account.Histories.Count(history => history.Commits.All(commit => commit.Additions is 14)));
        Assert.All(account.Histories, history => Assert.Equal(100, history.Commits.Count));
        Assert.All(account.Histories, history => Assert.False(history.Complete));
    }

    [Fact]
    public async Task A_branch_that_was_read_to_its_root_is_complete()
    {
        var account = await _looking.AccountAsync(FakeAccounts.Fresh);

        Assert.All(account.Histories!, history => Assert.True(history.Complete));
        Assert.All(account.Histories!, history => Assert.Equal(0, history.Commits[^1].ParentCount));
        Assert.All(account.Histories!, history => Assert.Equal(1, history.Commits[0].ParentCount));
    }

    [Fact]
    public async Task Work_elsewhere_says_who_merged_it_and_how_much_there_is()
    {
        var account = await _looking.AccountAsync(FakeAccounts.Busy);

        Assert.Equal(100, account.MergedElsewhere!.Count);
        Assert.False(account.SawEveryMerge);
        Assert.All(account.MergedElsewhere, merge => Assert.EndsWith("-maintainer", merge.MergedBy, StringComparison.Ordinal));
        Assert.All(account.MergedElsewhere, merge => Assert.True(merge.OwnerIsOrganisation));
        Assert.Equal((100, 440), (account.PullRequests!.Newest.Count, account.PullRequests.Total));
        Assert.Contains(account.PullRequests.Newest, pull => pull is { State: ThreadState.Merged, MergedBy: not null });
        Assert.Contains(account.PullRequests.Newest, pull => pull is { State: ThreadState.Closed, MergedBy: null });
        Assert.Equal(600, account.Issues!.Total);
        Assert.Equal(120, account.ReviewsGiven);
        Assert.Equal(30, account.ContributedTo!.Count);
    }

    [Fact]
    public async Task Every_year_has_its_calendar_and_private_work_is_told_apart()
    {
        var account = await _looking.AccountAsync(FakeAccounts.HonestVeteran);

        Assert.Equal(Enumerable.Range(2015, 12), account.Years!.Select(year => year.Year));
        Assert.All(account.Years!, year => Assert.Equal(240, year.Private));
        Assert.Equal((0, 365), (account.Years![0].Contributions, account.Years[0].Days.Count));
        Assert.Equal(account.Years.Sum(year => year.All), account.Years.Sum(year => year.Days.Sum()));
        // 1 January to 1 June: nothing is said about days to come.
        Assert.Equal(152, account.Years[^1].Days.Count);
    }

    [Fact]
    public async Task Stars_are_sampled_where_there_are_enough()
    {
        var account = await _looking.AccountAsync(FakeAccounts.BoughtAndDormant);

        var sample = Assert.Single(account.StarSamples!);
        Assert.Equal("saas-platform-2", sample.Repository.Name);
        Assert.Equal(80, sample.Newest.Count);
        Assert.All(sample.Newest, star => Assert.Equal(2, (star.At - star.AccountCreatedAt).TotalDays));
    }

    [Fact]
    public async Task Pushes_are_those_that_GitHub_saw()
    {
        var account = await _looking.AccountAsync(FakeAccounts.Fresh);

        var push = account.Pushes![0];
        Assert.Equal(("tova-lind/notes", A.Today.AddDays(-1)), (push.Repository, push.At));
        Assert.Equal(account.Histories!.Single(history => history.Repository.Name == "notes").Commits[0].Sha, push.Head);
    }

    [Fact]
    public async Task A_token_without_scopes_costs_two_requests_more_and_is_asked_in_vain_once()
    {
        _looking.Web.GitHub.TokensHaveScopes = false;

        var account = await _looking.AccountAsync(FakeAccounts.Typical);
        var first = _looking.Web.Requests.Count;
        await _looking.AccountAsync(FakeAccounts.Fresh);

        Assert.Equal("harbor-tools", Assert.Single(account.Organisations!).Login);
        Assert.Equal((6, 5), (first, _looking.Web.Requests.Count - first));
    }
}
