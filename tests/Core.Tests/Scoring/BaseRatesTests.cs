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
        // 2 of 60 genuine and 36 of 57 schemes are "high": at 2 in 100, 0.98 * 2.5/61 against 0.02 * 36.5/58.
        var high = Rates.Of(RiskBand.High, 0.02, "1")!;

        Assert.Equal(76, high.Genuine);
        Assert.InRange(high.Genuine, high.From, high.To);
        Assert.True(high.To - high.From > 20, "Forty cases leave a wide interval.");
        Assert.Equal(38, high.Cases);
    }

    [Fact]
    public void The_customers_own_prior_decides()
        => Assert.True(Rates.Of(RiskBand.High, 0.3, "1")!.Genuine < 15 && Rates.Of(RiskBand.High, 0.001, "1")!.Genuine > 95);

    [Fact]
    public void Too_few_cases_say_nothing()
    {
        Assert.Null(Rates.Of(RiskBand.Critical, 0.02, "1"));
        Assert.Null(Rates.Of(RiskBand.Inconclusive, 0.02, "1"));
        Assert.Null(BaseRates.Of("1", new Dictionary<RiskBand, BandCount> { [RiskBand.Low] = new(50, 0) }).Of(RiskBand.Low, 0.02, "1"));
    }

    [Fact]
    public void The_sentence_names_prior_interval_and_count()
        => Assert.Matches(
            @"^Of 100 contractors with this band about 76 would be genuine \(\d+ to \d+\), where 2 of 100 misrepresent themselves; measured on 38 invented cases with this band, not on real people\.$",
            Rates.Of(RiskBand.High, 0.02, "1")!.ToString());

    [Fact]
    public void What_was_never_seen_is_not_certain()
    {
        var rates = BaseRates.Of("1", new Dictionary<RiskBand, BandCount> { [RiskBand.Low] = new(50, 0), [RiskBand.High] = new(0, 50) });

        Assert.InRange(rates.Of(RiskBand.High, 0.5, "1")!.Genuine, 1, 99);
        Assert.Equal(99, rates.Of(RiskBand.Low, 0.5, "1")!.Genuine);
    }

    [Fact]
    public void Another_policys_bands_were_not_measured()
    {
        Assert.Null(Rates.Of(RiskBand.High, 0.02, "1+abcd"));
        Assert.Contains("measured under policy 1 only, not under 1+abcd", Rates.Sentence(RiskBand.High, 0.02, "1+abcd"), StringComparison.Ordinal);
    }
}
