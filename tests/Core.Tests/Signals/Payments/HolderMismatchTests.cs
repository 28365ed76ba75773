using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Payments;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class HolderMismatchTests : SignalTests<HolderMismatch>
{
    protected override Dossier Raised => PaidTo("Jonas Petrik");

    protected override Dossier Clear => PaidTo("KESSLER MIRA");

    protected override Dossier NotAvailable => PaidTo(holder: null);

    [Theory]
    [InlineData("M. Kessler", Outcome.Clear)]
    [InlineData("Anna Kessler", Outcome.Clear)]
    [InlineData("Jonas Petrik & Mira Kessler", Outcome.Clear)]
    [InlineData("Jonas Petrik and Mira Kessler", Outcome.Clear)]
    [InlineData("Kessler Software GmbH", Outcome.Clear)]
    [InlineData("Nordwind Software GmbH", Outcome.NotAvailable)]
    [InlineData("Jonas Petrik & Anna Petrik", Outcome.Raised)]
    [InlineData("jpetrik99", Outcome.NotAvailable)]
    [InlineData("   ", Outcome.NotAvailable)]
    public void In_doubt_the_holder_can_be_the_contractor(string holder, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(PaidTo(holder)));

    [Theory]
    [InlineData("Sandmeer Studio", Outcome.Clear)]
    [InlineData("Sandmeer Studio Ltd", Outcome.Clear)]
    [InlineData("Sandmeer", Outcome.Clear)]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    public void A_declared_agency_may_be_paid(string holder, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(PaidTo(holder, new Claims { Agency = new Agency("Sandmeer Studio", null) })));

    [Fact]
    public void Any_of_the_contractors_names_will_do()
        => Assert.Equal(Outcome.Clear, OutcomeFor(PaidTo("Jonas Petrik", new Claims { Name = "Jonas Petrik" })));

    [Theory]
    [InlineData("Wagiman", Outcome.Raised)]
    [InlineData("Jonas Petrik", Outcome.Raised)]
    [InlineData("Suharti", Outcome.Clear)]
    [InlineData("Suharti Suharti", Outcome.Clear)]
    public void One_name_is_as_good_as_two(string holder, Outcome expected) => Assert.Equal(expected, OutcomeFor(A.Dossier(
        A.Profile() with { DisplayName = "Suharti" },
        A.Request() with
        {
            Claims = new Claims { Name = "Suharti" },
            Observations = new Observations { Payout = new Payout { Holder = holder } },
        })));

    [Fact]
    public void The_sender_of_a_message_does_not_clear_the_holder()
    {
        var request = A.Request() with
        {
            Messages = [Seen.Message("Jonas Petrik")],
            Observations = new Observations { Payout = new Payout { Holder = "Jonas Petrik" } },
        };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(request)));
    }

    [Fact]
    public void A_given_name_with_an_initial_carries_less()
    {
        var dossier = A.Dossier(
            A.Profile() with { DisplayName = "Mira K." },
            A.Request() with { Observations = new Observations { Payout = new Payout { Holder = "Jonas Petrik" } } });

        Assert.Equal(Strength.Moderate, Signal.Evaluate(dossier).Strength);
        Assert.Equal(Strength.Strong, Signal.Evaluate(Raised).Strength);
    }

    [Fact]
    public void Does_not_apply_without_a_payout() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier PaidTo(string? holder, Claims? claims = null) => A.Dossier(A.Request() with
    {
        Claims = claims ?? Claims.None,
        Observations = new Observations { Payout = new Payout { Holder = holder } },
    });
}
