using FsCheck;
using FsCheck.Fluent;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Scoring;

public sealed class ScoreSheetTests
{
    private static readonly RiskPolicy Policy = RiskPolicy.Default();

    [Fact]
    public void A_strong_finding_is_high_by_itself()
    {
        var sheet = Sheet(FakeSignal.Raises("messages.one", Strength.Strong));

        Assert.Equal(45, sheet.Score);
        Assert.Equal(RiskBand.High, Policy.BandFor(sheet.Score));
    }

    [Fact]
    public void Further_moderate_findings_of_one_family_count_a_half_and_a_quarter()
    {
        var sheet = Sheet(
            FakeSignal.Raises("github.one", Strength.Moderate),
            FakeSignal.Raises("github.two", Strength.Moderate),
            FakeSignal.Raises("github.three", Strength.Moderate),
            FakeSignal.Raises("profile.one", Strength.Moderate));

        Assert.Equal(18 + 9 + 4 + 18, sheet.Score);
        Assert.Equal(-(9 + 14), Assert.Single(sheet.Lines, line => line.Code == ScoreSheet.Damping).Points);
    }

    [Fact]
    public void Weak_findings_alone_stay_low_and_a_line_says_so()
    {
        var sheet = Sheet([.. Enumerable.Range(0, 9).Select(n => FakeSignal.Raises($"github.n{n}", Strength.Weak))]);

        Assert.Equal(19, sheet.Score);
        Assert.Equal(19 - 54, Assert.Single(sheet.Lines, line => line.Code == ScoreSheet.Gate).Points);
    }

    [Fact]
    public void One_family_of_moderate_findings_stays_medium_however_much_is_weak()
    {
        var sheet = Sheet(
        [
            FakeSignal.Raises("github.moderate", Strength.Moderate),
            .. Enumerable.Range(0, 9).Select(n => FakeSignal.Raises($"profile.n{n}", Strength.Weak)),
        ]);

        Assert.Equal(44, sheet.Score);
        Assert.Equal(RiskBand.Medium, Policy.BandFor(sheet.Score));
    }

    [Fact]
    public void A_silenced_signal_neither_opens_the_gate_nor_voids_reassurance()
    {
        var policy = RiskPolicy.Default();
        policy.Signals["github.copied"] = 0;
        policy.Signals["profile.other"] = 0;
        var sheet = ScoreSheet.Add(
            [
                .. new[]
                {
                    FakeSignal.Abuse("github.copied"),
                    FakeSignal.Raises("profile.other", Strength.Moderate),
                    FakeSignal.Raises("github.one", Strength.Moderate),
                    FakeSignal.Reassures("github.known", Strength.Moderate),
                }.Select(signal => (signal.Info, (Conclusion)signal.Evaluate(A.Dossier()))),
            ],
            policy);

        Assert.Equal(8, sheet.Score);
        Assert.Equal("github.one github.known", string.Join(' ', sheet.Lines.Select(line => line.Code)));
    }

    [Fact]
    public void Two_families_with_a_moderate_finding_each_open_the_gate()
    {
        var sheet = Sheet(
        [
            FakeSignal.Raises("github.moderate", Strength.Moderate),
            FakeSignal.Raises("profile.moderate", Strength.Moderate),
            .. Enumerable.Range(0, 4).Select(n => FakeSignal.Raises($"history.n{n}", Strength.Weak)),
        ]);

        Assert.Equal(60, sheet.Score);
        Assert.DoesNotContain(sheet.Lines, line => line.Code == ScoreSheet.Gate);
    }

    [Fact]
    public void Reassurance_takes_off_at_most_forty()
    {
        var sheet = Sheet(
            FakeSignal.Raises("messages.one", Strength.Strong),
            FakeSignal.Reassures("github.one", Strength.Strong),
            FakeSignal.Reassures("github.two", Strength.Strong),
            FakeSignal.Reassures("portfolio.one", Strength.Moderate));

        Assert.Equal(45 - 50 + 10, sheet.Lines.Where(line => line.Code != ScoreSheet.Floor).Sum(line => line.Points));
        Assert.Equal(10, Assert.Single(sheet.Lines, line => line.Code == ScoreSheet.ReassuranceCap).Points);
    }

    [Fact]
    public void A_strong_finding_keeps_at_least_medium_whatever_reassures()
    {
        var sheet = Sheet(
            FakeSignal.Raises("payments.one", Strength.Strong),
            FakeSignal.Reassures("github.one", Strength.Strong),
            FakeSignal.Reassures("github.two", Strength.Strong));

        Assert.Equal(20, sheet.Score);
        Assert.Equal(15, Assert.Single(sheet.Lines, line => line.Code == ScoreSheet.Floor).Points);
    }

    [Fact]
    public void Reassurance_is_void_beside_deliberate_abuse()
    {
        var sheet = Sheet(FakeSignal.Abuse("messages.rental"), FakeSignal.Reassures("github.one", Strength.Strong));

        Assert.Equal(45, sheet.Score);
        Assert.Equal(20, Assert.Single(sheet.Lines, line => line.Code == ScoreSheet.ReassuranceVoid).Points);
    }

    [Fact]
    public void History_does_not_reassure_where_two_findings_doubt_whose_it_is()
    {
        var sheet = Sheet(
            FakeSignal.Doubts("identity.name"), FakeSignal.Doubts("portfolio.owner"), FakeSignal.Reassures("github.one", Strength.Strong));

        Assert.Equal(36, sheet.Score);
        Assert.Equal(20, Assert.Single(sheet.Lines, line => line.Code == ScoreSheet.ReassuranceVoid).Points);
    }

    [Fact]
    public void One_such_finding_leaves_it_and_proof_of_control_stands_beside_two()
    {
        Assert.Equal(0, Sheet(FakeSignal.Doubts("identity.name"), FakeSignal.Reassures("github.one", Strength.Strong)).Score);
        Assert.Equal(16, Sheet(
            FakeSignal.Doubts("identity.name"), FakeSignal.Doubts("portfolio.owner"), FakeSignal.Proves("identity.proof")).Score);
    }

    [Fact]
    public void Context_is_no_line_of_the_sum()
        => Assert.Empty(Sheet(FakeSignal.Raises("github.context", Strength.Context)).Lines);

    [Fact]
    public void The_policy_may_silence_a_signal()
    {
        var policy = RiskPolicy.Default();
        policy.Signals["messages.one"] = 0;

        Assert.Empty(ScoreSheet.Add(Raised([FakeSignal.Raises("messages.one", Strength.Strong)]), policy).Lines);
    }

    [Fact]
    public void Lines_add_up_to_the_clamped_score_whatever_is_raised()
        => Prop.ForAll(Signals(), signals =>
        {
            var sheet = Sheet(signals);
            return sheet.Score == Math.Clamp(sheet.Lines.Sum(line => line.Points), 0, 100)
                && sheet.Lines.All(line => line.Points != 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_risk_never_lowers_the_score()
        => Prop.ForAll(Signals(), Gen.Elements(Strength.Weak, Strength.Moderate, Strength.Strong).ToArbitrary(), (signals, strength) =>
            Sheet([.. signals, FakeSignal.Raises("reviews.more", strength)]).Score >= Sheet(signals).Score)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_reassurance_never_raises_the_score()
        => Prop.ForAll(Signals(), signals =>
            Sheet([.. signals, FakeSignal.Reassures("reviews.more", Strength.Moderate)]).Score <= Sheet(signals).Score)
            .QuickCheckThrowOnFailure();

    private static Arbitrary<FakeSignal[]> Signals()
    {
        var families = Gen.Elements("github", "profile", "messages", "history");
        var strengths = Gen.Elements(Strength.Context, Strength.Weak, Strength.Moderate, Strength.Strong);
        var signal = from family in families
                     from number in Gen.Choose(0, 5)
                     from strength in strengths
                     from kind in Gen.Choose(0, 9)
                     select kind switch
                     {
                         0 => FakeSignal.Abuse($"{family}.abuse{number}"),
                         1 or 2 => FakeSignal.Reassures($"{family}.good{number}", strength),
                         _ => FakeSignal.Raises($"{family}.bad{number}", strength),
                     };

        return signal.ArrayOf().ToArbitrary();
    }

    private static ScoreSheet Sheet(params FakeSignal[] signals) => ScoreSheet.Add(Raised(signals), Policy);

    private static (SignalInfo, Conclusion)[] Raised(FakeSignal[] signals)
        => [.. signals.Select(signal => (signal.Info, (Conclusion)signal.Evaluate(A.Dossier())))];
}
