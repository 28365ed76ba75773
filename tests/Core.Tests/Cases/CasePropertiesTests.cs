using GigVet.Cases;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Cases;

/// <summary>What holds of every assessment, tried on every labelled case.</summary>
public sealed class CasePropertiesTests
{
    private static readonly Dossier[] Dossiers = [.. CaseBook.All.Select(told => told.Dossier())];

    [Fact]
    public void The_reasons_add_up_to_the_score() => Assert.All(Dossiers, dossier =>
    {
        var assessment = Assess(dossier);

        Assert.Equal(Math.Clamp(assessment.Reasons.Sum(reason => reason.Points), 0, 100), assessment.Score);
    });

    [Fact]
    public void No_signal_fails() => Assert.All(Dossiers, dossier => Assert.DoesNotContain(
        Assess(dossier).Findings, finding => finding.Outcome is Outcome.Failed));

    [Fact]
    public void Another_strong_finding_never_lowers_the_band() => Assert.All(Dossiers, dossier =>
    {
        var before = Assess(dossier);

        Assert.All(
            [
                FakeSignal.Raises("identity.strong", Strength.Strong),
                FakeSignal.Raises("github.strong", Strength.Strong),
                FakeSignal.Abuse("messages.abuse"),
            ],
            signal =>
            {
                var after = Assess(dossier, also: signal);
                Assert.True(Severity(after.Band) >= Severity(before.Band));
                Assert.True(after.Score >= before.Score);
                Assert.True(after.Band >= RiskBand.Medium);
            });
    });

    [Fact]
    public void A_source_that_did_not_answer_changes_no_points() => Assert.All(Dossiers, dossier =>
    {
        var before = Assess(dossier);
        var silent = new SourceReport("elsewhere", SourceState.Failed, "did not answer", 1, Scene.Today);

        Assert.Equal(before.Reasons, Assess(dossier, sources: [silent]).Reasons);
        Assert.Equal(before.Reasons, Assess(dossier, also: FakeSignal.CannotTell("github.silent")).Reasons);
        Assert.Equal(before.Band, Assess(dossier, sources: [silent]).Band);
    });

    [Fact]
    public void The_order_of_signals_and_facts_never_matters() => Assert.All(CaseBook.All, told =>
    {
        var cast = CaseBook.Casts[told.Id];
        var expected = Counterfactuals.ConclusionsOf(told.DossierOf(cast));

        Assert.Equal(expected, Counterfactuals.ConclusionsOf(told.DossierOf(cast, facts => [.. facts.Reverse()])));
        Assert.Equal(
            Assess(told.DossierOf(cast)).Reasons,
            new Assessor(Assessing.Signals.Reverse(), RiskPolicy.Default(), NullLogger<Assessor>.Instance)
                .Assess("asm_case", told.DossierOf(cast), []).Reasons);
    });

    private static int Severity(RiskBand band) => band is RiskBand.Inconclusive ? (int)RiskBand.Low : (int)band;

    private static Assessment Assess(Dossier dossier, ISignal? also = null, params IReadOnlyList<SourceReport> sources)
        => new Assessor(
            also is null ? Assessing.Signals : [.. Assessing.Signals, also], RiskPolicy.Default(), NullLogger<Assessor>.Instance)
            .Assess("asm_case", dossier, sources);
}
