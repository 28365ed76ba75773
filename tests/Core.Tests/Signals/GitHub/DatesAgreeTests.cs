using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class DatesAgreeTests : GitHubSignalTests<DatesAgree>
{
    protected override Dossier Raised => A.Dossier(Worked(within: 60, before: 0));

    protected override Dossier Clear => A.Dossier(Worked(within: 30, before: 30));

    [Theory]
    [InlineData(54, 6, true)]
    [InlineData(53, 7, false)]
    public void Needs_nine_of_ten_within_the_time_of_the_repository(int within, int before, bool raised)
        => Assert.Equal(raised, WeightOn(Worked(within, before)) is not null);

    [Fact]
    public void Does_not_apply_below_fifty_commits_or_within_a_year()
    {
        Assert.False(On(Worked(within: 49, before: 0)).Applicable);
        Assert.False(On(Worked(within: 60, before: 0, every: 6)).Applicable);
    }

    [Fact]
    public void Every_busy_year_needs_a_trace_by_GitHubs_clock()
    {
        var account = Worked(within: 60, before: 0);

        Assert.Null(WeightOn(account with { Repositories = [] }));
    }

    [Fact]
    public void Requests_in_every_year_make_it_moderate()
    {
        var account = Worked(within: 60, before: 0);
        GitHubThread[] threads = [.. Enumerable.Range(0, 9).Select(quarter => AGitHub.Thread("acme/tool", 50 + (quarter * 90)))];

        Assert.Equal(Strength.Weak, WeightOn(account));
        Assert.Equal(Strength.Moderate, WeightOn(account with { Issues = AGitHub.Work(threads) }));
        Assert.Equal(Strength.Weak, WeightOn(account with { Issues = AGitHub.Work(threads[..2]) }));
    }

    [Theory]
    [InlineData(5, 7, Strength.Moderate)]
    [InlineData(4, 7, Strength.Weak)]
    [InlineData(5, 8, Strength.Weak)]
    public void So_do_five_pushes_within_a_week_of_their_commits(int pushes, int days, Strength? expected)
    {
        var account = Worked(within: 60, before: 0);
        var pushed = account.Histories![0].Commits.Take(pushes)
            .Select(commit => new GitHubPush("mira/work", commit.CommittedAt.AddDays(days), commit.Sha));

        Assert.Equal(expected, WeightOn(account with { Pushes = [.. pushed] }));
    }

    [Fact]
    public void The_calendar_is_no_witness()
        => Assert.Equal(
            Strength.Weak, WeightOn(Worked(within: 60, before: 0) with { Years = AGitHub.Years(2020, _ => true) }));

    [Fact]
    public void A_history_that_came_in_one_push_does_not_agree()
        => Assert.Null(WeightOn(Worked(within: 0, before: 100)));

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Worked(int within, int before, int every = 14)
    {
        var account = AGitHub.Read(
            2000,
            AGitHub.History(
                AGitHub.Repository("work", created: 900, pushed: 5),
                [
                    .. Enumerable.Range(0, within).Select(place => AGitHub.Commit(10 + (place * every))),
                    .. Enumerable.Range(0, before).Select(place => AGitHub.Commit(940 + place)),
                ]));

        return account with { Repositories = [.. account.Repositories!, .. AGitHub.Repositories(5, created: 1000, every: 240)] };
    }
}
