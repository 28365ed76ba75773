using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>How much of what could be asked was answered.</summary>
/// <param name="Share">
/// Answered signals as a share of the applicable ones, 0 to 1, two decimals. Every family counts the same: one greeting
/// answers a dozen signals about messages, and must not speak for an account that was never read. Messages themselves
/// do not count: what somebody writes answers nothing about who they are, and in which language must not matter.
/// </param>
/// <param name="Families">Families with at least one answer.</param>
public readonly record struct Coverage(double Share, int Answered, int Families)
{
    private const string Messages = "messages";

    public static Coverage Of(IReadOnlyList<Conclusion> findings)
    {
        var families = findings
            .Where(finding => finding is { Applicable: true, Family: not Messages })
            .GroupBy(finding => finding.Family, StringComparer.Ordinal)
            .Select(family => (Answered: family.Count(IsAnswered), All: family.Count()))
            .ToArray();

        return new Coverage(
            families.Length == 0 ? 0 : Math.Round(families.Average(family => (double)family.Answered / family.All), 2),
            families.Sum(family => family.Answered),
            families.Count(family => family.Answered > 0));
    }

    private static bool IsAnswered(Conclusion finding) => finding.Outcome is Outcome.Raised or Outcome.Clear;
}
