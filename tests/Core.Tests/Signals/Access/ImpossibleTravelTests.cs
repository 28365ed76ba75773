using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class ImpossibleTravelTests : SignalTests<ImpossibleTravel>
{
    private static readonly Spot Vilnius = new(54.69, 25.28, 20);
    private static readonly Spot Madrid = new(40.42, -3.70, 20);
    private static readonly Spot Kaunas = new(54.90, 23.90, 20);

    protected override Dossier Raised => Travel(Vilnius, Madrid, hours: 1);

    protected override Dossier Clear => Travel(Vilnius, Madrid, hours: 5);

    protected override Dossier NotAvailable => SignedIn.From([.. SignedIn.Daily(4)]);

    [Theory]
    [InlineData(2.9, Outcome.Raised)]
    [InlineData(3.0, Outcome.Clear)]
    public void Nobody_goes_faster_than_an_aeroplane(double hours, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Travel(Vilnius, Madrid, hours)));

    [Fact]
    public void Two_lines_of_one_region_are_no_journey() => Assert.Equal(Outcome.Clear, OutcomeFor(Travel(Vilnius, Kaunas, hours: 0)));

    [Fact]
    public void What_the_database_may_be_off_is_taken_off()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Travel(Vilnius with { RadiusKm = 1000 }, Madrid with { RadiusKm = 1500 }, hours: 0.1)));

    [Fact]
    public void Two_at_one_moment_are_two_people() => Assert.Equal(Outcome.Raised, OutcomeFor(Travel(Vilnius, Madrid, hours: 0)));

    [Fact]
    public void A_tunnel_is_no_journey()
        => Assert.False(Signal.Evaluate(Travel(Vilnius, Madrid, hours: 1, AddressKind.Vpn)).Applicable);

    private static Dossier Travel(Spot from, Spot to, double hours, AddressKind kind = AddressKind.Ordinary) => SignedIn.From(
        SignedIn.At(hours / 24) with { Spot = from },
        SignedIn.At(0, "ES", kind) with { Spot = to });
}
