using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Follows hundreds and is followed by few.</summary>
public sealed class FollowingFarm : ISignal
{
    private const int Many = 100;
    private const int Lopsided = 5;
    private const int VeryLopsided = 20;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.following-farm",
        Title = "Follows far more accounts than follow it",
        Rationale = "Invented accounts follow in bulk to be followed back and to look connected.",
        FalsePositives = "People in developer relations or recruiting, and readers who follow everybody they like.",
        NextStep = "Look at whom the account follows and whether any of them answered it in an issue or a review.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-07: more than 100 followed and over 20 for each follower; over 5 is weak",
            "Weak for established accounts and for those whose work others merged (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account is not { Following: { } following, Followers: { } followers })
            return Info.NotAvailable("GitHub did not say whom the account follows.");

        var ratio = following / (double)Math.Max(followers, 1);
        if (following <= Many || ratio <= Lopsided)
            return Info.Clear($"Follows {following}, followed by {followers}.");

        return Info.Raised(
            $"Follows {following} accounts and is followed by {followers}.",
            account.Cite($"Following {following}, followers {followers}"),
            ratio > VeryLopsided && !account.IsKnown ? Strength.Moderate : Strength.Weak);
    }
}
