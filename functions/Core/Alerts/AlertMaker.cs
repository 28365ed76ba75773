using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>Puts an alert together from two assessments: what is told, whichever way it is told.</summary>
public static class AlertMaker
{
    private const int MostEvidence = 3;
    private const int MostChanges = 8;
    private const int MostUnchecked = 5;

    public static Alert Make(Assessment? previous, Assessment now, IReadOnlyList<AlertCause> causes)
    {
        var added = Added(previous, now).ToArray();

        return new Alert
        {
            Id = AlertId.Of(now.Id),
            Kind = causes[0].Kind,
            Title = Title(previous, now, causes[0]),
            At = now.AssessedAt,
            Contractor = now.Contractor,
            Assessment = now.Id,
            Before = previous is null ? null : StandingOf(previous),
            Now = StandingOf(now),
            Causes = causes,
            Evidence = Evidence(now, causes, added),
            Changes = [.. now.Changes.Select(change => change.ForEverybody()).Concat(FindingChanges(previous, now, added, causes)).Take(MostChanges)],
            Unchecked = [.. Unchecked(now).Take(MostUnchecked)],
            NextStep = NextStep(now, causes),
        };
    }

    public static Standing StandingOf(Assessment assessment)
        => new(assessment.Band, assessment.Score, assessment.Recommendation);

    /// <summary>A source that was asked and did not answer, and why.</summary>
    public static IEnumerable<string> Unchecked(Assessment assessment) => assessment.Sources
        .Where(source => source.State is SourceState.Blocked or SourceState.Failed)
        .Select(source => $"{source.Name}: {source.Detail}");

    private static string Title(Assessment? previous, Assessment now, AlertCause first)
    {
        var who = Words.Name(now.Contractor);
        return first.Kind switch
        {
            AlertKind.BandRose => $"{who}: risk rose to {Words.Of(now.Band)} ({previous?.Score ?? 0} → {now.Score})",
            AlertKind.NewStrongFinding => $"{who}: a new strong finding, risk {Words.Of(now.Band)} ({now.Score})",
            AlertKind.FirstLook => $"{who}: first look, risk {Words.Of(now.Band)} ({now.Score})",
            _ => $"{who}: {first.Subject} can no longer be checked",
        };
    }

    private static Evidence[] Evidence(Assessment now, IReadOnlyList<AlertCause> causes, Finding[] added)
    {
        var told = now.Findings.Where(finding => causes.Any(cause => cause.Subject == finding.Code));
        var heaviest = now.Reasons
            .Where(reason => reason.Points > 0)
            .OrderByDescending(reason => reason.Points)
            .SelectMany(reason => now.Findings.Where(finding => finding.Code == reason.Code));

        return
        [
            .. told.Concat(added.Where(finding => finding.Strength is not Strength.Context)).Concat(heaviest)
                .Where(finding => finding.Outcome is Outcome.Raised)
                .DistinctBy(finding => finding.Code, StringComparer.Ordinal)
                .SelectMany(finding => finding.Evidence.Take(1))
                .Take(MostEvidence),
        ];
    }

    /// <summary>Raised now and not before, counting ones first.</summary>
    private static IEnumerable<Finding> Added(Assessment? previous, Assessment now) => previous is null
        ? []
        : now.Findings
            .Where(finding => finding.Outcome is Outcome.Raised && Before(previous, finding) is not { Outcome: Outcome.Raised })
            .OrderByDescending(finding => now.Reasons.Where(reason => reason.Code == finding.Code).Sum(reason => reason.Points));

    private static IEnumerable<Change> FindingChanges(
        Assessment? previous, Assessment now, Finding[] added, IReadOnlyList<AlertCause> causes)
    {
        // What is a cause of the alert stands above.
        foreach (var finding in added.Where(finding =>
            finding.Strength is not Strength.Context && causes.All(cause => cause.Subject != finding.Code)))
            yield return new Change("New finding", null, finding.Message);

        foreach (var finding in now.Findings.Where(finding => finding.Outcome is Outcome.Clear))
        {
            if (previous is not null && Before(previous, finding) is { Outcome: Outcome.Raised, Strength: not Strength.Context } gone)
                yield return new Change("No longer found", null, gone.Message);
        }
    }

    private static Finding? Before(Assessment previous, Finding finding)
        => previous.Findings.FirstOrDefault(one => one.Code == finding.Code);

    private static string? NextStep(Assessment now, IReadOnlyList<AlertCause> causes)
        => now.Findings.FirstOrDefault(finding =>
                finding.Outcome is Outcome.Raised && causes.Any(cause => cause.Subject == finding.Code))?.NextStep
            ?? (now.NextSteps is [var first, ..] ? first : null);
}
