using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class DomainYoungerThanClaimsTests : SignalTests<DomainYoungerThanClaims>
{
    protected override Dossier Raised => With("Founded in 2012 by Mira Kessler.", "2024-03-05");

    protected override Dossier Clear => With("Founded in 2012 by Mira Kessler.", "2011-03-05");

    protected override Dossier NotAvailable => With("Founded in 2012 by Mira Kessler.", null);

    [Theory]
    [InlineData("2013-12-31", Outcome.Clear)]
    [InlineData("2014-01-01", Outcome.Raised)]
    public void Tolerates_a_year_after_the_year_that_is_named(string registered, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With("© 2012–2026 Mira Kessler", registered)));

    [Theory]
    [InlineData("© 2012-2026 Mira", true)]
    [InlineData("Copyright © 2012 - 2026", true)]
    [InlineData("(c) 2012 – now", true)]
    [InlineData("In business since 2012", true)]
    [InlineData("est. 2012", true)]
    [InlineData("Gegründet im Jahr 2012", true)]
    [InlineData("Fundada en 2012", true)]
    [InlineData("© 2026 Mira", false)]
    [InlineData("Writing software since 2012", false)]
    [InlineData("Founded in 1066", false)]
    [InlineData("Founded in 2087", false)]
    [InlineData("Refounded 2012", false)]
    public void Reads_what_a_site_says_about_itself_and_not_about_a_person(string text, bool claims)
        => Assert.Equal(claims ? Outcome.Raised : Outcome.NotAvailable, OutcomeFor(With(text, "2024-03-05")));

    [Fact]
    public void A_job_at_the_sites_own_domain_is_a_claim_too()
    {
        var claims = new Claims { WorkHistory = [new Job { Domain = "www.mira-kessler.example", From = new(2012, 5, 1) }] };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(claims, Seen.Site(), Seen.Domain("2013-05-02"))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(claims, Seen.Site(), Seen.Domain("2013-05-01"))));
    }

    [Fact]
    public void Does_not_apply_without_a_claim_or_to_a_lent_name()
    {
        var lent = Seen.Domain(null) with { Lender = "GitHub Pages" };

        Assert.False(Signal.Evaluate(With("I build stock systems.", "2024-03-05")).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Seen.Site() with { Text = "Founded in 2012" }, lent)).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
    }

    [Fact]
    public void Is_not_available_when_the_registry_was_not_reached()
        => Assert.True(Signal.Evaluate(A.Dossier(Seen.Site())) is { Outcome: Outcome.NotAvailable, Applicable: true });

    [Fact]
    public void Cites_the_registry_and_the_site()
        => Assert.Equal(
            "https://rdap.example/domain/mira-kessler.example https://mira-kessler.example/",
            string.Join(' ', Signal.Evaluate(Raised).Evidence.Select(evidence => evidence.Source.AbsoluteUri)));

    private static Dossier With(string text, string? registered)
        => A.Dossier(Seen.Site() with { Text = text }, Seen.Domain(registered));
}
