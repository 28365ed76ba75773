using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>
/// What stands of the assessment before in a check that nobody asked for. A silent source makes nobody look worse or
/// better, and what the customer supplied once is not supplied again by a timer.
/// </summary>
internal static class CarriedFindings
{
    /// <summary>So long "looked, and did not find it" holds while nobody can look (ours); what was raised stands until it expires.</summary>
    private static readonly TimeSpan ClearFor = TimeSpan.FromDays(30);

    public static Finding[] Over(Finding[] findings, Dossier dossier)
    {
        if (dossier.Request.Occasion is not Occasion.Sweep || dossier.Find<EarlierFindings>()?.Assessment is not { } before)
            return findings;

        var known = before.Findings.ToDictionary(finding => finding.Code, StringComparer.Ordinal);
        return Array.ConvertAll(findings, finding => known.GetValueOrDefault(finding.Code) is { } earlier
            && Stands(earlier, finding, before.AssessedAt, dossier.AsOf)
                ? earlier with { CarriedFrom = earlier.CarriedFrom ?? before.AssessedAt }
                : finding);
    }

    private static bool Stands(Finding earlier, Finding now, DateTimeOffset assessedAt, DateTimeOffset asOf)
        => now.Outcome is Outcome.NotAvailable or Outcome.Failed && earlier.Outcome switch
        {
            Outcome.Raised => !(earlier.ExpiresAt <= asOf),
            Outcome.Clear => now.Applicable && asOf - (earlier.CarriedFrom ?? assessedAt) < ClearFor,
            _ => false,
        };
}
