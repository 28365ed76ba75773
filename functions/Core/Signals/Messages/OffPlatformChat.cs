using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>The conversation is to be moved to a private messenger.</summary>
public sealed class OffPlatformChat : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.off-platform-chat",
        Title = "Moves the conversation to a private messenger",
        Rationale = "What is said elsewhere cannot be shown to the platform later.",
        FalsePositives = "Convenience: most honest people prefer their own messenger.",
        NextStep = "Stay on the platform until there is a contract.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-06: a private messenger is proposed"],
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "off-platform-chat");
}
