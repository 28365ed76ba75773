using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Scoring;

public sealed class BaseRatesTests
{
    private static readonly BaseRates Rates = BaseRates.Of("1", new Dictionary<RiskBand, BandCount>
    {
        [RiskBand.Low] = new(48, 2),
        [RiskBand.Medium] = new(10, 10),
        [RiskBand.High] = new(2, 36),
        [RiskBand.Critical] = new(0, 9),
    });

    [Fact]
    public void Where_schemes_are_rare_most_of_a_high_band_are_genuine_people()
    {
        // 2 of 60 genuine and 36 of 57 schemes are "high": at 2 in 100, 0.98 * 0.0333 against 0.02 * 0.6316.
        var high = Rates.Of(RiskBand.High, 0.02)!;

        Assert.Equal(72, high.Genuine);
        Assert.InRange(high.Genuine, high.From, high.To);
        Assert.True(high.To - high.From > 20, "Forty cases leave a wide interval.");
        Assert.Equal(38, high.Cases);
    }

    [Fact]
    public void The_customers_own_prior_decides()
        => Assert.True(Rates.Of(RiskBand.High, 0.3)!.Genuine < 15 && Rates.Of(RiskBand.High, 0.001)!.Genuine > 95);

    [Fact]
    public void Too_few_cases_say_nothing()
    {
        Assert.Null(Rates.Of(RiskBand.Critical, 0.02));
        Assert.Null(Rates.Of(RiskBand.Inconclusive, 0.02));
        Assert.Null(BaseRates.Of("1", new Dictionary<RiskBand, BandCount> { [RiskBand.Low] = new(50, 0) }).Of(RiskBand.Low, 0.02));
    }

    [Fact]
    public void The_sentence_names_prior_interval_and_count()
        => Assert.Matches(
            @"^Of 100 contractors with this band about 72 would be genuine \(\d+ to \d+\), where 2 of 100 misrepresent themselves; measured on 38 labelled cases\.$",
            Rates.Of(RiskBand.High, 0.02)!.ToString());
}
