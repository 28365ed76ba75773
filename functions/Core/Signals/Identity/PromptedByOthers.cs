using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>Was prompted by others during an interview.</summary>
public sealed class PromptedByOthers : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.prompted-by-others",
        Title = "Was prompted by others during an interview",
        Rationale = "Answers that come from somebody else say nothing about the person hired.",
        FalsePositives = "An interpreter, a shared room, a helper at a first call.",
        NextStep = "Ask openly who else is there and why.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["IV-03: weak; never automated"],
    };

    public Finding Evaluate(Dossier dossier)
        => Info.Judge(dossier, answers => answers.PromptedByOthers, "was prompted by others");
}
