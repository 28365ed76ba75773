using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Payments;

/// <summary>The money of two contractors of different names goes into one wallet.</summary>
public sealed class SharedWallet : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "payments.shared-wallet",
        Title = "Two names are paid into one wallet",
        Rationale = "Names are free, a way to be paid is not: where several meet, one hand takes the money.",
        FalsePositives = "An agency or a partner that was not declared; the address of an exchange that many use.",
        NextStep = "Ask each of them who is paid and why, before the next payment.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PY-03: the same address, between different names without a common agency; what more than 8 hold is left out",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => dossier.Request.Observations?.Payout?.Wallet is null
        ? Info.NotApplicable("No wallet was reported; add it if there is one.")
        : SharedMarks.Judge(dossier, Info, "wallet", mark => mark.Kind is MarkKind.Wallet);
}
