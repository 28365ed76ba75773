using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>
/// What judging again needs of a stored assessment. It reads the same JSON and leaves words and evidence where they lie:
/// they are most of it.
/// </summary>
public sealed record StoredSum
{
    public required Subject Contractor { get; init; }

    public ContractorRole Role { get; init; }

    public required int Score { get; init; }

    public required RiskBand Band { get; init; }

    public required IReadOnlyList<Conclusion> Findings { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required string PolicyVersion { get; init; }

    public static StoredSum Of(Assessment assessment) => new()
    {
        Contractor = assessment.Contractor,
        Role = assessment.Role,
        Score = assessment.Score,
        Band = assessment.Band,
        Findings = assessment.Findings,
        Sources = [.. assessment.Sources.Select(source => new Source(source.Name, source.State))],
        PolicyVersion = assessment.PolicyVersion,
    };

    public readonly record struct Source(string Name, SourceState State);
}
