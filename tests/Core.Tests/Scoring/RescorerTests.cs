using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Scoring;

public sealed class RescorerTests
{
    private static readonly ISignal[] Signals =
    [
        FakeSignal.Raises("messages.rental", Strength.Moderate),
        FakeSignal.Raises("profile.odd", Strength.Moderate),
        .. Enumerable.Range(0, 5).Select(n => FakeSignal.Clears($"github.clear{n}")),
    ];

    [Fact]
    public void The_same_policy_on_the_same_day_gives_the_same_assessment()
    {
        var assessment = Assess(RiskPolicy.Default());

        var (judgement, now) = Rescorer(RiskPolicy.Default()).Rescore(assessment);

        Assert.Equal((assessment.Score, assessment.Band, assessment.Recommendation), (now.Score, now.Band, now.Recommendation));
        Assert.Equal(assessment.Reasons, now.Reasons);
        Assert.Equal(assessment.Coverage, judgement.Coverage.Share);
        Assert.False(now.BandChanged);
    }

    [Fact]
    public void Another_policy_may_change_the_band_and_says_so()
    {
        var strict = RiskPolicy.Default();
        strict.HighFrom = 30;

        var now = Rescorer(strict).Rescore(Assess(RiskPolicy.Default())).Result;

        Assert.Equal((36, RiskBand.High, true), (now.Score, now.Band, now.BandChanged));
    }

    [Fact]
    public void After_a_year_findings_no_longer_count_and_the_sum_says_which()
    {
        var assessment = Assess(RiskPolicy.Default());

        var day = Rescorer(RiskPolicy.Default(), A.Today.AddDays(364)).Rescore(assessment).Result;
        var after = Rescorer(RiskPolicy.Default(), A.Today.AddDays(365)).Rescore(assessment).Result;

        Assert.Equal(36, day.Score);
        Assert.Equal((0, "Too old to count: messages.rental, profile.odd"), (after.Score, Assert.Single(after.Reasons).Title));
    }

    [Fact]
    public void What_sanctions_law_asks_for_does_not_expire()
    {
        var listed = FakeSignal.Listed("watchlists.listed");
        var assessment = new Assessor([listed], RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_1", A.Dossier(), []);

        Assert.Null(Assert.Single(assessment.Findings).ExpiresAt);
        Assert.Equal(45, new Rescorer(new SignalCatalogue([listed]), RiskPolicy.Default(), new ManualTime(A.Today.AddYears(9)))
            .Rescore(assessment).Result.Score);
    }

    [Fact]
    public void Findings_of_signals_that_are_gone_do_not_count()
        => Assert.Equal(18, new Rescorer(new SignalCatalogue(Signals[1..]), RiskPolicy.Default(), new ManualTime(A.Today))
            .Rescore(Assess(RiskPolicy.Default())).Result.Score);

    [Fact]
    public void A_stored_assessment_judges_as_the_fresh_one_did()
    {
        var assessment = Assess(RiskPolicy.Default());
        var stored = System.Text.Json.JsonSerializer.Deserialize<Assessment>(
            System.Text.Json.JsonSerializer.Serialize(assessment, GigVet.Vetting.GigVetJson.Options), GigVet.Vetting.GigVetJson.Options)!;

        Assert.Equal(assessment.Reasons, Rescorer(RiskPolicy.Default()).Rescore(stored).Result.Reasons);
    }

    private static Assessment Assess(RiskPolicy policy)
        => new Assessor(Signals, policy, NullLogger<Assessor>.Instance).Assess("asm_1", A.Dossier(), []);

    private static Rescorer Rescorer(RiskPolicy policy, DateTimeOffset? at = null)
        => new(new SignalCatalogue(Signals), policy, new ManualTime(at ?? A.Today));
}
