using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class DormantReactivationTests : GitHubSignalTests<DormantReactivation>
{
    protected override Dossier Raised => A.Dossier(Woken(activeMonths: 2, silentDays: 400));

    protected override Dossier Clear => A.Dossier(Woken(activeMonths: 3, silentDays: 400));

    [Theory]
    [InlineData(1, Strength.Weak)]
    [InlineData(2, Strength.Weak)]
    [InlineData(3, null)]
    public void Needs_ten_silent_months_of_twelve(int activeMonths, Strength? expected)
        => Assert.Equal(expected, WeightOn(Woken(activeMonths, silentDays: 400)));

    [Theory]
    [InlineData(730, 5, Strength.Moderate)]
    [InlineData(729, 5, Strength.Weak)]
    [InlineData(730, 4, Strength.Weak)]
    public void A_shop_window_after_two_silent_years_is_moderate(int silentDays, int repositories, Strength? expected)
        => Assert.Equal(expected, WeightOn(Woken(activeMonths: 2, silentDays, repositories)));

    [Fact]
    public void An_account_others_have_worked_with_is_weak()
        => Assert.Equal(
            Strength.Weak, WeightOn(Woken(2, silentDays: 800, repositories: 9) with { MergedElsewhere = AGitHub.Merges(2) }));

    [Fact]
    public void Private_work_that_is_shown_is_work()
    {
        var account = Woken(activeMonths: 2, silentDays: 400);

        Assert.Null(WeightOn(account with { Years = [.. account.Years!.Select(year => year with { Private = 1 })] }));
    }

    [Fact]
    public void A_young_account_has_not_slept_and_a_silent_one_sleeps_on()
    {
        Assert.Null(WeightOn(Woken(activeMonths: 2, silentDays: 400) with { CreatedAt = A.Today.AddDays(-365) }));
        Assert.Null(WeightOn(AGitHub.Account() with { Years = AGitHub.Years(2021, _ => false) }));
    }

    [Fact]
    public void Active_months_that_are_long_over_are_no_reactivation()
        => Assert.Null(WeightOn(AGitHub.Account() with
        {
            Years = AGitHub.Years(2021, day => day < new DateOnly(2025, 8, 1)),
        }));

    [Fact]
    public void A_calendar_that_was_not_read_or_has_no_days_is_unknown()
    {
        var account = Woken(activeMonths: 2, silentDays: 400);

        Assert.Equal(Outcome.NotAvailable, On(account with { Years = null }).Outcome);
        Assert.Equal(
            Outcome.NotAvailable,
            On(account with { Years = [.. account.Years!.Select(year => year with { Days = [] })] }).Outcome);
    }

    [Fact]
    public void Of_an_older_year_the_sum_is_enough_and_counts_as_active_to_its_end()
    {
        var account = Woken(activeMonths: 2, silentDays: 1200, repositories: 5);
        GitHubYear[] sums = [.. account.Years!.Select(year => year.Year < 2025 ? year with { Days = [] } : year)];
        GitHubYear[] active = [.. sums.Select(year => year.Year is 2024 ? year with { Contributions = 1 } : year)];

        Assert.Equal(Strength.Moderate, WeightOn(account with { Years = sums }));
        Assert.Equal(Strength.Weak, WeightOn(account with { Years = active }));
    }

    private static GitHubAccount Woken(int activeMonths, int silentDays, int repositories = 0)
    {
        var today = DateOnly.FromDateTime(A.Today.UtcDateTime);
        var awake = today.AddMonths(-activeMonths).AddDays(1);
        var asleep = awake.AddDays(-silentDays);

        return AGitHub.Account(2500, AGitHub.Repositories(repositories, created: 20)) with
        {
            Years = AGitHub.Years(2020, day => day >= awake || day <= asleep),
        };
    }
}
