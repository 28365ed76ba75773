using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Payments;

/// <summary>Paid to the contractor's own name, unchanged for half a year.</summary>
public sealed class SteadyPayout : ISignal
{
    private static readonly TimeSpan Unchanged = TimeSpan.FromDays(180);

    public SignalInfo Info { get; } = new()
    {
        Id = "payments.steady-payout",
        Title = "Paid to their own name, unchanged for half a year",
        Rationale = "An account in the same name, kept for months, passed somebody's checks and would be traced.",
        FalsePositives = "Accounts are opened and rented with whole identities too.",
        NextStep = "Nothing; confirm any later change on a number you already had.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["R-15: the same full name, no change for 180 days, and no other contractor paid there (our rule)"],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout is not { Holder: { } text })
            return Info.NotApplicable("No account holder was reported; add whose account the payout goes to.");
        if (PayoutChanges.Of(dossier) is not [.., var last])
            return Info.NotApplicable("Since when the payout goes there is not known; add the day it was last changed.");

        var holder = PersonName.Read(text);
        var same = StatedNames.Of(dossier).FirstOrDefault(stated => stated.IsFull
            && stated.Place != StatedNames.Messages
            && stated.Name.CompareWith(holder).Verdict is NameVerdict.Same);
        if (same is null)
            return Info.Clear("The account holder's name is not, word for word, one of the contractor's full names.");
        if (dossier.AsOf - last < Unchanged)
            return Info.Clear($"The payout was changed on {last:yyyy-MM-dd}; {Unchanged.Days} days are needed.");
        if (dossier.Find<Neighbourhood>()?.Marks.Any(mark => mark.Kind is MarkKind.Wallet or MarkKind.PayoutHolder) is true)
            return Info.Clear("Another contractor is paid there too.");

        return Info.Raised(
            $"The payout goes to {holder.Text} and was not changed since {last:yyyy-MM-dd}.",
            [dossier.CiteRequest("/observations/payout/holder", $"Account holder: {holder.Text}"), PayoutChanges.Cite(dossier, last), same.Evidence]);
    }
}
