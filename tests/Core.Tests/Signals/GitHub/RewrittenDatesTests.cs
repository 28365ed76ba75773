using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class RewrittenDatesTests : GitHubSignalTests<RewrittenDates>
{
    protected override Dossier Raised => A.Dossier(Rewritten(20, plain: 0));

    protected override Dossier Clear => A.Dossier(Rewritten(0, plain: 20));

    [Theory]
    [InlineData(11, 9, 31, Strength.Weak)]
    [InlineData(10, 10, 31, null)]
    [InlineData(20, 0, 30, null)]
    public void Needs_more_than_half_and_more_than_a_month(int late, int plain, int gap, Strength? expected)
        => Assert.Equal(expected, WeightOn(Rewritten(late, plain, gap)));

    [Fact]
    public void Does_not_apply_below_twenty_commits() => Assert.False(On(Rewritten(19, plain: 0)).Applicable);

    [Fact]
    public void What_GitHubs_pages_recorded_is_no_rewrite()
    {
        var account = Rewritten(40, plain: 0);
        GitHubCommit[] commits =
            [.. account.Histories![0].Commits.Select(commit => commit with { CommitterLogin = "web-flow" })];

        Assert.False(On(account with { Histories = [account.Histories[0] with { Commits = commits }] }).Applicable);
    }

    private static GitHubAccount Rewritten(int late, int plain, int gap = 200) => AGitHub.Read(
        2000,
        AGitHub.History(
            AGitHub.Repository("work"),
            [
                .. Enumerable.Range(0, late).Select(place => AGitHub.Commit(400 + place))
                    .Select(commit => commit with { CommittedAt = commit.AuthoredAt.AddDays(gap) }),
                .. Enumerable.Range(0, plain).Select(place => AGitHub.Commit(100 + place)),
            ]));
}
