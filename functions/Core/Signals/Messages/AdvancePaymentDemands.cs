using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Money is demanded again before work is delivered.</summary>
public sealed class AdvancePaymentDemands : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.advance-payment-demands",
        Title = "Presses repeatedly for money in advance",
        Rationale = "Pressure for advances after a refusal is a common last step before the contractor disappears "
            + "or threatens.",
        FalsePositives = "Ordinary cash-flow trouble; one deposit for fixed-price work is normal.",
        NextStep = "Pay by milestones held in escrow, and only for what was delivered.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-08: a demand together with pressure or a repeated one; a single deposit is not counted"],
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "advance-payment-demands");
}
