using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class SharedAddressTests : SignalTests<SharedAddress>
{
    protected override Dossier Raised => Shared(AddressKind.Ordinary);

    protected override Dossier Clear => SignedIn.Beside("LT", Beside.Nobody(), SignedIn.At(1));

    protected override Dossier NotAvailable => SignedIn.Beside("LT", Beside.Mark(MarkKind.SignIn, SignedIn.Ip, name: null), SignedIn.At(1));

    [Theory]
    [InlineData(AddressKind.Ordinary, Strength.Moderate)]
    [InlineData(AddressKind.Hosting, Strength.Weak)]
    [InlineData(AddressKind.Vpn, Strength.Weak)]
    [InlineData(AddressKind.ResidentialProxy, Strength.Weak)]
    public void A_home_weighs_more_than_what_many_pass_through(AddressKind kind, Strength expected)
        => Assert.Equal(expected, Signal.Evaluate(Shared(kind)).Strength);

    [Fact]
    public void Where_nothing_tells_homes_from_offices_it_weighs_little()
    {
        var request = SignedIn.Unplaced().Request;

        Assert.Equal(Strength.Weak, Signal.Evaluate(A.Dossier(request, Beside.Mark(MarkKind.SignIn, SignedIn.Ip))).Strength);
    }

    [Theory]
    [InlineData(2, Strength.Moderate)]
    [InlineData(3, Strength.Weak)]
    public void A_line_of_many_is_an_office(int others, Strength expected)
    {
        var one = Beside.Mark(MarkKind.SignIn, SignedIn.Ip);
        var many = one with
        {
            Marks = [.. Enumerable.Range(0, others).Select(other => one.Marks[0] with
            {
                With = one.Marks[0].With with { Contractor = new("fiverr", $"other{other}") },
            })],
        };

        Assert.Equal(expected, Signal.Evaluate(SignedIn.Beside("LT", many, SignedIn.At(1))).Strength);
    }

    [Fact]
    public void The_same_person_on_two_platforms_shares_nothing()
        => Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.Beside("LT", Beside.Mark(MarkKind.SignIn, SignedIn.Ip, name: "Mira Kessler"), SignedIn.At(1))));

    private static Dossier Shared(AddressKind kind)
        => SignedIn.Beside("LT", Beside.Mark(MarkKind.SignIn, SignedIn.Ip), SignedIn.At(1, kind: kind));
}
