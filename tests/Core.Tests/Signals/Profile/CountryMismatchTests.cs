using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class CountryMismatchTests : SignalTests<CountryMismatch>
{
    protected override Dossier Raised => Stated("Kaunas, Lithuania", "Spain");

    protected override Dossier Clear => Stated("Kaunas, Lithuania", "Lithuania");

    protected override Dossier NotAvailable => Stated("Kaunas, Lithuania", gitHub: null);

    [Theory]
    [InlineData("Lithuania", "Earth", Outcome.NotAvailable)]
    [InlineData("Lithuania", "Remote", Outcome.NotAvailable)]
    [InlineData("Lithuania", "127.0.0.1", Outcome.NotAvailable)]
    [InlineData("Lithuania", "Vilnius", Outcome.Clear)]
    [InlineData("Deutschland", "Germany", Outcome.Clear)]
    [InlineData("", "", Outcome.NotAvailable)]
    public void A_text_that_names_no_country_is_unknown(string profile, string gitHub, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Stated(profile, gitHub)));

    [Fact]
    public void Compares_the_claim_and_the_site_too()
    {
        var profile = A.Profile() with { Location = "Lithuania" };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(profile, Claiming(country: "ES"))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(profile, Claiming(country: "LT"))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(profile, Claiming(city: "Vilnius"))));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(profile, Seen.Site("Mira Kessler") with { Location = "Madrid, Spain" })));
    }

    [Fact]
    public void The_site_of_a_client_says_nothing_of_where_the_contractor_lives()
    {
        var profile = A.Profile() with { Location = "Lithuania" };
        var shop = Seen.Site() with { Location = "Madrid, Spain", Emails = ["tienda@sandmeer.example"] };

        Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(profile, shop)));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(profile, shop with { PersonName = "Carmen Ortega" })));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(profile, shop with { Links = [A.ProfileUrl] })));
    }

    [Fact]
    public void Every_place_is_cited_and_another_platform_is_one()
    {
        var finding = Signal.Evaluate(A.Dossier(
            A.Profile() with { Location = "Lithuania" }, Elsewhere.Profile(place: "Spain"), Seen.Account(location: "Vilnius")));

        Assert.Equal("The profile and GitHub say Lithuania, fiverr:mirakessler says Spain.", finding.Message);
        Assert.Equal(3, finding.Evidence.Count);
    }

    [Fact]
    public void Names_both_sides()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.Equal("The profile says Lithuania, GitHub says Spain.", finding.Message);
        Assert.Equal(2, finding.Evidence.Count);
    }

    private static VetRequest Claiming(string? country = null, string? city = null)
        => A.Request() with { Claims = new Claims { Country = country, City = city } };

    private static Dossier Stated(string profile, string? gitHub)
        => A.Dossier(A.Profile() with { Location = profile }, Seen.Account(location: gitHub));
}
