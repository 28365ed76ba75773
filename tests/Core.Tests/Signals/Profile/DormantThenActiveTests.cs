using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class DormantThenActiveTests : SignalTests<DormantThenActive>
{
    protected override Dossier Raised => AProfile.Reviewed(AProfile.Reviews(900, 850, 60, 40, 10));

    protected override Dossier Clear => AProfile.Reviewed(AProfile.Reviews(900, 700, 500, 300, 100, 10));

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(425, Outcome.Raised)]
    [InlineData(424, Outcome.Clear)]
    public void The_gap_is_a_year(int before, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(AProfile.Reviewed(AProfile.Reviews(before, 60, 40, 10))));

    [Fact]
    public void Two_jobs_after_a_gap_are_no_burst()
        => Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.Reviewed(AProfile.Reviews(900, 850, 60, 10))));

    [Fact]
    public void Three_jobs_spread_over_a_year_are_no_burst()
        => Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.Reviewed(AProfile.Reviews(1100, 1050, 300, 180, 60))));

    [Fact]
    public void A_gap_years_ago_is_past()
        => Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.Reviewed(AProfile.Reviews(2000, 1000, 990, 980, 800, 600, 300, 10))));

    [Fact]
    public void A_newcomer_has_no_gap() => Assert.False(Signal.Evaluate(AProfile.Reviewed(AProfile.Reviews(20, 15, 10))).Applicable);

    [Fact]
    public void Contracts_count_like_reviews()
        => Assert.Equal(Outcome.Raised, OutcomeFor(AProfile.With(profile => profile with
        {
            Contracts =
            [
                .. ((IReadOnlyList<int>)[900, 60, 40, 10]).Select(days => new Contract { From = DateOnly.FromDateTime(A.Today.AddDays(-days).UtcDateTime) }),
            ],
        })));

    [Fact]
    public void A_contract_and_its_review_are_one_job()
    {
        Contract[] jobs = [Job(900, 880), Job(60, 40)];
        Review[] reviews = [AProfile.Review(875, client: "client True"), AProfile.Review(38, client: "client False")];

        Assert.False(Signal.Evaluate(AProfile.With(profile => profile with { Contracts = jobs, Reviews = reviews })).Applicable);
    }

    [Fact]
    public void A_contract_that_goes_on_is_no_silence()
    {
        Contract[] burst = [Job(60, 50), Job(40, 30), Job(20, 10)];
        var running = new Contract { From = Day(1_500), Ongoing = true };

        Assert.Equal(Outcome.Raised, OutcomeFor(AProfile.With(profile => profile with { Contracts = [Job(1_500, 1_400), .. burst] })));
        Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.With(profile => profile with { Contracts = [running, .. burst] })));
        Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.With(profile => profile with { Contracts = [Job(1_500, 100), .. burst] })));
    }

    private static Contract Job(int from, int to) => new() { From = Day(from), To = Day(to), Client = $"client {from > 100}" };

    private static DateOnly Day(int daysAgo) => DateOnly.FromDateTime(A.Today.AddDays(-daysAgo).UtcDateTime);
}
