using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class BadgeFarmingTests : GitHubSignalTests<BadgeFarming>
{
    protected override Dossier Raised => A.Dossier(Requests(closed: 10, merged: 0));

    protected override Dossier Clear => A.Dossier(Requests(closed: 2, merged: 8));

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, Strength.Weak)]
    [InlineData(5, 2, Strength.Weak)]
    [InlineData(7, 3, Strength.Weak)]
    [InlineData(8, 2, Strength.Moderate)]
    [InlineData(5, 5, null)]
    [InlineData(6, 5, Strength.Weak)]
    [InlineData(4, 2, null)]
    public void Weighs_by_both_rules(int closed, int merged, Strength? expected)
        => Assert.Equal(expected, WeightOn(Requests(closed, merged)));

    [Theory]
    [InlineData(1000, 3, Strength.Moderate)]
    [InlineData(999, 3, Strength.Weak)]
    [InlineData(1000, 2, Strength.Weak)]
    public void Is_moderate_only_at_several_known_projects(int stars, int projects, Strength? expected)
        => Assert.Equal(expected, WeightOn(Requests(10, 0, stars, projects)));

    [Fact]
    public void Vouched_accounts_are_weak()
        => Assert.Equal(
            Strength.Weak,
            WeightOn(Requests(10, 0) with { MergedElsewhere = [AGitHub.Merge("acme/tool"), AGitHub.Merge("umbra/kit")] }));

    [Fact]
    public void A_project_that_closed_the_request_and_took_the_commits_is_none_that_refused()
        => Assert.Null(WeightOn(Requests(10, 0) with
        {
            ContributedTo = [.. Enumerable.Range(0, 3).Select(place => AGitHub.Contribution($"owner-{place}/engine"))],
        }));

    [Fact]
    public void Open_requests_have_not_ended()
        => Assert.Null(WeightOn(AGitHub.Account() with
        {
            PullRequests = AGitHub.Work([.. Enumerable.Range(0, 30).Select(day => AGitHub.Thread("acme/tool", day))]),
        }));

    [Fact]
    public void Requests_that_were_not_read_are_unknown()
        => Assert.Equal(Outcome.NotAvailable, On(AGitHub.Account()).Outcome);

    private static GitHubAccount Requests(int closed, int merged, int stars = 5000, int projects = 3) => AGitHub.Account() with
    {
        PullRequests = AGitHub.Work(
        [
            .. Enumerable.Range(0, closed + merged).Select(place => AGitHub.Thread(
                $"owner-{place % projects}/engine", 10 + place, place < closed ? ThreadState.Closed : ThreadState.Merged) with
            {
                RepositoryStars = stars,
            }),
        ]),
    };
}
