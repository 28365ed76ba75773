using GigVet.Model;
using GigVet.Signals.Watchlists;
using GigVet.Watchlists;

namespace GigVet.Signals.Payments;

/// <summary>The money would go to a wallet that a sanctions list names.</summary>
public sealed class SanctionedWallet : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "payments.sanctioned-wallet",
        Title = "The payout wallet is on a sanctions list",
        Rationale = "The law forbids to pay into it, whoever asks for it.",
        FalsePositives =
            "None that is known for the same address, letter by letter; what other wallets sent there is not "
            + "looked at.",
        NextStep = "Do not pay. Keep what you have and ask a lawyer before you answer.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.LegalDuty,
        References = ["PY-07: exact wallet address on a list; no taint scores"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout?.Wallet is not { } wallet)
            return Info.NotApplicable("No wallet was reported; add it if there is one.");
        if (Screened.OfOfficial(dossier) is not { } screened)
            return Info.NotAvailable(Screened.HowToLoad);

        var matches = screened.Identified(new ListedIdentifier(IdentifierKind.Wallet, wallet));
        return matches.Count > 0
            ? Info.Raised($"The wallet is listed with {matches[0].Entry.Name}.", screened.Cite(matches))
            : Info.Clear($"The wallet is not on {screened.Searched}.");
    }
}
