using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class CommitOffsetMismatchTests : GitHubSignalTests<CommitOffsetMismatch>
{
    private const int Home = 2;
    private const int Far = -5;

    protected override Dossier Raised => Claiming("LT", Clocked((Far, 50)));

    protected override Dossier Clear => Claiming("LT", Clocked((Home, 50)));

    [Theory]
    [InlineData(40, 10, Strength.Moderate)]
    [InlineData(39, 11, null)]
    [InlineData(50, 0, Strength.Moderate)]
    public void Needs_four_of_five_outside(int outside, int home, Strength? expected)
        => Assert.Equal(expected, Weight(Claiming("LT", Clocked((Far, outside), (Home, home)))));

    [Theory]
    [InlineData(49, 0)]
    [InlineData(49, 60)]
    public void Needs_fifty_that_tell_a_clock_and_zero_tells_none(int outside, int zero)
        => Assert.False(Signal.Evaluate(Claiming("LT", Clocked((Far, outside), (0, zero)))).Applicable);

    [Fact]
    public void Summer_and_winter_both_fit()
        => Assert.Null(Weight(Claiming("LT", Clocked((2, 30), (3, 30)))));

    [Theory]
    [InlineData("KR", 9)]
    [InlineData("LT", 2)]
    [InlineData("IN", 5.5)]
    [InlineData("US", -5)]
    [InlineData("NG", 1)]
    public void Every_clock_is_fine_where_it_is_claimed_and_none_is_elsewhere(string country, double offset)
    {
        Assert.Null(Weight(Claiming(country, Clocked((offset, 60)))));
        Assert.Equal(Strength.Moderate, Weight(Claiming("NP", Clocked((offset, 60)))));
    }

    [Fact]
    public void Three_clocks_are_a_traveller()
        => Assert.Equal(Strength.Weak, Weight(Claiming("LT", Clocked((Far, 50), (7, 5), (8, 5)))));

    [Fact]
    public void Two_clocks_are_summer_and_winter()
        => Assert.Equal(Strength.Moderate, Weight(Claiming("LT", Clocked((Far, 50), (Far + 1, 50)))));

    [Fact]
    public void Where_somebody_lived_more_than_a_year_ago_does_not_count()
        => Assert.False(Signal.Evaluate(Claiming("LT", Clocked(oldest: 366, (Far, 90)))).Applicable);

    [Fact]
    public void Any_of_several_claimed_places_explains_a_clock()
    {
        var account = Clocked((Far, 60)) with { Location = "Boston, United States" };

        Assert.Null(Weight(Claiming("LT", account)));
    }

    [Fact]
    public void Does_not_apply_without_a_claimed_place()
        => Assert.False(On(Clocked((Far, 60))).Applicable);

    [Fact]
    public void Clocks_that_were_not_read_are_unknown()
    {
        var account = AGitHub.Read(2000, AGitHub.History(AGitHub.Repository("work"), AGitHub.Commit(9)));

        Assert.Equal(Outcome.NotAvailable, Signal.Evaluate(Claiming("LT", account)).Outcome);
        Assert.Equal(Outcome.NotAvailable, Signal.Evaluate(Claiming("LT", account with { Histories = null })).Outcome);
    }

    [Fact]
    public void Never_names_the_clock_it_saw()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.All(
            finding.Evidence.Select(evidence => evidence.Observation).Append(finding.Message),
            text => Assert.DoesNotMatch(@"[+-]\d\d:?\d\d\b", text));
    }

    private Strength? Weight(Dossier dossier)
        => Signal.Evaluate(dossier) is { Outcome: Outcome.Raised } finding ? finding.Strength : null;

    private static Dossier Claiming(string country, GitHubAccount account)
        => A.Dossier(new Claims { Country = country }, account);

    private static GitHubAccount Clocked(params (double Hours, int Count)[] clocks) => Clocked(oldest: 1, clocks);

    private static GitHubAccount Clocked(int oldest, params (double Hours, int Count)[] clocks) => AGitHub.Read(
        2000,
        AGitHub.History(
            AGitHub.Repository("work"),
            [
                .. clocks
                    .SelectMany(clock => Enumerable.Repeat(TimeSpan.FromHours(clock.Hours), clock.Count))
                    .Select((offset, place) => AGitHub.Commit(oldest + place) with { Offset = offset }),
            ]));
}
