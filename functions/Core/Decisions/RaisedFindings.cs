using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Decisions;

/// <summary>The findings that people can decide about or reply to: what was raised, and nothing else.</summary>
public static class RaisedFindings
{
    /// <summary>Heaviest first; what speaks for the contractor last.</summary>
    public static IEnumerable<Finding> ByWeight(Assessment assessment) => assessment.Findings
        .Where(finding => finding.Outcome is Outcome.Raised)
        .OrderByDescending(finding => Points(assessment, finding.Code));

    public static int Points(Assessment assessment, string code)
        => assessment.Reasons.Where(reason => reason.Code == code).Sum(reason => reason.Points);

    /// <returns>An error for every code that this assessment did not raise.</returns>
    internal static IEnumerable<FieldError> Unknown(Assessment assessment, IReadOnlyList<string> codes, Func<int, string> field)
        => codes.Index()
            .Where(code => !assessment.Findings.Any(finding => finding.Outcome is Outcome.Raised && finding.Code == code.Item))
            .Select(code => new FieldError(field(code.Index), "is not the code of a finding that this assessment raised."));
}
