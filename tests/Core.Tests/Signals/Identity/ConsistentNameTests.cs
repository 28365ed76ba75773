using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class ConsistentNameTests : SignalTests<ConsistentName>
{
    protected override Dossier Raised => Tied("Mira Kessler", "Kessler Mira", "Mira Kessler");

    protected override Dossier Clear => Tied("Mira Kessler", "Mira Kessler", "Mira Kessler-Petrik");

    protected override Dossier NotAvailable => A.Dossier(Seen.Account("Mira Kessler"));

    [Fact]
    public void Places_that_nobody_tied_together_are_no_agreement()
        => Assert.False(Signal.Evaluate(A.Dossier(Seen.Account("Mira Kessler"), Seen.Site("Mira Kessler"))).Applicable);

    [Fact]
    public void A_link_from_one_side_ties_nothing()
        => Assert.False(Signal.Evaluate(A.Dossier(
            Profile("Mira Kessler"), Account("Mira Kessler"), Site("Mira Kessler") with { Links = [] })).Applicable);

    [Fact]
    public void A_person_whom_the_platform_verified_is_a_place()
    {
        var verified = A.Profile() with { IdentityVerified = true };
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(verified, Account("Mira Kessler"), Site("Mira Kessler"))));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(A.Profile(), Account("Mira Kessler"), Site("Mira Kessler"))));
    }

    [Fact]
    public void Another_platform_that_leads_both_ways_is_a_place()
        => Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(
            Profile("Mira Kessler"),
            Elsewhere.Profile(name: "Mira Kessler", links: [A.ProfileUrl, Seen.SiteUrl]),
            Site("Mira Kessler") with { Links = [Elsewhere.Url, A.ProfileUrl] })));

    [Fact]
    public void An_initial_is_no_full_name()
        => Assert.False(Signal.Evaluate(Tied("Mira K.", "Mira Kessler", "Mira Kessler")).Applicable);

    [Fact]
    public void What_was_told_and_sent_makes_no_place()
        => Assert.False(Signal.Evaluate(A.Dossier(
            A.Profile(),
            A.Request() with { Claims = new Claims { Name = "Mira Kessler" }, Messages = [Seen.Message("Mira Kessler")] },
            Account("Mira Kessler"))).Applicable);

    private static Dossier Tied(string profile, string account, string site) => A.Dossier(Profile(profile), Account(account), Site(site));

    private static ContractorProfile Profile(string name) => A.Profile() with { DisplayName = name, Links = [Seen.SiteUrl] };

    private static GitHubAccount Account(string name) => Seen.Account(name, blog: "mira-kessler.example");

    private static PortfolioSite Site(string name) => Seen.Site(name) with { Links = [A.ProfileUrl, new Uri("https://github.com/mirakessler-example")] };
}
