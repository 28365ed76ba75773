using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class SteadilyActiveTests : GitHubSignalTests<SteadilyActive>
{
    protected override Dossier Raised => A.Dossier(Active(months: 10, reviews: 10));

    protected override Dossier Clear => A.Dossier(Active(months: 3, reviews: 50));

    [Theory]
    [InlineData(10, 10, Strength.Moderate)]
    [InlineData(9, 10, null)]
    [InlineData(12, 9, null)]
    public void Needs_ten_months_and_ten_reviews(int months, int reviews, Strength? expected)
        => Assert.Equal(expected, WeightOn(Active(months, reviews)));

    [Fact]
    public void A_year_that_is_not_listed_had_no_contributions()
        => Assert.Null(WeightOn(Active(12, 90) with { Years = [AGitHub.Year(2026, _ => 1)] }));

    [Fact]
    public void What_was_not_read_is_unknown()
    {
        Assert.Equal(Outcome.NotAvailable, On(Active(12, 90) with { Years = null }).Outcome);
        Assert.Equal(Outcome.NotAvailable, On(Active(12, 90) with { ReviewsGiven = null }).Outcome);
    }

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Active(int months, int reviews)
    {
        var since = DateOnly.FromDateTime(A.Today.UtcDateTime).AddMonths(-months);

        return AGitHub.Account() with
        {
            Years = AGitHub.Years(2024, day => day > since),
            ReviewsGiven = reviews,
        };
    }
}
