using GigVet.Model;
using GigVet.Watching;
using Microsoft.Extensions.Logging;

namespace GigVet.Scoring;

/// <summary>Runs every signal over a dossier and adds up what they found.</summary>
public sealed partial class Assessor(
    IEnumerable<ISignal> signals, RiskPolicy policy, ILogger<Assessor> logger)
{
    private readonly ISignal[] _signals = [.. signals.OrderBy(signal => signal.Info.Id, StringComparer.Ordinal)];
    private readonly SignalCatalogue _catalogue = new(signals);

    /// <param name="id">The assessment's id; also the only reference that reaches the log.</param>
    public Assessment Assess(string id, Dossier dossier, IReadOnlyList<SourceReport> sources)
    {
        var findings = CarriedFindings.Over(
            Array.ConvertAll(_signals, signal => Dated(signal.Info, Evaluate(id, signal, dossier), dossier.AsOf)), dossier);
        var role = dossier.Request.Role;
        var judgement = Judgement.Of(
            _catalogue.ById, findings, sources.Select(source => (source.Name, source.State)), dossier.Request.Contractor, role, policy, dossier.AsOf);

        var (seen, changes) = Sight.WithListed(Sight.Of(dossier), dossier, findings);

        return new Assessment
        {
            Id = id,
            Status = AssessmentStatus.Completed,
            Contractor = new Subject(
                dossier.Profile.Contractor.Platform,
                dossier.Profile.Contractor.Handle,
                dossier.Profile.Url,
                dossier.Profile.DisplayName),
            Role = role,
            Score = judgement.Sheet.Score,
            Band = judgement.Band,
            Recommendation = judgement.Recommendation,
            Coverage = judgement.Coverage.Share,
            Reasons = judgement.Sheet.Lines,
            Findings = findings,
            Sources = sources,
            Changes = changes,
            Seen = seen,
            NextSteps = [.. NextSteps.For(role, judgement.Band, judgement.Sheet.Lines, findings, sources)],
            PolicyVersion = policy.Version,
            AssessedAt = dossier.AsOf,
        };
    }

    /// <summary>
    /// What of a family weighs enough against the contractor to be looked at more closely, where policy allows it.
    /// </summary>
    public IReadOnlyList<Finding> WorthDeeperLook(Assessment assessment, string family) => policy.DeepLook
        ? [.. assessment.Findings.Where(finding => finding.Family == family
            && finding is { Outcome: Outcome.Raised, Strength: >= Strength.Moderate }
            && assessment.Reasons.Any(reason => reason.Code == finding.Code && reason.Points > 0))]
        : [];

    private Finding Evaluate(string id, ISignal signal, Dossier dossier)
    {
        try
        {
            return dossier.Ask(signal);
        }
        catch (Exception exception)
        {
            // One broken signal must not cost us the other findings; it lowers coverage and nothing else.
            LogSignalFailed(logger, exception, signal.Info.Id, id);
            return signal.Info.Failed();
        }
    }

    private Finding Dated(SignalInfo signal, Finding finding, DateTimeOffset at)
        => finding.Outcome is Outcome.Raised && signal.Lawfulness is not Lawfulness.LegalDuty
            ? finding with { ExpiresAt = at.AddDays(policy.FindingsExpireAfterDays) }
            : finding;

    [LoggerMessage(Level = LogLevel.Error, Message = "Signal {SignalId} failed in {Assessment}.")]
    private static partial void LogSignalFailed(ILogger logger, Exception exception, string signalId, string assessment);
}
