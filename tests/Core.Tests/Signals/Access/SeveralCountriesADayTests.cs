using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class SeveralCountriesADayTests : SignalTests<SeveralCountriesADay>
{
    protected override Dossier Raised => Toggled(days: 3);

    protected override Dossier Clear => Toggled(days: 2);

    protected override Dossier NotAvailable => SignedIn.Unplaced();

    [Theory]
    [InlineData(AddressKind.Vpn)]
    [InlineData(AddressKind.Relay)]
    public void A_tunnel_that_is_switched_on_and_off_is_not_another_country(AddressKind kind)
        => Assert.Equal(Outcome.Clear, OutcomeFor(Toggled(days: 9, kind)));

    [Fact]
    public void A_journey_passes_every_border_once()
        => Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.From(
            [.. SignedIn.Daily(5, "LT", every: 1), .. SignedIn.Daily(5, "PL", first: 5, every: 1), .. SignedIn.Daily(5, "ES", first: 10, every: 1)])));

    [Fact]
    public void A_country_a_week_is_no_toggling()
        => Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.From(
            [.. Enumerable.Range(0, 10).Select(week => SignedIn.At(week * 7, week % 2 == 0 ? "LT" : "ES"))])));

    private static Dossier Toggled(int days, AddressKind kind = AddressKind.Ordinary) => SignedIn.From(
        [.. Enumerable.Range(0, days).SelectMany(day => new[] { SignedIn.At(day * 7), SignedIn.At((day * 7) + 0.2, "ES", kind) })]);
}
