using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Signals.History;

/// <summary>Claims a leading part in a project where GitHub shows a small one or none.</summary>
public sealed class UnsupportedContribution : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "history.unsupported-contribution",
        Title = "Claims a leading part in a project that GitHub does not show",
        Rationale = "Well-known projects are named to impress; who wrote how much of them is public.",
        FalsePositives = "Squashed commits, another e-mail address, work in a private mirror or outside the code.",
        NextStep = "Ask for two changes of the contractor in that project, and what was discussed about them.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-09: a leading part is a share of 0.20 or a rank of 3; either is enough here (our rule)",
            "Moderate below a share of 0.05 and a rank of 10, or an own repository that is a fork; else weak (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);

        ClaimedPart[] claims = [.. ClaimedPart.In(dossier, account)];
        if (claims.Length == 0)
            return Info.NotApplicable("No leading part in a project on GitHub was claimed.");

        var doubted = claims
            .Select(claim => (Claim: claim, Doubt: claim.Judge(account)))
            .Where(pair => pair.Doubt.Strength is not null)
            .OrderByDescending(pair => pair.Doubt.Strength)
            .ToArray();
        if (doubted.Length > 0)
        {
            return Info.Raised(
                $"A leading part in {doubted[0].Claim.Repository} is claimed: {doubted[0].Doubt.Why}.",
                [
                    .. doubted.SelectMany(pair => new[]
                    {
                        pair.Claim.Evidence,
                        new Evidence($"{pair.Claim.Repository}: {pair.Doubt.Why}", pair.Claim.Url, account.ReadAt),
                    }),
                ],
                doubted[0].Doubt.Strength);
        }

        return Array.Exists(claims, claim => claim.Judge(account).Why.Length > 0)
            ? Info.NotAvailable("How much of the claimed project is the account's could not be counted.")
            : Info.Clear($"{claims.Length} claims of a leading part in a project are borne out.");
    }
}
