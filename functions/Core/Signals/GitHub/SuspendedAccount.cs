using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>GitHub itself has suspended the account.</summary>
public sealed class SuspendedAccount : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "github.suspended-account",
        Title = "Suspended by GitHub",
        Rationale = "GitHub suspends accounts for abuse of its terms, invented identities among them.",
        FalsePositives = "Automatic checks err, and an appeal takes weeks.",
        NextStep = "Ask for GitHub's message about it and for the answer to the appeal.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-28 as far as one look shows: suspended; a changed login takes an earlier look to compare with"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);

        return account switch
        {
            { SuspendedAt: { } suspended } => Info.Raised(
                $"GitHub suspended the account on {suspended:yyyy-MM-dd}.",
                account.Cite($"Suspended {suspended:yyyy-MM-dd}")),
            { SawSuspension: true } => Info.Clear("GitHub shows no suspension."),
            _ => Info.NotAvailable("GitHub was not asked about a suspension in this look."),
        };
    }
}
