using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Payments;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class SharedWalletTests : SignalTests<SharedWallet>
{
    private static readonly VetRequest Given = A.Request() with { Observations = new Observations { Payout = new Payout { Wallet = Listed.Wallet } } };

    protected override Dossier Raised => A.Dossier(Given, Beside.Mark(MarkKind.Wallet));

    protected override Dossier Clear => A.Dossier(Given, Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(Given, Beside.Mark(MarkKind.Wallet, name: null));

    [Fact]
    public void A_wallet_does_not_meet_by_chance() => Assert.Equal(Strength.Strong, Signal.Evaluate(Raised).Strength);

    [Fact]
    public void One_person_or_a_common_agency_explains_it()
    {
        var agency = Given with { Claims = Given.Claims with { Agency = new Agency("Sandmeer", null) } };

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Given, Beside.Mark(MarkKind.Wallet, name: "Mira K."))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(agency, Beside.Mark(MarkKind.Wallet, agency: "Sandmeer"))));
    }

    [Fact]
    public void Other_marks_are_other_signals_affair()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Given, Beside.Mark(MarkKind.Mailbox))));

    [Fact]
    public void Does_not_apply_where_nothing_is_known() => Assert.False(Signal.Evaluate(A.Dossier(Beside.Nobody())).Applicable);
}
