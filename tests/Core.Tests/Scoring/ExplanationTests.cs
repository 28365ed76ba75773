using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Scoring;

public sealed class ExplanationTests
{
    [Fact]
    public void The_last_total_is_the_score()
    {
        var explanation = Explain(
            FakeSignal.Raises("messages.one", Strength.Moderate),
            FakeSignal.Raises("messages.two", Strength.Moderate),
            FakeSignal.Reassures("github.known", Strength.Weak));

        Assert.Equal(22, explanation.Score);
        Assert.Equal(explanation.Score, explanation.Steps[^1].Total);
        Assert.Equal([18, 36, 31, 22], explanation.Steps.Select(step => step.Total));
        Assert.False(explanation.Now.BandChanged);
    }

    [Fact]
    public void Says_how_far_the_next_band_is_and_what_was_not_checked()
    {
        var higher = Explain(
            FakeSignal.Raises("messages.one", Strength.Moderate),
            FakeSignal.Raises("messages.two", Strength.Moderate),
            FakeSignal.CannotTell("portfolio.one")).WhyNotHigher;

        Assert.Contains("\"high\" begins at 45, 18 points higher.", higher, StringComparer.Ordinal);
        Assert.Contains(higher, line => line.Contains("a half, a quarter", StringComparison.Ordinal));
        Assert.Contains("1 check could not be made and add nothing, of portfolio: not checked is not clean.", higher, StringComparer.Ordinal);
    }

    [Fact]
    public void Says_what_keeps_it_up_and_what_would_take_it_down()
    {
        var lower = Explain(
            FakeSignal.Raises("messages.rental", Strength.Strong),
            FakeSignal.Reassures("github.known", Strength.Moderate),
            FakeSignal.Reassures("github.more", Strength.Strong),
            FakeSignal.CannotReassure("identity.proof")).WhyNotLower;

        Assert.StartsWith("messages.rental: 45 points", lower[0], StringComparison.Ordinal);
        Assert.Contains(lower, line => line.StartsWith("identity.proof would take off up to 20", StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_abuse_nothing_is_promised_to_take_points_off()
    {
        var lower = Explain(
            FakeSignal.Abuse("github.copied"),
            FakeSignal.Reassures("github.known", Strength.Moderate),
            FakeSignal.CannotReassure("identity.proof")).WhyNotLower;

        Assert.DoesNotContain(lower, line => line.Contains("would take off", StringComparison.Ordinal));
        Assert.Contains(lower, line => line.Contains("Reassurance does not count beside", StringComparison.Ordinal));
    }

    [Fact]
    public void An_inconclusive_one_is_told_what_low_takes()
    {
        var lower = Explain(FakeSignal.Clears("github.one"), FakeSignal.CannotTell("profile.one")).WhyNotLower;

        Assert.Contains("1 check answered; \"low\" takes 5.", lower, StringComparer.Ordinal);
        Assert.Contains("1 family answered; \"low\" takes 2.", lower, StringComparer.Ordinal);
    }

    [Fact]
    public void A_sum_of_another_policy_says_whose_outlook_it_is()
    {
        FakeSignal[] signals = [FakeSignal.Raises("messages.rental", Strength.Strong)];
        var stored = new Assessor(signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_1", A.Dossier(), []);
        var other = RiskPolicy.Default();
        (other.Version, other.HighFrom) = ("2", 50);
        var explanation = Explanation.Of(
            stored, new Rescorer(new SignalCatalogue(signals), other, new ManualTime(A.Today)), BaseRates.Shipped());

        Assert.Equal((RiskBand.High, RiskBand.Medium), (explanation.Band, explanation.Now.Band));
        Assert.StartsWith("Said of the sum that policy 2, in force now,", explanation.WhyNotHigher[0], StringComparison.Ordinal);
        Assert.Contains("\"high\" begins at 50, 5 points higher.", explanation.WhyNotHigher, StringComparer.Ordinal);
    }

    [Fact]
    public void At_nought_nothing_is_promised_to_take_points_off()
        => Assert.DoesNotContain(
            Explain(FakeSignal.CannotTell("profile.one"), FakeSignal.CannotReassure("identity.proof")).WhyNotLower,
            line => line.Contains("would take off", StringComparison.Ordinal));

    private static Explanation Explain(params FakeSignal[] signals)
    {
        var assessment = new Assessor(signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_1", A.Dossier(), []);
        return Explanation.Of(
            assessment,
            new Rescorer(new SignalCatalogue(signals), RiskPolicy.Default(), new ManualTime(A.Today)),
            BaseRates.Shipped());
    }
}
