using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Identity;

/// <summary>Two contractors of different names give one account on the code host as theirs.</summary>
public sealed class SharedLogin : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.shared-login",
        Title = "Two names give the same GitHub account as theirs",
        Rationale = "An account has one owner; whoever else names it borrows its history.",
        FalsePositives =
            "One of the two may well be its owner, and know nothing of the other; an account of a team.",
        NextStep = "Ask each of them for a proof of control: only the owner can place the word.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "ID-02 of the code host: moderate where the catalogue says strong, because one of the two may own it (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
        => (dossier.Request.GitHub ?? dossier.Profile.GitHubLogin) is null
            ? Info.NotApplicable("No account on the code host is named.")
            : SharedMarks.Judge(dossier, Info, "GitHub account", mark => mark.Kind is MarkKind.Login);
}
