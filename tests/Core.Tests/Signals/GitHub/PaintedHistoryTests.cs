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

    [Theory]
    [InlineData(70, 30, 1, Strength.Moderate)]
    [InlineData(69, 31, 1, null)]
    [InlineData(99, 0, 1, null)]
    [InlineData(100, 0, 2, null)]
    public void Commits_of_at_most_one_line_count_as_well(int empty, int full, int lines, Strength? expected)
        => Assert.Equal(expected, WeightOn(Changing(empty, full, lines)));

    [Fact]
    public void Diffs_alone_are_weak_for_accounts_others_have_worked_with()
        => Assert.Equal(
            Strength.Weak, WeightOn(Changing(100, 0, lines: 1) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));

    [Fact]
    public void What_changes_nothing_and_came_in_one_push_is_strong()
    {
        Assert.Equal(Strength.Strong, WeightOn(Changing(100, 0, lines: 1, repository: "activity", created: 1)));
        Assert.Equal(Strength.Moderate, WeightOn(Changing(100, 0, lines: 1, repository: "calendar-art", created: 1)));
        Assert.Equal(Strength.Moderate, WeightOn(Changing(100, 0, lines: 1, repository: "activity", created: 200)));
    }

    [Theory]
    [InlineData(7, 3, 3, Strength.Moderate)]
    [InlineData(6, 4, 3, null)]
    [InlineData(7, 3, 2, null)]
    public void A_year_of_days_with_one_number_is_painted(int same, int other, int number, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Read(2000, AGitHub.History(AGitHub.Repository("work"))) with
        {
            Years = [AGitHub.Year(2025, day => day.DayNumber % (same + other) < same ? number : 1 + (day.DayNumber % 9 * 7))],
        }));

    [Fact]
    public void Twenty_nine_days_of_one_number_are_a_month_of_habit()
        => Assert.Null(WeightOn(AGitHub.Read(2000, AGitHub.History(AGitHub.Repository("work"))) with
        {
            Years = [AGitHub.Year(2025, day => day.DayOfYear <= 29 ? 5 : 0)],
        }));

    private static GitHubAccount Changing(
        int empty, int full, int lines, string repository = "work", int created = 900)
    {
        var people = Painted(0, empty + full).Histories![0].Commits;

        return AGitHub.Read(2000, AGitHub.History(
            AGitHub.Repository(repository, created, pushed: 1),
            [
                .. people.Select((commit, place) => commit with
                {
                    Additions = place < empty ? lines : 40,
                    Deletions = place < empty ? 0 : 9,
                }),
            ]));
    }

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
