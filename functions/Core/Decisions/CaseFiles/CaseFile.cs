using GigVet.Alerts;
using GigVet.Decisions.Replies;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Decisions.CaseFiles;

/// <summary>
/// Everything a customer holds to decide about one contractor, in one document that can be printed and put away: what was
/// found and what speaks against it, what could not be checked, what changed, what was decided and what was replied.
/// </summary>
public sealed record CaseFile
{
    /// <summary>Ours: half a year of weekly checks and a few asked for.</summary>
    public const int MostAssessments = 50;

    public required ContractorRef Contractor { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Reasons and findings heaviest first; null for whoever was not assessed yet.</summary>
    public required Assessment? Latest { get; init; }

    /// <summary>What could not be checked, and why: never the same as clean.</summary>
    public required IReadOnlyList<UncheckedThing> Unchecked { get; init; }

    /// <summary>What changed from one assessment to the next, newest first.</summary>
    public required IReadOnlyList<ChangesAt> Changes { get; init; }

    /// <summary>Newest first, at most <see cref="MostAssessments"/>.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>Of all assessments, newest first; the first one counts.</summary>
    public required IReadOnlyList<Disposition> Dispositions { get; init; }

    /// <summary>Of all assessments, newest first.</summary>
    public required IReadOnlyList<ContractorReply> Replies { get; init; }

    /// <summary>What is not told for a while, and why.</summary>
    public required IReadOnlyList<Silence> Silences { get; init; }

    /// <param name="history">Newest first.</param>
    /// <param name="silences">Over or not.</param>
    public static CaseFile Make(
        ContractorRef contractor,
        Assessment? latest,
        IReadOnlyList<Assessment> history,
        Decided decided,
        IReadOnlyList<Silence> silences,
        DateTimeOffset now) => new()
        {
            Contractor = contractor,
            MadeAt = now,
            Latest = latest is null ? null : ByWeight(DecisionDesk.With(latest, decided)),
            Unchecked = latest is null ? [] : [.. UncheckedThing.In(latest)],
            Changes = [.. history.Where(one => one.Changes.Count > 0).Select(one => new ChangesAt(one.Id, one.AssessedAt, one.Changes))],
            Timeline =
            [
                .. history.Select(one => new TimelineEntry(one.Id, one.Score, one.Band, one.Recommendation, one.AssessedAt)
                    .DecidedBy(decided.Dispositions)),
            ],
            Dispositions = decided.Dispositions,
            Replies = decided.Replies,
            Silences = [.. silences.Where(silence => !silence.IsOver(now))],
        };

    private static Assessment ByWeight(Assessment assessment) => assessment with
    {
        Reasons = [.. assessment.Reasons.OrderByDescending(reason => reason.Points)],
        Findings =
        [
            .. assessment.Findings
                .OrderBy(finding => finding.Outcome)
                .ThenByDescending(finding => RaisedFindings.Points(assessment, finding.Code))
                .ThenByDescending(finding => finding.Strength),
        ],
    };
}

/// <param name="Name">A source, or the code of a finding.</param>
public sealed record UncheckedThing(string Name, string Why)
{
    internal static IEnumerable<UncheckedThing> In(Assessment assessment) => assessment.Sources
        .Where(source => source.State is not SourceState.Ok)
        .Select(source => new UncheckedThing(source.Name, source.Detail))
        .Concat(assessment.Findings
            .Where(finding => finding is { Outcome: Outcome.NotAvailable, Applicable: true } or { Outcome: Outcome.Failed })
            .Select(finding => new UncheckedThing(finding.Code, finding.Message)));
}

public sealed record ChangesAt(string Assessment, DateTimeOffset At, IReadOnlyList<Change> Changes);
