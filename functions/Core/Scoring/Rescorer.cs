using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>Judges stored findings by another policy, or on another day. Nothing is looked up again.</summary>
public sealed class Rescorer(SignalCatalogue catalogue, RiskPolicy policy, TimeProvider time)
{
    public RiskPolicy Policy => policy;

    public IReadOnlyDictionary<string, SignalInfo> Signals => catalogue.ById;

    public (Judgement Judgement, Rescore Result) Rescore(Assessment assessment)
        => Rescore(StoredSum.Of(assessment));

    /// <inheritdoc cref="Rescore(Assessment)"/>
    public (Judgement Judgement, Rescore Result) Rescore(StoredSum assessment)
    {
        var judgement = JudgeAt(assessment, time.GetUtcNow());

        return (judgement, new Rescore(
            policy.Version,
            judgement.Sheet.Score,
            judgement.Band,
            judgement.Recommendation,
            judgement.Sheet.Lines,
            judgement.Band != assessment.Band));
    }

    /// <summary>As it was, or would have been, on that day.</summary>
    public Judgement JudgeAt(StoredSum assessment, DateTimeOffset at) => Judgement.Of(
        catalogue.ById,
        assessment.Findings,
        assessment.Sources.Select(source => (source.Name, source.State)),
        new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle),
        assessment.Role,
        policy,
        at);
}

/// <summary>What stored findings come to.</summary>
public sealed record Rescore(
    string PolicyVersion,
    int Score,
    RiskBand Band,
    Recommendation Recommendation,
    IReadOnlyList<Reason> Reasons,
    bool BandChanged);
