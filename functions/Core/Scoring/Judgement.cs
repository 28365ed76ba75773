using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>What the policy makes of findings. The same for a fresh dossier and for one that was stored.</summary>
/// <param name="ProfileWasRead">False where the platform's own profile could not be read: then nobody is "low".</param>
public sealed record Judgement(
    ScoreSheet Sheet, Coverage Coverage, RiskBand Band, Recommendation Recommendation, bool ProfileWasRead)
{
    /// <param name="signals">By id; findings of signals that no longer exist do not count.</param>
    /// <param name="subject">Whose platform's source must have been read.</param>
    /// <param name="at">The instant for which it is judged: older findings may have expired.</param>
    public static Judgement Of(
        IReadOnlyDictionary<string, SignalInfo> signals,
        IReadOnlyList<Conclusion> findings,
        IEnumerable<(string Name, SourceState State)> sources,
        ContractorRef subject,
        ContractorRole role,
        RiskPolicy policy,
        DateTimeOffset at)
    {
        (SignalInfo, Conclusion)[] raised =
        [
            .. findings
                .Where(finding => finding.Outcome is Outcome.Raised && signals.ContainsKey(finding.Code))
                .Select(finding => (signals[finding.Code], finding)),
        ];
        var sheet = ScoreSheet.Add(raised, policy, at);
        var coverage = Coverage.Of(findings);
        var wasRead = !sources.Any(source => source.State is SourceState.Failed or SourceState.Blocked
            && source.Name == subject.Platform);
        var band = BandFor(sheet.Score, coverage, wasRead, policy);
        var recommendation = RecommendationFor(band);
        if (recommendation is Recommendation.Proceed && MissingProof(raised, role, policy, at) is { } missing)
        {
            // Shown as a line of no points: the sum is what it is, and yet nobody is told to proceed.
            sheet = new ScoreSheet([.. sheet.Lines, missing]);
            recommendation = Recommendation.Review;
        }

        return new Judgement(sheet, coverage, band, recommendation, wasRead);
    }

    /// <summary>What was found stands whatever the coverage; only "low" needs enough answers.</summary>
    private static RiskBand BandFor(int score, Coverage coverage, bool profileWasRead, RiskPolicy policy)
    {
        var band = policy.BandFor(score);
        var thin = !profileWasRead
            || coverage.Share < policy.MinimumCoverage
            || coverage.Answered < policy.MinimumAnswered
            || coverage.Families < policy.MinimumFamilies;

        return band is RiskBand.Low && thin ? RiskBand.Inconclusive : band;
    }

    private static Recommendation RecommendationFor(RiskBand band) => band switch
    {
        RiskBand.Low => Recommendation.Proceed,
        RiskBand.Inconclusive or RiskBand.Medium => Recommendation.Review,
        _ => Recommendation.Escalate,
    };

    private static Reason? MissingProof(
        (SignalInfo Signal, Conclusion Finding)[] raised, ContractorRole role, RiskPolicy policy, DateTimeOffset at)
    {
        string[] missing =
        [
            .. policy.ProofsFor(role).Where(proof => !raised.Any(
                line => line.Signal.Id == proof && !(line.Finding.ExpiresAt <= at))),
        ];
        return missing.Length == 0
            ? null
            : new Reason(
                ScoreSheet.Role,
                "policy",
                $"Role {role.ToString().ToLowerInvariant()}: not \"proceed\" before {string.Join(" and ", missing)}",
                0);
    }
}
