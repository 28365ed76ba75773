using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Payments;

/// <summary>The money of two contractors of different names goes to one person.</summary>
public sealed class SharedHolder : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "payments.shared-holder",
        Title = "Two names are paid to one person",
        Rationale = "Names are free, a way to be paid is not: where several meet, one hand takes the money.",
        FalsePositives = "An agency or a partner that was not declared; two people of one name who are paid.",
        NextStep = "Ask each of them who is paid and why, before the next payment.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PY-03 where no account number is known: the same full name of the holder; moderate where the catalogue says strong, "
            + "because names meet by chance (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier) => dossier.Request.Observations?.Payout?.Holder is null
        ? Info.NotApplicable("No account holder was reported; add whose account the payout goes to.")
        : SharedMarks.Judge(dossier, Info, "account holder", mark => mark.Kind is MarkKind.PayoutHolder);
}
