using GigVet.Model;
using Microsoft.Extensions.Logging;

namespace GigVet.Scoring;

/// <summary>Runs every signal over a dossier and adds up what they found.</summary>
public sealed partial class Assessor(
    IEnumerable<ISignal> signals, RiskPolicy policy, ILogger<Assessor> logger)
{
    private readonly ISignal[] _signals = [.. signals.OrderBy(signal => signal.Info.Id, StringComparer.Ordinal)];

    /// <param name="id">The assessment's id; also the only reference that reaches the log.</param>
    public Assessment Assess(string id, Dossier dossier, IReadOnlyList<SourceReport> sources)
    {
        var findings = Array.ConvertAll(_signals, signal => Evaluate(id, signal, dossier));
        var sheet = ScoreSheet.Add(
            [
                .. _signals.Zip(findings, (signal, finding) => (signal.Info, finding))
                    .Where(pair => pair.finding.Outcome is Outcome.Raised),
            ],
            policy);
        var coverage = Coverage.Of(findings);
        var band = BandFor(sheet.Score, coverage, WasRead(dossier, sources));

        return new Assessment
        {
            Id = id,
            Status = AssessmentStatus.Completed,
            Contractor = new Subject(
                dossier.Profile.Contractor.Platform,
                dossier.Profile.Contractor.Handle,
                dossier.Profile.Url,
                dossier.Profile.DisplayName),
            Score = sheet.Score,
            Band = band,
            Recommendation = RecommendationFor(band),
            Coverage = coverage.Share,
            Reasons = sheet.Lines,
            Findings = findings,
            Sources = sources,
            Changes = [],
            NextSteps = [.. NextSteps.For(dossier.Request.Role, band, sheet.Lines, findings, sources)],
            PolicyVersion = policy.Version,
            AssessedAt = dossier.AsOf,
        };
    }

    /// <summary>What of a family weighs enough against the contractor to be looked at more closely, where policy allows it.</summary>
    public IReadOnlyList<Finding> WorthDeeperLook(Assessment assessment, string family) => policy.DeepLook
        ? [.. assessment.Findings.Where(finding => finding is { Outcome: Outcome.Raised, Strength: >= Strength.Moderate }
            && finding.Family == family
            && assessment.Reasons.Any(reason => reason.Code == finding.Code && reason.Points > 0))]
        : [];

    private Finding Evaluate(string id, ISignal signal, Dossier dossier)
    {
        try
        {
            return signal.Evaluate(dossier);
        }
        catch (Exception exception)
        {
            // One broken signal must not cost us the other findings; it lowers coverage and nothing else.
            LogSignalFailed(logger, exception, signal.Info.Id, id);
            return signal.Info.Failed();
        }
    }

    /// <summary>What was found stands whatever the coverage; only "low" needs enough answers.</summary>
    private RiskBand BandFor(int score, Coverage coverage, bool profileWasRead)
    {
        var band = policy.BandFor(score);
        var thin = !profileWasRead
            || coverage.Share < policy.MinimumCoverage
            || coverage.Answered < policy.MinimumAnswered
            || coverage.Families < policy.MinimumFamilies;

        return band is RiskBand.Low && thin ? RiskBand.Inconclusive : band;
    }

    /// <summary>Nobody is "low" whose own profile could not be read, whatever was said about them.</summary>
    private static bool WasRead(Dossier dossier, IReadOnlyList<SourceReport> sources)
        => !sources.Any(source => source is { State: SourceState.Failed or SourceState.Blocked }
            && source.Name == dossier.Request.Contractor.Platform);

    private static Recommendation RecommendationFor(RiskBand band) => band switch
    {
        RiskBand.Low => Recommendation.Proceed,
        RiskBand.Inconclusive or RiskBand.Medium => Recommendation.Review,
        _ => Recommendation.Escalate,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Signal {SignalId} failed in {Assessment}.")]
    private static partial void LogSignalFailed(ILogger logger, Exception exception, string signalId, string assessment);
}
