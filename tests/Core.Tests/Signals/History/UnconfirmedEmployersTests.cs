using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class UnconfirmedEmployersTests : SignalTests<UnconfirmedEmployers>
{
    private static readonly string[] Employers = ["Nordlicht GmbH", "Sandmeer Studio", "Paint & Co"];

    protected override Dossier Raised => Named(3, "I build stock and picking systems.");

    protected override Dossier Clear => Named(3, "At Nordlicht I built stock systems.");

    protected override Dossier NotAvailable => Named(3, overview: null);

    [Fact]
    public void It_is_shown_and_never_counted() => Assert.Equal(Strength.Context, Signal.Evaluate(Raised).Strength);

    [Theory]
    [InlineData("At Nordlichter I built stock systems.", Outcome.Raised)]
    [InlineData("NORDLICHT GmbH: stock systems", Outcome.Clear)]
    public void Whole_names_without_their_legal_form_count(string overview, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Named(3, overview)));

    [Fact]
    public void An_account_of_the_company_or_its_organisation_will_do()
    {
        var request = Named(3, null).Request;

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(request, AGitHub.Account() with { Company = "@nordlicht" })));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            request, AGitHub.Account() with { Organisations = [AGitHub.Organisation("nl", "Nordlicht")] })));
    }

    [Fact]
    public void Two_employers_are_too_few() => Assert.False(Signal.Evaluate(Named(2, "Hello.")).Applicable);

    private static Dossier Named(int employers, string? overview)
    {
        Job[] jobs = [.. Employers.Take(employers).Select(name => new Job { Employer = name })];
        return A.Dossier(A.Profile() with { Overview = overview }, A.Request() with { Claims = new Claims { WorkHistory = jobs } });
    }
}
