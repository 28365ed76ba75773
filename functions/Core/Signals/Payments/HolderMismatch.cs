using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Payments;

/// <summary>The money goes to somebody whose name has nothing in common with the contractor's.</summary>
public sealed class HolderMismatch : ISignal
{
    private static readonly string[] Joints = [" & ", " and ", " und ", " y ", " et ", " or ", "/", ";", "+"];

    public SignalInfo Info { get; } = new()
    {
        Id = "payments.holder-mismatch",
        Title = "The payout goes to another person",
        Rationale = "Where somebody works behind a borrowed identity, the money still has to reach somebody real.",
        FalsePositives = "A relative's account where banking is hard, an own company that was not mentioned, an accountant.",
        NextStep = "Ask who the account holder is and for a document that links the two, before the next payment.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["PY-01: holder differs from the contractor after name normalisation, and no registered company links them"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout is not { } payout)
            return Info.NotApplicable("No payout was reported; add where it goes.");
        if (StatedNames.Read(dossier, payout.Holder) is not { Kind: not NameKind.Nothing } holder)
            return Info.NotAvailable("The payout was reported without its holder; add whose account it is.");
        if (dossier.Claims.Agency is { } agency && SharesAWord(holder, PersonName.Read(agency.Name)))
            return Info.Clear($"The payout goes to {agency.Name}, the agency that was declared.");

        // Who writes the messages may be the very person who hides behind the contractor.
        return Compare(
            dossier, holder, [.. StatedNames.Of(dossier).Where(stated => stated.Place != StatedNames.Messages)]);
    }

    private Finding Compare(Dossier dossier, PersonName holder, IReadOnlyList<StatedName> names)
    {
        var verdicts = names.Select(stated => (Stated: stated, Verdict: BestOf(holder, stated.Name))).ToArray();
        if (Array.Exists(verdicts, pair => pair.Verdict is NameVerdict.Same or NameVerdict.Compatible))
            return Info.Clear("The account holder can be the contractor.");
        if (Array.Exists(HoldersOf(holder), part => part.Kind is NameKind.Company))
            return Info.NotAvailable(
                "The payout goes to a company; add it as their agency, and ask for its registration.");
        if (Array.FindAll(verdicts, pair => pair.Verdict is NameVerdict.Different) is not { Length: > 0 } different)
            return Info.NotAvailable(
                "The account holder cannot be compared with any name of the contractor; add the full name they told you.");

        // A first name and an initial can be shared by chance and differ by habit: alone they do not carry a strong finding.
        var nearest = different.OrderByDescending(pair => pair.Stated.IsFull).First().Stated;
        return Info.Raised(
            $"The payout goes to {holder.Text}; the contractor is known as {nearest.Name.Text}.",
            [
                dossier.CiteRequest("/observations/payout/holder", $"Account holder: {holder.Text}"),
                nearest.Evidence,
            ],
            nearest.IsFull ? Strength.Strong : Strength.Moderate);
    }

    private static NameVerdict BestOf(PersonName holder, PersonName name)
        => HoldersOf(holder).Append(holder)
            .Select(part => part.CompareWith(name).Verdict)
            .MinBy(verdict => verdict switch
            {
                NameVerdict.Same => 0,
                NameVerdict.Compatible => 1,
                NameVerdict.Different => 2,
                _ => 3,
            });

    /// <summary>A joint account belongs to each of its holders.</summary>
    private static PersonName[] HoldersOf(PersonName holder)
        => holder.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } several
            ? Array.ConvertAll(several, PersonName.Read)
            : [holder];

    private static bool SharesAWord(PersonName holder, PersonName agency)
        => holder.CompareWith(agency).Verdict is NameVerdict.Same or NameVerdict.Compatible
            || string.Equals(holder.Text.Trim(), agency.Text.Trim(), StringComparison.OrdinalIgnoreCase);
}
