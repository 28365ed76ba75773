using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class BulkBackdatedPushTests : GitHubSignalTests<BulkBackdatedPush>
{
    protected override Dossier Raised => A.Dossier(Pushed(repositories: 2));

    protected override Dossier Clear => A.Dossier(Pushed(repositories: 2, spanDays: 300));

    [Theory]
    [InlineData(1, 366, 2, 5, Strength.Weak)]
    [InlineData(2, 366, 2, 5, Strength.Moderate)]
    [InlineData(2, 365, 2, 5, null)]
    [InlineData(2, 366, 3, 5, null)]
    [InlineData(2, 366, 2, 4, null)]
    public void Needs_one_push_and_a_year_of_commits(
        int repositories, int spanDays, int pushedWithin, int commits, Strength? expected)
        => Assert.Equal(expected, WeightOn(Pushed(repositories, spanDays, pushedWithin, commits)));

    [Fact]
    public void Old_imports_and_vouched_accounts_are_weak()
    {
        Assert.Equal(Strength.Weak, WeightOn(Pushed(repositories: 3, created: 1100)));
        Assert.Equal(Strength.Weak, WeightOn(Pushed(repositories: 3) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));
    }

    [Theory]
    [InlineData(2, 180, Strength.Weak)]
    [InlineData(1, 180, Strength.Moderate)]
    [InlineData(2, 179, Strength.Moderate)]
    public void A_migration_of_which_as_much_went_on_is_weak(int wentOn, int days, Strength? expected)
    {
        var account = Pushed(repositories: 2);
        var older = Enumerable.Range(0, wentOn).Select(place => AGitHub.History(
            AGitHub.Repository($"moved-{place}", created: 300, pushed: 300 - days), AGitHub.Commit(900 + place)));

        Assert.Equal(expected, WeightOn(account with { Histories = [.. account.Histories!, .. older] }));
    }

    [Fact]
    public void Commits_of_others_are_no_own_past()
    {
        var account = Pushed(repositories: 2);
        GitHubHistory[] histories =
        [
            .. account.Histories!.Select(history => history with
            {
                Commits = [.. history.Commits.Select(commit => commit with { AuthorLogin = "upstream" })],
            }),
        ];

        Assert.False(On(account with { Histories = histories }).Applicable);
    }

    private static GitHubAccount Pushed(
        int repositories, int spanDays = 800, int pushedWithin = 0, int commits = 5, int created = 100)
        => AGitHub.Read(
            2000,
            [
                .. Enumerable.Range(0, repositories).Select(place => AGitHub.History(
                    AGitHub.Repository($"dump-{place}", created, created - pushedWithin),
                    [
                        .. Enumerable.Range(0, commits).Select(commit =>
                            AGitHub.Commit(created + (commit * spanDays / (double)(commits - 1)))),
                    ])),
            ]);
}
