using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class PaintedHistoryTests : GitHubSignalTests<PaintedHistory>
{
    protected override Dossier Raised => A.Dossier(Painted(100, people: 0));

    protected override Dossier Clear => A.Dossier(Painted(0, people: 200));

    [Theory]
    [InlineData(70, 30, Strength.Moderate)]
    [InlineData(69, 31, null)]
    [InlineData(99, 0, null)]
    public void Needs_a_hundred_commits_and_seven_of_ten_alike(int painted, int people, Strength? expected)
        => Assert.Equal(expected, WeightOn(Painted(painted, people)));

    [Fact]
    public void Does_not_apply_below_a_hundred_commits()
        => Assert.False(On(Painted(99, people: 0)).Applicable);

    [Fact]
    public void Summer_time_hides_nothing()
        => Assert.Equal(
            Strength.Moderate,
            WeightOn(Account([.. Enumerable.Range(1, 100).Select(day => AGitHub.Commit(day + (day > 50 ? 1 / 24d : 0)))])));

    [Fact]
    public void A_rebase_that_dates_all_of_it_to_one_day_is_no_calendar()
        => Assert.Null(WeightOn(Account([.. Enumerable.Repeat(AGitHub.Commit(20), 200)])));

    [Fact]
    public void A_scheduled_job_of_a_bot_is_not_the_owner()
        => Assert.False(On(Account(
            [.. Enumerable.Range(1, 150).Select(day => AGitHub.Commit(day, "github-actions[bot]", login: null))])).Applicable);

    private static GitHubAccount Painted(int painted, int people)
    {
        const int seed = 7;
        var random = new Random(seed);

        return Account(
        [
            .. Enumerable.Range(1, painted).Select(day => AGitHub.Commit(day)),
            .. Enumerable.Range(1, people).Select(day => AGitHub.Commit(day + (random.Next(1, 86_400) / 86_400d))),
        ]);
    }

    private static GitHubAccount Account(IReadOnlyList<GitHubCommit> commits)
        => AGitHub.Read(2000, AGitHub.History(AGitHub.Repository("work"), commits));
}
