using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class CrossRepositorySprayTests : GitHubSignalTests<CrossRepositorySpray>
{
    protected override Dossier Raised => A.Dossier(Sprayed(9));

    protected override Dossier Clear => A.Dossier(Sprayed(4));

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, Strength.Weak)]
    [InlineData(8, 0, Strength.Weak)]
    [InlineData(9, 0, Strength.Moderate)]
    [InlineData(8, 1, Strength.Weak)]
    [InlineData(20, 2, null)]
    public void Weighs_by_projects_in_a_week(int projects, int every, Strength? expected)
        => Assert.Equal(expected, WeightOn(Sprayed(projects, every)));

    [Theory]
    [InlineData(4, Strength.Moderate)]
    [InlineData(3, null)]
    public void One_title_put_to_four_projects_is_moderate(int projects, Strength? expected)
        => Assert.Equal(expected, WeightOn(Sprayed(projects, every: 30, title: "Add Badge ")));

    [Fact]
    public void One_title_many_times_in_one_project_is_a_habit()
        => Assert.Null(WeightOn(AGitHub.Account() with
        {
            PullRequests = AGitHub.Work(),
            Issues = AGitHub.Work([.. Enumerable.Range(0, 9).Select(day => AGitHub.Thread("acme/tool", day, title: "Nightly"))]),
        }));

    [Fact]
    public void Known_accounts_are_weak_and_only_for_more_than_eight()
    {
        Assert.Equal(Strength.Weak, WeightOn(Sprayed(9) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));
        Assert.Null(WeightOn(Sprayed(8) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));
        Assert.Equal(Strength.Weak, WeightOn(Sprayed(9) with { Followers = 50, PublicRepositories = 20 }));
    }

    [Fact]
    public void What_was_merged_was_welcome()
        => Assert.Null(WeightOn(Sprayed(12, state: ThreadState.Merged)));

    [Fact]
    public void Own_projects_and_those_with_a_say_do_not_count()
    {
        Assert.Null(WeightOn(Sprayed(12, owner: AGitHub.Login)));

        var account = Sprayed(12);
        GitHubThread[] threads = [.. account.Issues!.Newest.Select(thread => thread with { AuthorHasWriteAccess = true })];
        Assert.Null(WeightOn(account with { Issues = AGitHub.Work(threads) }));
    }

    [Fact]
    public void Half_of_the_threads_do_not_clear_it()
    {
        Assert.Equal(Outcome.NotAvailable, On(Sprayed(4) with { PullRequests = null }).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Sprayed(4) with { PullRequests = null, Issues = null }).Outcome);
        Assert.Equal(Outcome.Raised, On(Sprayed(9) with { PullRequests = null }).Outcome);
    }

    private static GitHubAccount Sprayed(
        int projects,
        int every = 0,
        string? title = null,
        ThreadState state = ThreadState.Closed,
        string? owner = null) => AGitHub.Account() with
        {
            PullRequests = AGitHub.Work(),
            Issues = AGitHub.Work(
        [
            .. Enumerable.Range(0, projects).Select(place => AGitHub.Thread(
                $"{owner ?? $"owner-{place}"}/project-{place}", 10 + (place * every), state, title ?? $"Problem {place}")),
        ]),
        };
}
