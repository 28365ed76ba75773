using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class DatesDisagreeTests : SignalTests<DatesDisagree>
{
    protected override Dossier Raised => Between([Job("2019-02", "2021-06")], [Job("2019-07", "2021-06")]);

    protected override Dossier Clear => Between([Job("2019-02", "2021-06")], [Job("2019-02", "2021-06")]);

    protected override Dossier NotAvailable => Between([Job("2019-02", "2021-06")], null);

    [Theory]
    [InlineData("2019-05", Outcome.Clear)]
    [InlineData("2019-06", Outcome.Raised)]
    public void Three_months_are_rounding(string from, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Between([Job("2019-02", "2021-06")], [Job(from, "2021-06")])));

    [Fact]
    public void A_bare_year_means_any_month_of_it()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Between([Job("2019-01", "2021-12")], [Job("2019-11", "2021-03")])));

    [Fact]
    public void An_old_page_that_does_not_know_of_the_end_is_no_contradiction()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Between([Job("2019-02", "2021-06")], [Job("2019-02", null)])));

    [Fact]
    public void Who_came_back_to_an_employer_has_two_stays()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Between(
            [Job("2012-02", "2014-06"), Job("2019-02", "2021-06")], [Job("2019-02", "2021-06"), Job("2012-02", "2014-06")])));

    [Theory]
    [InlineData(2, Strength.Weak)]
    [InlineData(3, Strength.Moderate)]
    public void Three_employers_weigh_more(int employers, Strength expected)
    {
        Job[] told = [.. Enumerable.Range(0, employers).Select(at => Job("2015-02", "2016-06", $"Employer {(char)('A' + at)}x"))];
        Job[] written = [.. told.Select(job => job with { From = job.From!.Value.AddMonths(-6) })];

        Assert.Equal(expected, Signal.Evaluate(Between(told, written)).Strength);
    }

    [Fact]
    public void The_cv_is_held_against_what_was_told_and_cites_both()
    {
        var dossier = A.Dossier(
            A.Request() with { Claims = new Claims { WorkHistory = [Job("2019-02", "2021-06", "Nordlicht")] } },
            new Cv { Format = "text", WorkHistory = [Job("2018-02", "2021-06", "NORDLICHT GmbH")] });

        var finding = Signal.Evaluate(dossier);

        Assert.Equal(Outcome.Raised, finding.Outcome);
        Assert.Equal(["#/claims/workHistory/0", "#/cv"], finding.Evidence.Select(evidence => evidence.Source.Fragment), StringComparer.Ordinal);
    }

    [Fact]
    public void A_history_that_the_cv_filled_in_is_one_place_and_not_two()
    {
        Job[] jobs = [Job("2019-02", "2021-06")];
        var request = A.Request() with { Claims = new Claims { WorkHistory = jobs }, ClaimsFromCv = ["workHistory"] };

        Assert.False(Signal.Evaluate(A.Dossier(request, new Cv { Format = "text", WorkHistory = jobs })).Applicable);
    }

    private static Dossier Between(Job[] told, Job[]? shown)
        => A.Dossier(A.Profile() with { WorkHistory = shown }, A.Request() with { Claims = new Claims { WorkHistory = told } });

    private static Job Job(string from, string? to, string employer = "Nordlicht") => new()
    {
        Employer = employer,
        From = Month(from),
        To = to is null ? null : Month(to),
    };

    private static DateOnly Month(string text)
        => DateOnly.ParseExact(text, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
