using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Scoring;

public sealed class AssessorTests
{
    private static readonly FakeSignal[] EnoughAnswers =
    [
        .. Enumerable.Range(0, 4).Select(n => FakeSignal.Clears($"github.clear{n}")),
        FakeSignal.Clears("profile.clear"),
    ];

    [Fact]
    public void Enough_answers_and_nothing_raised_is_low_and_proceed()
    {
        var assessment = Assess(EnoughAnswers);

        Assert.Equal(
            (0, RiskBand.Low, Recommendation.Proceed, 1.0),
            (assessment.Score, assessment.Band, assessment.Recommendation, assessment.Coverage));
    }

    [Fact]
    public void A_signal_that_throws_lowers_coverage_and_nothing_else()
    {
        var assessment = Assess([.. EnoughAnswers, FakeSignal.Throws("history.broken")]);

        Assert.Equal(0.67, assessment.Coverage);
        Assert.Equal(0, assessment.Score);
        Assert.Equal(Outcome.Failed, assessment.Findings.Single(finding => finding.Code == "history.broken").Outcome);
    }

    [Fact]
    public void What_could_not_be_checked_makes_low_inconclusive()
    {
        var assessment = Assess(
        [
            .. EnoughAnswers,
            FakeSignal.CannotTell("portfolio.one"),
            FakeSignal.CannotTell("identity.one"),
            FakeSignal.CannotTell("history.one"),
        ]);

        Assert.Equal((RiskBand.Inconclusive, Recommendation.Review), (assessment.Band, assessment.Recommendation));
        Assert.True(assessment.Coverage < 0.5);
    }

    [Fact]
    public void What_was_found_stands_whatever_the_coverage()
    {
        var assessment = Assess(
        [
            FakeSignal.Raises("messages.rental", Strength.Strong),
            .. Enumerable.Range(0, 20).Select(n => FakeSignal.CannotTell($"portfolio.n{n}")),
        ]);

        Assert.Equal((RiskBand.High, Recommendation.Escalate), (assessment.Band, assessment.Recommendation));
    }

    [Fact]
    public void Signals_that_do_not_apply_count_neither_way()
        => Assert.Equal(1.0, Assess([.. EnoughAnswers, FakeSignal.DoesNotApply("payments.one")]).Coverage);

    [Fact]
    public void A_handful_of_answers_is_too_thin_for_low_even_when_nothing_else_applies()
        => Assert.Equal(
            RiskBand.Inconclusive,
            Assess([FakeSignal.Clears("github.one"), FakeSignal.Clears("profile.one"), FakeSignal.DoesNotApply("payments.one")]).Band);

    [Fact]
    public void Answers_of_one_family_alone_are_too_thin_for_low()
        => Assert.Equal(
            RiskBand.Inconclusive, Assess([.. Enumerable.Range(0, 9).Select(n => FakeSignal.Clears($"github.n{n}"))]).Band);

    [Fact]
    public void Next_steps_begin_with_the_heaviest_finding_and_name_what_was_not_read()
    {
        var assessment = new Assessor(
            [FakeSignal.Raises("profile.weak", Strength.Weak), FakeSignal.Raises("messages.rental", Strength.Strong)],
            RiskPolicy.Default(),
            NullLogger<Assessor>.Instance)
            .Assess("asm_1", A.Dossier(), [new SourceReport("github", SourceState.Blocked, "rate limit.", 1, A.Today)]);

        Assert.Equal(
            ["Look at messages.rental.", "Look at profile.weak.", "github could not be checked: rate limit."],
            assessment.NextSteps.Take(3),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_family_with_many_answers_does_not_speak_for_one_with_none()
    {
        var assessment = Assess(
        [
            .. Enumerable.Range(0, 13).Select(n => FakeSignal.Clears($"portfolio.n{n}")),
            FakeSignal.CannotTell("github.one"),
            FakeSignal.CannotTell("profile.one"),
        ]);

        Assert.Equal((0.33, RiskBand.Inconclusive), (assessment.Coverage, assessment.Band));
    }

    [Fact]
    public void Messages_answer_nothing_about_who_somebody_is_whether_they_can_be_read_or_not()
    {
        var read = Assess([.. EnoughAnswers, FakeSignal.CannotTell("identity.one"), FakeSignal.Clears("messages.one"), FakeSignal.Clears("messages.two")]);
        var unread = Assess([.. EnoughAnswers, FakeSignal.CannotTell("identity.one"), FakeSignal.CannotTell("messages.one"), FakeSignal.CannotTell("messages.two")]);

        Assert.Equal((read.Score, read.Band, read.Coverage), (unread.Score, unread.Band, unread.Coverage));
        Assert.Contains("not available", unread.NextSteps, StringComparer.Ordinal);
        Assert.DoesNotContain("not available", read.NextSteps, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(SourceState.Failed, RiskBand.Inconclusive)]
    [InlineData(SourceState.Blocked, RiskBand.Inconclusive)]
    [InlineData(SourceState.Partial, RiskBand.Low)]
    public void Nobody_is_low_whose_own_profile_could_not_be_read(SourceState state, RiskBand expected)
        => Assert.Equal(
            expected,
            new Assessor(EnoughAnswers, RiskPolicy.Default(), NullLogger<Assessor>.Instance)
                .Assess("asm_1", A.Dossier(), [new SourceReport(A.Contractor.Platform, state, "", 1, A.Today)]).Band);

    [Fact]
    public void Nothing_at_all_is_inconclusive() => Assert.Equal(RiskBand.Inconclusive, Assess([]).Band);

    private static Assessment Assess(IReadOnlyList<ISignal> signals)
        => new Assessor(signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_1", A.Dossier(), []);
}
