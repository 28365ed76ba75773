using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Old, followed and full: cheap to have after years, dear to fake.</summary>
public sealed class EstablishedAccount : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "github.established-account",
        Title = "Established GitHub account",
        Rationale = "Age, readers and many repositories together take years.",
        FalsePositives = "Aged accounts are sold, and followers too; nothing here shows who uses it today.",
        NextStep = "Have the contractor prove control: a line of your choice in the profile, within the hour.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-04: at least 366 days, 50 followers and 20 repositories",
            "Not when 60 % of the followers seen were created in one quarter: those can be made (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account is not { Followers: { } followers, PublicRepositories: { } repositories })
            return Info.NotAvailable("GitHub did not give the account's figures.");

        var figures = $"{account.AgeDays} days old, {followers} followers, {repositories} public repositories";

        if (account.HasFollowersMadeAtOnce)
            return Info.Clear($"The account is {figures}; most of the followers seen were created in one quarter.");

        return account.IsEstablished
            ? Info.Raised($"The account is {figures}.", account.Cite(figures))
            : Info.Clear($"The account is {figures}.");
    }
}
