using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Signals.Profile;

/// <summary>The marks of an account that changed hands, several at once.</summary>
public sealed class AccountTransfer : ISignal
{
    private const int Marks = 3;
    private const int NewPayoutDays = 180;

    private static readonly ISignal[] Parts = [new DormantThenActive(), new NichePivot(), new AnotherPerson()];

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.account-transfer",
        Title = "The account looks handed over",
        Rationale =
            "Alone each mark is common. A year of silence, another trade, praise for somebody else and a new payout together are what a "
            + "sold or rented account shows.",
        FalsePositives = "Somebody who came back after years in another trade, under another name, with a new bank: it exists.",
        NextStep = "Have control of the account proven, and meet on video before the next payment.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-04, PR-05, RV-08 and PY-02 together, at least 3 of the 4 (our number)"],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        Finding[] findings = [.. Parts.Select(dossier.Ask)];
        Finding[] raised = [.. findings.Where(finding => finding.Outcome is Outcome.Raised)];
        List<Evidence> evidence = [.. raised.SelectMany(finding => finding.Evidence.Take(2))];
        var marks = raised.Length;
        if (NewPayout(dossier) is { } payout)
        {
            marks++;
            evidence.Add(payout);
        }

        if (marks >= Marks)
            return Info.Raised($"{marks} of 4 marks of an account that changed hands come together.", evidence);

        var answered = findings.Count(finding => finding.Outcome is Outcome.Raised or Outcome.Clear)
            + (dossier.Request.Observations?.Payout?.ChangedAt is not null || dossier.Request.Observations?.Payout?.Changes is not null ? 1 : 0);
        return answered >= Marks || (answered > 0 && findings.All(finding => finding.Outcome is Outcome.Raised or Outcome.Clear || !finding.Applicable))
            ? Info.Clear($"{marks} of {answered} marks that could be looked at point to another owner; it takes {Marks}.")
            : answered == 0 && Array.TrueForAll(findings, finding => !finding.Applicable)
                ? Info.NotApplicable("There is no history yet that could have been handed over.")
                : Info.NotAvailable("Jobs, skills and reviews of the platform could not be read; save the profile page and add it as a capture.");
    }

    private static Evidence? NewPayout(Dossier dossier)
    {
        var payout = dossier.Request.Observations?.Payout;
        DateTimeOffset[] changes = [.. (payout?.Changes ?? []).Append(payout?.ChangedAt ?? default).Where(at => at != default)];
        return changes.Length > 0 && changes.Max() is var last && (dossier.AsOf - last).TotalDays is >= 0 and <= NewPayoutDays
            ? dossier.CiteRequest("/observations/payout", $"Payout changed {last:yyyy-MM-dd}", last)
            : null;
    }
}
