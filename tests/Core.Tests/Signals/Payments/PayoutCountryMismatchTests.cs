using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Payments;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class PayoutCountryMismatchTests : SignalTests<PayoutCountryMismatch>
{
    protected override Dossier Raised => Paid("ES", "LT");

    protected override Dossier Clear => Paid("Lithuania", "LT");

    protected override Dossier NotAvailable => Paid("ES", null);

    [Theory]
    [InlineData(PayoutMethod.Wise)]
    [InlineData(PayoutMethod.Payoneer)]
    [InlineData(PayoutMethod.Paypal)]
    [InlineData(PayoutMethod.Crypto)]
    public void A_payment_service_hides_the_country(PayoutMethod method)
        => Assert.False(Signal.Evaluate(Paid("ES", "LT", method)).Applicable);

    [Theory]
    [InlineData("LT", "ES")]
    [InlineData("US", "CA")]
    [InlineData("NG", "GH")]
    [InlineData("KR", "CN")]
    public void Which_countries_they_are_changes_nothing(string claimed, string paid)
    {
        Assert.Equal((Outcome.Raised, Strength.Weak), (OutcomeFor(Paid(paid, claimed)), Signal.Evaluate(Paid(paid, claimed)).Strength));
        Assert.Equal(Outcome.Clear, OutcomeFor(Paid(claimed, claimed)));
    }

    private static Dossier Paid(string country, string? claimed, PayoutMethod method = PayoutMethod.Bank) => A.Dossier(A.Request() with
    {
        Claims = new Claims { Country = claimed },
        Observations = new Observations { Payout = new Payout { Country = country, Method = method } },
    });
}
