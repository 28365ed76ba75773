using GigVet.Model;

namespace GigVet.Watching;

/// <summary>What two assessments of one contractor have in common.</summary>
/// <param name="IsSame">A reader would find nothing new in the later one.</param>
/// <param name="HasNews">Something changed, or a finding was raised that was not before.</param>
/// <param name="Lost">Sources that were read then and could not be now.</param>
internal sealed record Comparison(bool IsSame, bool HasNews, IReadOnlyList<string> Lost)
{
    public static Comparison Of(Assessment? before, Assessment now)
    {
        if (before is null)
            return new Comparison(false, true, []);

        var raised = Raised(now);
        var hasNews = now.Changes.Count > 0 || raised.Except(Raised(before)).Any();
        string[] lost = [.. Lose(before, now)];
        var isSame = !hasNews && lost.Length == 0
            && (before.Score, before.Band, before.Recommendation, before.Role, before.PolicyVersion)
                == (now.Score, now.Band, now.Recommendation, now.Role, now.PolicyVersion)
            && Math.Abs(before.Coverage - now.Coverage) < 0.005
            && before.Reasons.Select(reason => (reason.Code, reason.Points)).SequenceEqual(now.Reasons.Select(reason => (reason.Code, reason.Points)))
            && Outcomes(before).SequenceEqual(Outcomes(now))
            && States(before).SequenceEqual(States(now));

        return new Comparison(isSame, hasNews, lost);
    }

    private static IEnumerable<(string, Strength)> Raised(Assessment assessment) => assessment.Findings
        .Where(finding => finding.Outcome is Outcome.Raised)
        .Select(finding => (finding.Code, finding.Strength));

    private static IEnumerable<(string, Outcome, Strength, bool)> Outcomes(Assessment assessment)
        => assessment.Findings.Select(finding => (finding.Code, finding.Outcome, finding.Strength, finding.Applicable));

    private static IEnumerable<(string, SourceState)> States(Assessment assessment)
        => assessment.Sources.Where(source => source.Name is not "captures").Select(source => (source.Name, source.State)).Order();

    private static IEnumerable<string> Lose(Assessment before, Assessment now) => now.Sources
        .Where(source => source.State is SourceState.Blocked or SourceState.Failed
            && before.Sources.Any(earlier => earlier.Name == source.Name && earlier.State is SourceState.Ok or SourceState.Partial))
        .Select(source => source.Name);
}
