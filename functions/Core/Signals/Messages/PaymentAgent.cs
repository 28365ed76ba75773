using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Somebody wants money received for others and passed on.</summary>
public sealed class PaymentAgent : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.payment-agent",
        Title = "Wants payments received and passed on",
        Rationale = "Passing on strangers' money is money muling: the account holder answers for where it came from.",
        FalsePositives = "Bookkeepers, escrow agents and landlords' agents, who name their principal in a contract.",
        NextStep = "Receive nothing; ask your bank if something has already arrived.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-01, PY-03: receiving and forwarding is strong, a vague search for a representative moderate"],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "payment-agent");
}
