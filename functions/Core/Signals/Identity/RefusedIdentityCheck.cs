using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>Refused every check of identity that was offered.</summary>
public sealed class RefusedIdentityCheck : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.refused-identity-check",
        Title = "Refused every check of identity that was offered",
        Rationale = "Honest people dislike checks too, and most find one that suits them.",
        FalsePositives = "Safety, privacy, religion or disability: offer several ways, such as proof of control of the accounts.",
        NextStep = "Offer another way to show identity before access is given.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        AboutIdentity = true,
        References = ["IV-01, PM-10: offer an alternative proof"],
    };

    public Finding Evaluate(Dossier dossier)
        => Info.Judge(dossier, answers => answers.RefusedIdentityCheck, "refused an identity check");
}
