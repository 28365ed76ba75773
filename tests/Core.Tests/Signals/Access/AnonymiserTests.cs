using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class AnonymiserTests : SignalTests<Anonymiser>
{
    protected override Dossier Raised => Hidden(2, 2);

    protected override Dossier Clear => Hidden(1, 2);

    protected override Dossier NotAvailable => SignedIn.Unplaced();

    [Theory]
    [InlineData(4, 0, Strength.Weak)]
    [InlineData(5, 0, Strength.Moderate)]
    [InlineData(9, 1, Strength.Weak)]
    public void Weighs_more_only_when_every_one_of_several_is_hidden(int hidden, int open, Strength expected)
        => Assert.Equal(expected, Signal.Evaluate(Hidden(hidden, open)).Strength);

    [Fact]
    public void A_relay_of_a_telephone_hides_nothing()
    {
        var finding = Signal.Evaluate(SignedIn.From([.. SignedIn.Daily(9, kind: AddressKind.Relay)]));

        Assert.Equal((Outcome.NotAvailable, false), (finding.Outcome, finding.Applicable));
    }

    [Theory]
    [InlineData(AddressKind.Vpn)]
    [InlineData(AddressKind.Hosting)]
    [InlineData(AddressKind.Proxy)]
    [InlineData(AddressKind.ResidentialProxy)]
    [InlineData(AddressKind.Tor)]
    public void Every_way_to_hide_counts_the_same(AddressKind kind)
        => Assert.Equal(Strength.Moderate, Signal.Evaluate(SignedIn.From([.. SignedIn.Daily(5, kind: kind)])).Strength);

    private static Dossier Hidden(int hidden, int open)
        => SignedIn.From([.. SignedIn.Daily(hidden, kind: AddressKind.Vpn), .. SignedIn.Daily(open, first: 40)]);
}
