using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class ReciprocalLinksTests : SignalTests<ReciprocalLinks>
{
    private const string Profile = "https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809";
    private const string Account = "https://github.com/MiraKessler-example/";

    protected override Dossier Raised => Linked("https://www.mira-kessler.example/work", Profile);

    protected override Dossier Clear => Linked("https://mira-kessler.example/", "https://github.com/somebody-else");

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { Portfolio = [Seen.SiteUrl] });

    [Theory]
    [InlineData("https://mira-kessler.example", "http://upwork.com/o/profiles/users/~01A2B3C4D5E6F70809/", Outcome.Raised)]
    [InlineData("https://mira-kessler.example", "https://www.upwork.com/freelancers/~01ffffffffffffffff", Outcome.Clear)]
    [InlineData("https://mira-kessler.example", "https://other.example/freelancers/~01a2b3c4d5e6f70809", Outcome.Clear)]
    [InlineData("https://petrik.example", Profile, Outcome.Clear)]
    [InlineData("https://mira-kessler.example", "https://www.upwork.com/", Outcome.Clear)]
    public void Both_must_point_at_each_other(string fromProfile, string fromSite, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Linked(fromProfile, fromSite)));

    [Theory]
    [InlineData("mira-kessler.example", Account, Outcome.Raised)]
    [InlineData("https://www.mira-kessler.example/", "https://github.com/mirakessler-example/stock", Outcome.Clear)]
    [InlineData("not an address", Account, Outcome.Clear)]
    [InlineData(null, Account, Outcome.Clear)]
    public void A_code_host_that_links_back_counts_less(string? blog, string fromSite, Outcome expected)
    {
        var finding = Signal.Evaluate(A.Dossier(Seen.Account(blog: blog), Site(fromSite)));

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(expected is Outcome.Raised ? Strength.Weak : Strength.Moderate, finding.Strength);
    }

    [Fact]
    public void Neighbours_on_a_shared_host_are_not_one_site()
    {
        var site = Site(Profile) with { Url = new Uri("https://pages.example/~mira") };
        var profile = A.Profile() with { Links = [new Uri("https://pages.example/~jonas")] };

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(profile, site)));
    }

    [Fact]
    public void A_site_with_somebody_elses_text_gives_no_credit()
    {
        var linked = A.Profile() with { Links = [new Uri("https://mira-kessler.example/")] };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(linked, Site(Profile), Beside.Nobody(TextKind.Portfolio))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(linked, Site(Profile), Beside.Text(TextKind.Portfolio, 0.95))));
    }

    [Fact]
    public void Does_not_apply_without_a_site() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static PortfolioSite Site(string link) => Seen.Site() with { Links = [new Uri(link)] };

    private static Dossier Linked(string fromProfile, string fromSite)
        => A.Dossier(A.Profile() with { Links = [new Uri(fromProfile)] }, Site(fromSite));
}
