using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class EstablishedDomainTests : SignalTests<EstablishedDomain>
{
    private const string Email = "mira@mira-kessler.example";

    private static readonly Claims Known = new() { Email = Email };

    protected override Dossier Raised => With("2015-01-01", Email);

    protected override Dossier Clear => With("2025-01-01", Email);

    protected override Dossier NotAvailable => With(null, Email);

    [Theory]
    [InlineData("2024-06-01", Outcome.Raised)]
    [InlineData("2024-06-02", Outcome.Clear)]
    public void Needs_two_years(string registered, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(registered, Email)));

    [Theory]
    [InlineData("someone-else@mira-kessler.example")]
    [InlineData("hello@other.example")]
    public void Needs_a_contact_that_the_contractor_gave(string shown)
        => Assert.Equal(Outcome.Clear, OutcomeFor(With("2015-01-01", shown)));

    [Fact]
    public void A_phone_line_counts_as_a_contact()
    {
        var claims = new Claims { Phone = "+49 30 901820" };
        var site = Seen.Site() with { Phones = ["+49 (30) 901820"] };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(claims, site, Seen.Domain("2015-01-01"))));
    }

    [Fact]
    public void An_old_domain_that_is_younger_than_its_claims_does_not_reassure()
    {
        var site = Seen.Site() with { Emails = [Email], Text = "Founded in 2010" };

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Known, site, Seen.Domain("2015-01-01"))));
    }

    [Fact]
    public void Does_not_apply_to_a_lent_name_or_without_a_site()
    {
        var lent = Seen.Domain(null) with { Lender = "GitHub Pages" };

        Assert.False(Signal.Evaluate(A.Dossier(Known, Seen.Site(), lent)).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
    }

    private static Dossier With(string? registered, string shown)
        => A.Dossier(Known, Seen.Site() with { Emails = [shown] }, Seen.Domain(registered));
}
