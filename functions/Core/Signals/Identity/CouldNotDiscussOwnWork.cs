using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>Could not talk about work shown as their own.</summary>
public sealed class CouldNotDiscussOwnWork : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.could-not-discuss-own-work",
        Title = "Could not talk about work shown as their own",
        Rationale = "Whoever did the work remembers why it is as it is.",
        FalsePositives = "Nerves, old work, a confidentiality agreement, a second language.",
        NextStep = "Ask about one recent change in writing, with time to answer.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["IV-06: ask facts from their own CV only"],
    };

    public Finding Evaluate(Dossier dossier)
        => Info.Judge(dossier, answers => answers.CouldNotDiscussOwnWork, "could not discuss their own work");
}
