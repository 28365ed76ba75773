using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class OverlappingFullTimeTests : SignalTests<OverlappingFullTime>
{
    protected override Dossier Raised => Jobs(Job("Acme", "2018-03", "2020-06"), Job("Umbra", "2019-02", "2021-06"));

    protected override Dossier Clear => Jobs(Job("Acme", "2016-03", "2018-06"), Job("Umbra", "2018-07", "2021-06"));

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData("2019-05", Outcome.Clear)]
    [InlineData("2019-06", Outcome.Raised)]
    public void Needs_three_months_beyond_the_hand_over(string firstEnds, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Jobs(Job("Acme", "2017-03", firstEnds), Job("Umbra", "2019-03", "2021-06"))));

    [Fact]
    public void Two_are_weak_and_three_at_once_moderate()
    {
        Job[] two = [Job("Acme", "2018-03", "2020-06"), Job("Umbra", "2019-02", "2021-06")];

        Assert.Equal(Strength.Weak, Signal.Evaluate(Jobs(two)).Strength);
        Assert.Equal(Strength.Weak, Signal.Evaluate(Jobs([.. two, Job("Ennea", "2021-02", "2023-06")])).Strength);

        var three = Signal.Evaluate(Jobs([.. two, Job("Ennea", "2019-06", null)]));
        Assert.Equal(Strength.Moderate, three.Strength);
        Assert.Equal(3, three.Evidence.Count);
    }

    [Theory]
    [InlineData("2018-12", "2018-01")]
    [InlineData("2018-12", "2018-02")]
    [InlineData("2018-10", "2018-01")]
    public void What_may_be_a_bare_year_is_no_overlap(string firstEnds, string secondBegins)
        => Assert.Equal(
            Outcome.Clear,
            OutcomeFor(Jobs(Job("Acme", "2016-03", firstEnds), Job("Umbra", secondBegins, "2021-06"))));

    [Fact]
    public void A_promotion_at_one_employer_is_no_overlap()
        => Assert.Equal(
            Outcome.Clear, OutcomeFor(Jobs(Job("Acme", "2016-03", "2020-06"), Job("ACME ", "2018-03", "2021-06"))));

    [Fact]
    public void Only_what_is_called_full_time_counts()
        => Assert.False(Signal.Evaluate(Jobs(
            Job("Acme", "2018-03", "2020-06"), Job("Umbra", "2019-02", "2021-06") with { FullTime = null })).Applicable);

    [Fact]
    public void Two_current_jobs_overlap()
        => Assert.Equal(Outcome.Raised, OutcomeFor(Jobs(Job("Acme", "2024-03", null), Job("Umbra", "2025-03", null))));

    [Fact]
    public void A_job_that_ends_before_it_begins_says_nothing()
        => Assert.False(Signal.Evaluate(Jobs(Job("Acme", "2020-03", "2018-06"), Job("Umbra", "2018-02", "2021-06"))).Applicable);

    private static Dossier Jobs(params IReadOnlyList<Job> jobs) => A.Dossier(new Claims { WorkHistory = jobs });

    private static Job Job(string employer, string from, string? to) => new()
    {
        Employer = employer,
        From = Month(from),
        To = to is null ? null : Month(to),
        FullTime = true,
    };

    private static DateOnly Month(string text) => DateOnly.ParseExact(text, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
