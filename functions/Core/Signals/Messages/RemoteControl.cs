using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Somebody wants to work through a computer that stands at the reader's.</summary>
public sealed class RemoteControl : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.remote-control",
        Title = "Wants to work through a computer at your place",
        Rationale = "A laptop kept running for somebody elsewhere hides where, and by whom, the work is done.",
        FalsePositives = "IT support and remote testing of the reader's own equipment.",
        NextStep = "Refuse; if equipment was already sent, disconnect it and tell the employer it belongs to.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PM-03: hosting or remote control of a computer together with pay or an account; support "
            + "tickets are left out",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "remote-control");
}
