using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Access;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class DeliveryCountryMismatchTests : SignalTests<DeliveryCountryMismatch>
{
    protected override Dossier Raised => To("Calle Mayor 5, 28013 Madrid, Spain", "LT");

    protected override Dossier Clear => To("Vilniaus g. 3, Kaunas", "LT");

    protected override Dossier NotAvailable => To("Calle Mayor 5", "LT");

    [Theory]
    [InlineData("Paris Road 12, Leeds, United Kingdom", "GB")]
    [InlineData("Jordan Street 4\nBoston, MA 02110\nUSA", "US")]
    [InlineData("Berliner Allee 5, 1010 Wien, Österreich", "AT")]
    public void A_street_is_no_country(string address, string claimed)
        => Assert.Equal(Outcome.Clear, OutcomeFor(To(address, claimed)));

    [Theory]
    [InlineData("LT", "Spain")]
    [InlineData("US", "Canada")]
    [InlineData("NG", "Ghana")]
    [InlineData("KR", "Japan")]
    public void Which_countries_they_are_changes_nothing(string claimed, string delivered)
    {
        Assert.Equal((Outcome.Raised, Strength.Moderate), Conclusion(To($"Street 1, {delivered}", claimed)));
        Assert.Equal(Outcome.Clear, OutcomeFor(To($"Street 1, {GigVet.Text.Countries.NameOf(claimed)}", claimed)));
    }

    [Fact]
    public void Without_a_claim_there_is_nothing_to_compare()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(To("Calle Mayor 5, Madrid, Spain", null)));

    private (Outcome Outcome, Strength Strength) Conclusion(Dossier dossier)
        => (Signal.Evaluate(dossier).Outcome, Signal.Evaluate(dossier).Strength);

    private static Dossier To(string address, string? claimed) => A.Dossier(A.Request() with
    {
        Claims = new Claims { Country = claimed },
        Observations = new Observations { Shipping = new Shipping(address) },
    });
}
