using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class SignInCountryMismatchTests : SignalTests<SignInCountryMismatch>
{
    protected override Dossier Raised => SignedIn.From([.. SignedIn.Daily(10, "ES")]);

    protected override Dossier Clear => SignedIn.From([.. SignedIn.Daily(10)]);

    protected override Dossier NotAvailable => SignedIn.Unplaced();

    [Theory]
    [InlineData(8, 2, Outcome.Raised)]
    [InlineData(7, 3, Outcome.Clear)]
    public void Four_in_five_must_come_from_elsewhere(int elsewhere, int home, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(SignedIn.From(
            [.. SignedIn.Daily(elsewhere, "ES"), .. SignedIn.Daily(home, "LT", first: 30)])));

    [Theory]
    [InlineData(9, 4, Outcome.NotAvailable)]
    [InlineData(10, 1.5, Outcome.NotAvailable)]
    [InlineData(10, 1.6, Outcome.Raised)]
    public void Ten_sign_ins_over_fourteen_days_are_needed(int count, double every, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(SignedIn.From([.. SignedIn.Daily(count, "ES", every: every)])));

    [Theory]
    [InlineData(AddressKind.Vpn)]
    [InlineData(AddressKind.Hosting)]
    [InlineData(AddressKind.Relay)]
    [InlineData(AddressKind.Tor)]
    public void A_machine_between_says_nothing_about_a_place(AddressKind kind)
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(SignedIn.From([.. SignedIn.Daily(20, "ES", kind)])));

    [Fact]
    public void Any_country_the_contractor_names_will_do()
    {
        var dossier = SignedIn.Claiming("ES", [.. SignedIn.Daily(10)]);

        Assert.Equal(Outcome.Raised, OutcomeFor(dossier));
        Assert.Equal(Outcome.Clear, OutcomeFor(new Dossier(
            dossier.Request, A.Profile() with { Location = "Vilnius" }, A.Today, [dossier.Find<SignInPlaces>()!])));
    }

    [Theory]
    [InlineData("LT", "ES")]
    [InlineData("US", "CA")]
    [InlineData("NG", "GH")]
    [InlineData("KR", "CN")]
    [InlineData("UA", "PL")]
    public void Which_countries_they_are_changes_nothing(string claimed, string seen)
    {
        var expected = Signal.Evaluate(Raised);
        var actual = Signal.Evaluate(SignedIn.Claiming(claimed, [.. SignedIn.Daily(10, seen)]));

        Assert.Equal((expected.Outcome, expected.Strength, expected.Evidence.Count), (actual.Outcome, actual.Strength, actual.Evidence.Count));
        Assert.Equal(Outcome.Clear, OutcomeFor(SignedIn.Claiming(claimed, [.. SignedIn.Daily(10, claimed)])));
    }

    [Fact]
    public void Without_a_claim_there_is_nothing_to_compare()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(SignedIn.Claiming(null, [.. SignedIn.Daily(10)])));

    [Fact]
    public void Does_not_apply_without_sign_ins() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
}
