using System.Collections.Frozen;
using GigVet.Model;
using GigVet.Signals.Messages;
using GigVet.Text;

namespace GigVet.Signals.Payments;

/// <summary>Wants to be paid in cryptocurrency, and away from the platform.</summary>
public sealed class CryptoOffPlatform : ISignal
{
    private static readonly FrozenSet<string> CryptoWork = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "blockchain", "solidity", "web3", "ethereum", "bitcoin", "solana", "defi", "cryptocurrency", "smart contracts", "smart contract", "nft");

    public SignalInfo Info { get; } = new()
    {
        Id = "payments.crypto-off-platform",
        Title = "Wants cryptocurrency, away from the platform",
        Rationale = "A payment that nobody can call back, on a way that nobody watches, to a holder whom nobody checked.",
        FalsePositives = "Normal in crypto work, and for people whom no bank serves; then it weighs little.",
        NextStep = "Pay through the platform, or to an account in a verified name; otherwise not at all.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PY-04: the method is crypto and a message moves payment off the platform (our rule); weak in crypto work"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout is not { Method: { } method })
            return Info.NotApplicable("The method of a payout was not reported; add it.");
        if (method is not PayoutMethod.Crypto)
            return Info.Clear("The payout is not in cryptocurrency.");

        var messages = MessageFindings.For(dossier, Info, "off-platform-payment");
        if (messages.Outcome is not Outcome.Raised)
            return messages.Applicable
                ? messages
                : Info.NotAvailable("Cryptocurrency alone says nothing; add what the contractor wrote about it to messages.");

        return Info.Raised(
            "The payout is in cryptocurrency, and a message moves payment off the platform.",
            [dossier.CiteRequest("/observations/payout/method", "Method of the payout: crypto"), .. messages.Evidence],
            IsCryptoWork(dossier) ? Strength.Weak : Strength.Moderate);
    }

    private static bool IsCryptoWork(Dossier dossier)
        => (dossier.Claims.Skills ?? []).Concat(dossier.Profile.Skills ?? []).Any(skill => CryptoWork.Contains(skill.Trim()))
            || Names(dossier.Profile.Headline);

    private static bool Names(string? headline)
        => headline is not null
            && TextFold.Fold(headline).Split([' ', ',', '/', '|', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Any(CryptoWork.Contains);
}
