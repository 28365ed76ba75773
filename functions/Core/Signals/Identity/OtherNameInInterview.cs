using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>Joined an interview under another name.</summary>
public sealed class OtherNameInInterview : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.other-name-in-interview",
        Title = "Joined an interview under another name",
        Rationale = "Accounts, calls and invoices of one person carry one name, or a reason why not.",
        FalsePositives = "A family member's computer, a use-name beside a legal one.",
        NextStep = "Ask which name is on the identity document and where the other one comes from.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["IV-05"],
    };

    public Finding Evaluate(Dossier dossier)
        => Info.Judge(dossier, answers => answers.OtherName, "joined under another name");
}
