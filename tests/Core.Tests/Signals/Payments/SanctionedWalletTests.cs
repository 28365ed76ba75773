using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Payments;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class SanctionedWalletTests : SignalTests<SanctionedWallet>
{
    protected override Dossier Raised
        => PaidInto(Listed.Wallet.ToUpperInvariant().Replace("0X", "0x", StringComparison.Ordinal), Lists);

    protected override Dossier Clear => PaidInto(Listed.Wallet[..^1] + "6", Lists);

    protected override Dossier NotAvailable => PaidInto(Listed.Wallet);

    private static IFact Lists => Listed.Official(Listed.Person().With(IdentifierKind.Wallet, Listed.Wallet));

    [Fact]
    public void Letters_of_a_bitcoin_address_count_as_they_are_written()
    {
        var lists = Listed.Official(Listed.Person().With(IdentifierKind.Wallet, "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"));

        Assert.Equal(Outcome.Raised, OutcomeFor(PaidInto("12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h", lists)));
        Assert.Equal(Outcome.Clear, OutcomeFor(PaidInto("12qtD5BFwRsdNsAZY76UVE1xyCGNTojH9h", lists)));
    }

    [Fact]
    public void The_customers_own_list_makes_no_wallet_sanctioned()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(
            PaidInto(Listed.Wallet, Listed.Own(Listed.Person().With(IdentifierKind.Wallet, Listed.Wallet)))));

    [Fact]
    public void Does_not_apply_without_a_wallet() => Assert.False(Signal.Evaluate(A.Dossier(Lists)).Applicable);

    private static Dossier PaidInto(string wallet, params IFact[] facts) => A.Dossier(
        A.Request() with { Observations = new Observations { Payout = new Payout { Wallet = wallet } } }, facts);
}
