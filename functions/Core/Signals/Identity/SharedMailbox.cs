using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Identity;

/// <summary>Two contractors of different names are reached at one e-mail address.</summary>
public sealed class SharedMailbox : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.shared-mailbox",
        Title = "Two names share one e-mail address",
        Rationale = "One hand that answers for several names needs one place to read their mail.",
        FalsePositives = "Couples, families and studios with one mailbox; an agency that was not declared.",
        NextStep = "Ask for a declaration of the agency, and write to each of them separately.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["ID-02: exact mailbox, between different full names without a common agency"],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<Neighbourhood>() is null)
            return Info.NotApplicable(OtherContractors.OnlyTheService);
        if (!Mailboxes.Of(dossier).Any(mailbox => !Mailboxes.IsCommit(mailbox.Source)))
            return Info.NotAvailable("No e-mail address of the contractor is known; add the one they gave you.");

        return SharedMarks.Judge(
            dossier,
            Info,
            "e-mail address",
            mark => mark.Kind is MarkKind.Mailbox && !Mailboxes.IsCommit(mark.Place));
    }
}
