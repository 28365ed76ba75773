using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Access;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class SharedDeliveryTests : SignalTests<SharedDelivery>
{
    protected override Dossier Raised => Delivered(Beside.Mark(MarkKind.Shipping));

    protected override Dossier Clear => Delivered(Beside.Nobody());

    protected override Dossier NotAvailable => Delivered(Beside.Mark(MarkKind.Shipping, name: null));

    [Fact]
    public void One_door_alone_is_moderate() => Assert.Equal(Strength.Moderate, Signal.Evaluate(Raised).Strength);

    [Fact]
    public void A_common_agency_explains_it()
    {
        var request = Raised.Request with { Claims = new Claims { Agency = new Agency("Sandmeer Studio", null) } };

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(request, Beside.Mark(MarkKind.Shipping, agency: "Sandmeer Studio"))));
    }

    [Fact]
    public void The_address_of_the_other_is_not_spread()
        => Assert.DoesNotContain("Musterweg", Signal.Evaluate(Raised).Evidence[1].Observation, StringComparison.Ordinal);

    [Fact]
    public void Does_not_apply_without_an_address() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Delivered(IFact beside) => A.Dossier(
        A.Request() with { Observations = new Observations { Shipping = new Shipping("Musterweg 1, 10115 Berlin") } }, beside);
}
