using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Payment is to be moved away from the platform.</summary>
public sealed class OffPlatformPayment : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.off-platform-payment",
        Title = "Moves payment off the platform",
        Rationale = "Off the platform there is no escrow, no record and no identity check on who is paid.",
        FalsePositives = "People who only want to save the fee; it still breaks most platforms' terms.",
        NextStep = "Keep payment where the contract was made.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-07: a proposal to pay outside the platform or to avoid its fees"],
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "off-platform-payment");
}
