using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>The reader is asked to hurry, or to keep it from the platform.</summary>
public sealed class UrgencyAndSecrecy : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.urgency-and-secrecy",
        Title = "Asks for secrecy towards the platform or others",
        Rationale = "A deal that must not be seen by those who would check it rarely is what it seems.",
        FalsePositives = "Honest confidentiality about clients' work.",
        NextStep = "Ask the platform or a colleague before you answer.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-20: secrecy wording beside money or urgency"],
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "urgency-and-secrecy");
}
