using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class EmployerDomainYoungerTests : SignalTests<EmployerDomainYounger>
{
    private const string Domain = "pickwerk.example";

    protected override Dossier Raised => With("2021-03-05");

    protected override Dossier Clear => With("2009-01-01");

    protected override Dossier NotAvailable => With(null);

    [Theory]
    [InlineData("2019-04-30", Outcome.Clear)]
    [InlineData("2019-05-01", Outcome.Raised)]
    public void Tolerates_three_months(string registered, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(registered)));

    [Fact]
    public void Says_by_how_much_and_cites_both_sides()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal(
            "pickwerk.example was registered on 2021-03-05, 26 months after the job there is said to have begun.",
            finding.Message);
        Assert.Equal(Strength.Moderate, finding.Strength);
        Assert.Equal(
            "https://rdap.example/domain/pickwerk.example gigvet:request#/claims/workHistory/0",
            string.Join(' ', finding.Evidence.Select(evidence => evidence.Source.OriginalString)));
    }

    [Fact]
    public void The_contractors_own_company_is_not_judged_here()
    {
        var request = A.Request() with
        {
            Portfolio = [new("https://www.pickwerk.example/")],
            Claims = new Claims { WorkHistory = [Job()] },
        };

        Assert.False(Signal.Evaluate(A.Dossier(request, Seen.Domain("2021-03-05", Domain))).Applicable);
    }

    [Fact]
    public void One_dated_employer_is_enough_to_be_clear_and_says_how_many()
    {
        var claims = new Claims { WorkHistory = [Job(), new Job { Domain = "regale.example", From = new(2015, 1, 1) }] };

        Assert.Equal(
            "1 of 2 employers' domains have a date, and none is younger than the job.",
            Signal.Evaluate(A.Dossier(claims, Seen.Domain("2009-01-01", Domain))).Message);
    }

    [Fact]
    public void Does_not_apply_without_domains_dates_or_a_domain_of_ones_own()
    {
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(new Claims { WorkHistory = [Job() with { From = null }] })).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(
            new Claims { WorkHistory = [Job() with { Domain = "pickwerk.netlify.app" }] },
            Seen.Domain(null, "pickwerk.netlify.app") with { Lender = "Netlify" })).Applicable);
    }

    [Fact]
    public void A_subdomain_of_an_employer_is_the_employers()
        => Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(
            new Claims { WorkHistory = [Job() with { Domain = "https://careers.pickwerk.example/team" }] },
            Seen.Domain("2021-03-05", Domain))));

    private static Job Job() => new() { Employer = "Pickwerk", Domain = Domain, From = new(2019, 1, 1) };

    private static Dossier With(string? registered)
        => A.Dossier(new Claims { WorkHistory = [Job()] }, Seen.Domain(registered, Domain));
}
