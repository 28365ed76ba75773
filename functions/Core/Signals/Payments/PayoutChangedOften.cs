using GigVet.Model;

namespace GigVet.Signals.Payments;

/// <summary>The destination of the money is changed again and again.</summary>
public sealed class PayoutChangedOften : ISignal
{
    private const int Fewest = 2;
    private static readonly TimeSpan Within = TimeSpan.FromDays(90);

    public SignalInfo Info { get; } = new()
    {
        Id = "payments.payout-changed-often",
        Title = "The payout was changed twice within 90 days",
        Rationale = "Borrowed accounts are closed one after another; and whoever took over a mailbox asks for a new one.",
        FalsePositives = "A change of bank in two steps, a frozen account, a correction of a typing error.",
        NextStep = "Confirm the newest destination on a number you already had, before the next payment.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PY-02: at least 2 changes on different days within the 90 days before (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout is null)
            return Info.NotApplicable("No payout was reported; add where it goes.");
        if (PayoutChanges.Of(dossier) is not { } changes)
            return Info.NotAvailable("It is not known when the payout was changed; add the days you saw it change, or that it never did.");

        var recent = changes.Where(at => dossier.AsOf - at <= Within).ToArray();
        return recent.Length < Fewest
            ? Info.Clear($"The payout was changed {recent.Length} times within {Within.Days} days.")
            : Info.Raised(
                $"The payout was changed {recent.Length} times within {Within.Days} days.",
                [.. recent.Select(at => PayoutChanges.Cite(dossier, at))]);
    }
}
