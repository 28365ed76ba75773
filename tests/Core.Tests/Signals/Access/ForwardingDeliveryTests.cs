using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Access;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class ForwardingDeliveryTests : SignalTests<ForwardingDelivery>
{
    protected override Dossier Raised => To("Shipito, 444 Example Ave Suite 100, Hawthorne, CA 90250, USA");

    protected override Dossier Clear => To("Musterweg 1, 10115 Berlin, Germany");

    // Without an address the question does not arise; there is no way to have asked and not to know.
    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData("P.O. Box 123, Springfield, USA")]
    [InlineData("PO Box 9, Nairobi, Kenya")]
    [InlineData("Postfach 12 34, 10115 Berlin")]
    [InlineData("Apartado de correos 7, Madrid")]
    [InlineData("Boîte postale 12, Lyon")]
    [InlineData("Skrytka pocztowa 5, Warszawa")]
    public void A_box_is_shown_and_never_counted(string address)
    {
        var finding = Signal.Evaluate(To(address));

        Assert.Equal((Outcome.Raised, Strength.Context), (finding.Outcome, finding.Strength));
    }

    [Theory]
    [InlineData("Packstation 101, 10115 Berlin")]
    [InlineData("Paczkomat WAW01A, Warszawa")]
    [InlineData("12 Reshipley Road, Leeds")]
    [InlineData("Boxhagener Straße 3, Berlin")]
    public void A_locker_or_a_street_of_such_a_name_is_none(string address)
        => Assert.Equal(Outcome.Clear, OutcomeFor(To(address)));

    private static Dossier To(string address)
        => A.Dossier(A.Request() with { Observations = new Observations { Shipping = new Shipping(address) } });
}
