using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>How much of what could be asked was answered.</summary>
/// <param name="Share">Answered signals as a share of the applicable ones, 0 to 1, two decimals.</param>
/// <param name="Families">Families with at least one answer.</param>
public readonly record struct Coverage(double Share, int Answered, int Families)
{
    public static Coverage Of(IReadOnlyList<Finding> findings)
    {
        var applicable = findings.Count(finding => finding.Applicable);
        var answered = findings.Where(finding => finding.Outcome is Outcome.Raised or Outcome.Clear).ToArray();

        return new Coverage(
            applicable == 0 ? 0 : Math.Round((double)answered.Length / applicable, 2),
            answered.Length,
            answered.Select(finding => finding.Family).Distinct(StringComparer.Ordinal).Count());
    }
}
