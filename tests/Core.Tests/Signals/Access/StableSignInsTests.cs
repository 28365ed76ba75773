using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class StableSignInsTests : SignalTests<StableSignIns>
{
    protected override Dossier Raised => SignedIn.From([.. SignedIn.Daily(20)]);

    protected override Dossier Clear => SignedIn.From([.. SignedIn.Daily(19), SignedIn.At(1, "ES")]);

    protected override Dossier NotAvailable => SignedIn.Unplaced();

    [Theory]
    [InlineData(20, 1.5, false)]
    [InlineData(20, 1.6, true)]
    [InlineData(9, 5, false)]
    public void A_month_and_ten_of_them_are_needed(int count, double every, bool raised)
        => Assert.Equal(raised, OutcomeFor(SignedIn.From([.. SignedIn.Daily(count, every: every)])) is Outcome.Raised);

    [Fact]
    public void Three_networks_are_not_one_home()
        => Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.From(
            [.. SignedIn.Daily(20), SignedIn.At(3, network: "AS64497 Office"), SignedIn.At(5, network: "AS64498 Café")])));

    [Theory]
    [InlineData(AddressKind.Vpn)]
    [InlineData(AddressKind.Hosting)]
    public void A_tunnel_is_no_home(AddressKind kind)
        => Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.From([.. SignedIn.Daily(19), SignedIn.At(1, kind: kind)])));

    [Theory]
    [InlineData(MarkKind.SignIn)]
    [InlineData(MarkKind.Shipping)]
    public void A_line_or_door_of_another_contractor_too_reassures_nobody(MarkKind kind)
        => Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.Beside("LT", Beside.Mark(kind, SignedIn.Ip), [.. SignedIn.Daily(20)])));

    [Theory]
    [InlineData("US")]
    [InlineData("NG")]
    [InlineData("IN")]
    public void Which_country_it_is_changes_nothing(string country)
        => Assert.Equal(Outcome.Raised, OutcomeFor(SignedIn.Claiming(country, [.. SignedIn.Daily(20, country)])));
}
