using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Equipment is to be sent to another address than the known one.</summary>
public sealed class ChangedShippingAddress : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.changed-shipping-address",
        Title = "Wants equipment sent to another address",
        Rationale = "Equipment that goes to a forwarder or a third person ends where the real worker, not the named "
            + "one, can use it.",
        FalsePositives = "Moving house, or a neighbour who can take the parcel.",
        NextStep = "Send only to the address that was verified, against identification.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-15: a changed address is moderate, a forwarder or third person strong"],
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "changed-shipping-address");
}
