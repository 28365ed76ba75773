using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>Asks far less than others of the same platform, country and skill. What a country earns is never looked at.</summary>
public sealed class RateBelowPeers : ISignal
{
    private const decimal Share = 0.5m;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.rate-below-peers",
        Title = "Asks far less than its own peers",
        Rationale = "Whoever needs access more than money bids under everybody.",
        FalsePositives = "Newcomers who want their first reviews, students, a rate that was never updated.",
        NextStep = "Ask for a price for your job; do not take the lowest bid for a proof of anything.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "PR-07: 25 to 50 % below the market; here half of the median or less and below 19 of 20 peers",
            "Peers are at least 30 profiles of the same platform, country and skill (our number), from a file of your own",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<PeerRate>() is not { } peers)
            return Info.NotApplicable("No rates of peers are known; load some with GigVet:Rates:File.");
        if (dossier.Profile.HourlyRate is not { } rate || !rate.Currency.Equals(peers.Currency, StringComparison.OrdinalIgnoreCase))
            return Info.NotAvailable("The profile shows no hourly rate in the currency of its peers.");

        return rate.Amount <= Share * peers.Median && rate.Amount < peers.Low
            ? Info.Raised(
                $"Asks {rate.Amount:0.##} {rate.Currency} an hour; the median of {peers.People} peers is {peers.Median:0.##}.",
                dossier.Cite($"{rate.Amount:0.##} {rate.Currency} an hour"))
            : Info.Clear($"The rate is like that of {peers.People} peers.");
    }
}
