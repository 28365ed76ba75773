using GigVet.Alerts;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Alerts;

public sealed class AlertRulesTests
{
    private readonly AlertRules _rules = new(RiskPolicy.Default());
    private readonly List<Silence> _silences = [];
    private Assessment? _previous;
    private AlertState? _state;
    private int _days;

    [Fact]
    public void Whoever_asks_for_a_first_look_sees_the_answer_and_is_not_alerted()
        => Assert.Empty(Look(90, RiskBand.Critical, Occasion.Asked, raised: [AnAlert.Strong]));

    [Theory]
    [InlineData(RiskBand.Medium, true)]
    [InlineData(RiskBand.Critical, true)]
    [InlineData(RiskBand.Low, false)]
    [InlineData(RiskBand.Inconclusive, false)]
    public void A_first_look_by_a_timer_is_told_when_there_is_something_to_review(RiskBand band, bool told)
        => Assert.Equal(told ? [AlertKind.FirstLook] : [], Look(30, band, Occasion.Sweep));

    [Theory]
    [InlineData(Occasion.Sweep)]
    [InlineData(Occasion.Asked)]
    public void A_band_that_rises_is_told_once_whoever_noticed_it(Occasion occasion)
    {
        Look(10, RiskBand.Low);

        Assert.Equal([AlertKind.BandRose], Look(30, RiskBand.Medium, occasion));
        Assert.Empty(Look(30, RiskBand.Medium, occasion));
        Assert.Equal([AlertKind.BandRose], Look(50, RiskBand.High, occasion));
    }

    [Fact]
    public void An_unchanged_contractor_is_never_an_alert()
    {
        Look(60, RiskBand.High, Occasion.Asked, raised: [AnAlert.Strong]);

        for (var day = 0; day < 30; day++)
            Assert.Empty(Look(60, RiskBand.High, raised: [AnAlert.Strong]));
    }

    [Fact]
    public void A_score_that_wavers_around_a_threshold_is_told_once()
    {
        Look(44, RiskBand.Medium);

        Assert.Equal([AlertKind.BandRose], Look(46, RiskBand.High));
        for (var day = 0; day < 20; day++)
            Assert.Empty(day % 2 == 0 ? Look(41, RiskBand.Medium) : Look(46, RiskBand.High));
    }

    [Fact]
    public void A_single_dip_is_no_fall_and_the_return_no_rise()
    {
        Look(10, RiskBand.Low);
        Look(60, RiskBand.High);

        Assert.Empty(Look(10, RiskBand.Low));
        Assert.Empty(Look(60, RiskBand.High));
    }

    [Fact]
    public void What_fell_clearly_and_rises_again_is_told_again()
    {
        Look(10, RiskBand.Low);
        Look(60, RiskBand.High);
        Look(10, RiskBand.Low);
        Look(10, RiskBand.Low);

        Assert.Equal([AlertKind.BandRose], Look(60, RiskBand.High));
    }

    [Fact]
    public void A_score_that_fell_because_a_source_was_down_has_not_fallen()
    {
        Look(10, RiskBand.Low);
        Look(60, RiskBand.High);
        for (var day = 0; day < 2; day++)
            Look(10, RiskBand.Low, sources: [("github", SourceState.Failed)]);

        Assert.Empty(Look(60, RiskBand.High));
    }

    [Fact]
    public void A_new_strong_finding_is_told_once_even_within_the_band()
    {
        Look(60, RiskBand.High);

        Assert.Equal([AlertKind.NewStrongFinding], Look(62, RiskBand.High, raised: [AnAlert.Strong]));
        Assert.Empty(Look(62, RiskBand.High, raised: [AnAlert.Strong]));
        Assert.Empty(Look(60, RiskBand.High, unavailable: [AnAlert.Strong]));
        Assert.Empty(Look(60, RiskBand.High, unavailable: [AnAlert.Strong]));
        Assert.Empty(Look(62, RiskBand.High, raised: [AnAlert.Strong]));
    }

    [Fact]
    public void A_moderate_finding_alone_is_no_alert()
    {
        Look(60, RiskBand.High);

        Assert.Empty(Look(62, RiskBand.High, raised: [AnAlert.Moderate]));
    }

    [Fact]
    public void A_source_that_never_answered_is_not_lost()
    {
        for (var day = 0; day < 10; day++)
            Assert.Empty(Look(10, RiskBand.Low, sources: [("upwork", SourceState.Blocked)]));
    }

    [Fact]
    public void A_source_that_stops_answering_is_told_on_the_third_day_and_once_until_it_is_back()
    {
        Look(10, RiskBand.Low);

        Assert.Equal(
            [0, 0, 1, 0, 0],
            Enumerable.Range(0, 5).Select(_ => Look(10, RiskBand.Low, sources: [("github", SourceState.Failed)]).Count));
        Look(10, RiskBand.Low);
        Assert.Equal(
            [0, 0, 1],
            Enumerable.Range(0, 3).Select(_ => Look(10, RiskBand.Low, sources: [("github", SourceState.Failed)]).Count));
    }

    [Fact]
    public void What_happens_to_a_snoozed_contractor_is_told_when_the_snooze_is_over()
    {
        Look(10, RiskBand.Low);
        _silences.Add(new Silence(null, A.Today.AddDays(3), null, A.Today));

        Assert.Empty(Look(60, RiskBand.High, raised: [AnAlert.Strong]));
        Assert.Equal(
            [AlertKind.BandRose, AlertKind.NewStrongFinding], Look(60, RiskBand.High, raised: [AnAlert.Strong], days: 2));
        Assert.Empty(Look(60, RiskBand.High, raised: [AnAlert.Strong]));
    }

    [Fact]
    public void An_explained_finding_is_quiet_and_another_one_is_not()
    {
        Look(10, RiskBand.Low);
        _silences.Add(new Silence(AnAlert.Strong, A.Today.AddDays(30), "Works for us on the same repository.", A.Today));

        Assert.Empty(Look(50, RiskBand.High, raised: [AnAlert.Strong]));
        Assert.Equal(
            [AlertKind.BandRose], Look(68, RiskBand.High, raised: [AnAlert.Strong, AnAlert.Moderate]));
    }

    [Fact]
    public void An_explanation_ends()
    {
        Look(10, RiskBand.Low);
        _silences.Add(new Silence(AnAlert.Strong, A.Today.AddDays(3), "For now.", A.Today));
        Assert.Empty(Look(50, RiskBand.High, raised: [AnAlert.Strong]));

        Assert.Contains(AlertKind.NewStrongFinding, Look(50, RiskBand.High, raised: [AnAlert.Strong], days: 5));
    }

    [Fact]
    public void The_most_pressing_cause_comes_first()
    {
        Look(10, RiskBand.Low);

        Assert.Equal(
            [AlertKind.BandRose, AlertKind.NewStrongFinding], Look(60, RiskBand.High, raised: [AnAlert.Strong]));
    }

    [Fact]
    public void Whatever_the_order_of_looks_no_look_equal_to_the_one_before_is_an_alert()
    {
        var random = new Random(20_260_601);
        for (var round = 0; round < 200; round++)
        {
            (_previous, _state) = (null, null);
            var (score, raised) = (random.Next(0, 100), Array.Empty<string>());
            for (var look = 0; look < 12; look++)
            {
                var same = random.Next(2) == 0 && _previous is not null;
                if (!same)
                    (score, raised) = (random.Next(0, 100), random.Next(3) == 0 ? [AnAlert.Strong] : []);

                var told = Look(score, BandOf(score), raised: raised);
                if (same)
                    Assert.Empty(told);
            }
        }
    }

    private static RiskBand BandOf(int score) => score switch
    {
        < 20 => RiskBand.Low,
        < 45 => RiskBand.Medium,
        < 75 => RiskBand.High,
        _ => RiskBand.Critical,
    };

    /// <summary>The next look, a day later.</summary>
    private List<AlertKind> Look(
        int score,
        RiskBand band,
        Occasion occasion = Occasion.Sweep,
        string[]? raised = null,
        string[]? unavailable = null,
        (string Name, SourceState State)[]? sources = null,
        int days = 1)
    {
        _days += days;
        string[] clear = raised is null && unavailable is null ? [AnAlert.Strong] : [];
        var now = AnAlert.Assessment(score, band, A.Today.AddDays(_days), raised, clear, unavailable, sources);
        var judgement = _rules.Judge(_previous, _state, now, occasion, _silences);
        (_previous, _state) = (now, judgement.State);

        return [.. judgement.Causes.Select(cause => cause.Kind)];
    }
}
