using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>What the person who hires can do next, most useful first.</summary>
public static class NextSteps
{
    private const int MostFromFindings = 5;

    public static IEnumerable<string> For(
        ContractorRole role,
        RiskBand band,
        IReadOnlyList<Reason> reasons,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<SourceReport> sources)
    {
        var heaviest = reasons.Where(reason => reason.Points > 0).Select(reason => reason.Code).ToArray();
        var raised = findings
            .Where(finding => finding.Outcome is Outcome.Raised && heaviest.Contains(finding.Code, StringComparer.Ordinal))
            .OrderBy(finding => Array.IndexOf(heaviest, finding.Code))
            .Select(finding => finding.NextStep);
        var unread = sources
            .Where(source => source.State is not SourceState.Ok)
            .Select(source => source.State is SourceState.Partial
                ? $"{source.Name} was read only in part: {source.Detail}"
                : $"{source.Name} could not be checked: {source.Detail}");

        return raised.Distinct(StringComparer.Ordinal).Take(MostFromFindings)
            .Concat(unread)
            .Concat(ForRole(role, band));
    }

    private static IEnumerable<string> ForRole(ContractorRole role, RiskBand band)
    {
        if (role is not ContractorRole.Standard)
            yield return "The role has access to sensitive things: meet on video and check an identity document before giving it.";
        if (band is RiskBand.High or RiskBand.Critical)
            yield return "Let a second person read the evidence, and hear the contractor, before anybody decides.";
    }
}
