using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>Left the call when identity was to be verified.</summary>
public sealed class LeftAtVerification : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.left-at-verification",
        Title = "Left the call when identity was to be verified",
        Rationale = "It ends the call at the one moment that cannot be rehearsed.",
        FalsePositives = "A lost connection; offer a second slot.",
        NextStep = "Offer a second slot; what counts is whether it is taken.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        AboutIdentity = true,
        References = ["IV-09"],
    };

    public Finding Evaluate(Dossier dossier)
        => Info.Judge(dossier, answers => answers.LeftAtVerification, "left at the verification");
}
