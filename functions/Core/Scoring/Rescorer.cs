using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>Judges stored findings by another policy, or on another day. Nothing is looked up again.</summary>
public sealed class Rescorer(SignalCatalogue catalogue, RiskPolicy policy, TimeProvider time)
{
    public RiskPolicy Policy => policy;

    public IReadOnlyDictionary<string, SignalInfo> Signals => catalogue.ById;

    public (Judgement Judgement, Rescore Result) Rescore(Assessment assessment)
    {
        var judgement = Judgement.Of(
            catalogue.ById,
            assessment.Findings,
            assessment.Sources,
            new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle),
            assessment.Role,
            policy,
            time.GetUtcNow());

        return (judgement, new Rescore(
            policy.Version,
            judgement.Sheet.Score,
            judgement.Band,
            judgement.Recommendation,
            judgement.Sheet.Lines,
            judgement.Band != assessment.Band));
    }
}

/// <summary>What stored findings come to.</summary>
public sealed record Rescore(
    string PolicyVersion,
    int Score,
    RiskBand Band,
    Recommendation Recommendation,
    IReadOnlyList<Reason> Reasons,
    bool BandChanged);
