using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class HollowAgeTests : GitHubSignalTests<HollowAge>
{
    private const int NineYears = 3285;

    protected override Dossier Raised => A.Dossier(Busy(12));

    protected override Dossier Clear => A.Dossier(AGitHub.Account(NineYears, AGitHub.Repositories(20, created: 3200, every: 100)));

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, Strength.Weak)]
    [InlineData(11, Strength.Weak)]
    [InlineData(12, Strength.Moderate)]
    public void Weighs_by_how_dense_the_first_year_is(int repositories, Strength? expected)
        => Assert.Equal(expected, WeightOn(Busy(repositories)));

    [Theory]
    [InlineData(5 * 365, Strength.Moderate)]
    [InlineData((5 * 365) - 1, null)]
    public void Needs_five_empty_years(int emptyDays, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Account(NineYears, AGitHub.Repositories(12, NineYears - emptyDays, every: 10))));

    [Fact]
    public void Whoever_wakes_late_in_a_year_is_judged_by_a_whole_one()
    {
        // December alone holds fewer contributions than a dense year has.
        var woken = AGitHub.Account(NineYears) with
        {
            Years = AGitHub.Years(2024, day => day >= new DateOnly(2024, 12, 1) && day < new DateOnly(2025, 7, 1)),
        };

        Assert.Equal(Strength.Weak, WeightOn(woken));
        Assert.Null(WeightOn(woken with { Years = AGitHub.Years(2024, day => day >= new DateOnly(2024, 12, 1) && day.Year == 2024) }));
    }

    [Fact]
    public void Merged_work_fills_the_years()
        => Assert.Null(WeightOn(Busy(12) with { MergedElsewhere = [AGitHub.Merge("acme/tool", daysAgo: 3000)] }));

    [Fact]
    public void An_account_others_have_worked_with_is_weak()
        => Assert.Equal(
            Strength.Weak,
            WeightOn(Busy(12) with { MergedElsewhere = [AGitHub.Merge("acme/tool", 100), AGitHub.Merge("umbra/kit", 90)] }));

    [Fact]
    public void Dates_of_commits_fill_nothing()
    {
        var account = Busy(12);

        Assert.Equal(
            Strength.Moderate,
            WeightOn(account with { Histories = [AGitHub.History(account.Repositories![0], AGitHub.Commit(3000))] }));
    }

    [Fact]
    public void What_was_not_read_may_be_old()
    {
        Assert.Equal(Outcome.NotAvailable, On(Busy(12) with { PublicRepositories = 13 }).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Busy(12) with { SawEveryMerge = false }).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Busy(12) with { MergedElsewhere = null }).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Busy(12) with { Repositories = null }).Outcome);
    }

    [Theory]
    [InlineData(5, 12, Strength.Moderate)]
    [InlineData(5, 11, Strength.Weak)]
    [InlineData(4, 12, null)]
    public void Years_without_contributions_answer_where_they_are_known(int silent, int repositories, Strength? expected)
        => Assert.Equal(expected, WeightOn(Silent(silent, repositories)));

    [Theory]
    [InlineData(100, Strength.Weak)]
    [InlineData(99, null)]
    public void Contributions_alone_are_weak(int contributions, Strength? expected)
        => Assert.Equal(expected, WeightOn(Silent(6, repositories: 0) with
        {
            Years = [new GitHubYear(2019, 40, 0, []), new GitHubYear(2026, contributions, 0, [])],
        }));

    [Fact]
    public void A_gap_after_active_years_is_as_hollow()
        => Assert.Equal(Strength.Moderate, WeightOn(Silent(6, 12) with { CreatedAt = A.Today.AddYears(-15) }));

    [Fact]
    public void Private_contributions_and_traces_fill_a_year()
    {
        var account = Silent(6, 12);

        Assert.Null(WeightOn(account with { Years = [.. account.Years!, new GitHubYear(2022, 0, 3, [])] }));
        Assert.Null(WeightOn(account with { MergedElsewhere = [AGitHub.Merge("acme/tool", daysAgo: 1400)] }));
    }

    [Fact]
    public void With_the_years_known_nothing_else_needs_to_be_complete()
        => Assert.Equal(Strength.Moderate, WeightOn(Silent(6, 12) with { PublicRepositories = 400, SawEveryMerge = false }));

    /// <summary>Active until some year, then nothing before this one.</summary>
    private static GitHubAccount Silent(int years, int repositories)
        => AGitHub.Account(NineYears, AGitHub.Repositories(repositories, created: 140, every: 5)) with
        {
            Years = [new GitHubYear(2025 - years, 40, 0, []), new GitHubYear(2026, 60, 0, [])],
        };

    private static GitHubAccount Busy(int repositories)
        => AGitHub.Account(NineYears, AGitHub.Repositories(repositories, created: 300, every: 10));
}
