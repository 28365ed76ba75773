using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>The same account goes by another login than at an earlier look.</summary>
public sealed class RenamedAccount : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "github.renamed-account",
        Title = "The GitHub account changed its login",
        Rationale = "An account that changes hands takes the login of its new owner; what was linked to the old one breaks.",
        FalsePositives = "A new brand, a marriage, a transition: once is normal. The earlier login is nobody's business but yours.",
        NextStep = "Ask neutrally why the login changed, and have control of the account proven.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["GH-28: another login under the same numeric id; the logins themselves are never valued"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Edits is null)
            return Info.NotApplicable("This is the first look at the account; a later one compares.");

        return account.FormerLogin is null
            ? Info.Clear("The login is the one of the earlier look.")
            : Info.Raised(
                "The account that was read before now goes by another login.",
                account.Cite($"Account {account.Id} now goes by the login {account.Login}"));
    }
}
