using System.Text.Json.Serialization;
using GigVet.Decisions;
using GigVet.Decisions.Replies;

namespace GigVet.Model;

/// <summary>The explained result for one dossier. The points of <see cref="Reasons"/> add up to <see cref="Score"/>.</summary>
public sealed record Assessment
{
    /// <summary><c>asm_</c> and 26 letters and digits that sort by time.</summary>
    public required string Id { get; init; }

    public required AssessmentStatus Status { get; init; }

    public required Subject Contractor { get; init; }

    /// <summary>What the engagement was said to be when it was assessed.</summary>
    public ContractorRole Role { get; init; }

    /// <summary>0 (no known risk) to 100.</summary>
    public required int Score { get; init; }

    public required RiskBand Band { get; init; }

    public required Recommendation Recommendation { get; init; }

    /// <summary>Share of applicable signals that could be answered, 0 to 1.</summary>
    public required double Coverage { get; init; }

    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<SourceReport> Sources { get; init; }

    /// <summary>What differs from the assessment before.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>What a later assessment is compared with.</summary>
    public Sighting? Seen { get; init; }

    public required IReadOnlyList<string> NextSteps { get; init; }

    public required string PolicyVersion { get; init; }

    public required DateTimeOffset AssessedAt { get; init; }

    /// <summary>What persons decided about it, newest first; null where it is not shown with them. Never stored with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Disposition>? Dispositions { get; init; }

    /// <summary>What the contractor replied, newest first; null where it is not shown with it. Never stored with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ContractorReply>? Replies { get; init; }
}

/// <summary>Whom the assessment is about, as the platform shows it.</summary>
public sealed record Subject(string Platform, string Handle, Uri Url, string? DisplayName);

/// <summary>One line of the sum: a reason code and the points it added or removed.</summary>
public sealed record Reason(string Code, string Family, string Title, int Points);

/// <param name="What">One word, such as <c>name</c> or <c>payout</c>.</param>
public sealed record Change(string What, string? Before, string? After)
{
    /// <summary>As it may be sent around: a former name is for reviewers only.</summary>
    public Change ForEverybody() => What is Changed.Name or Changed.PayoutHolder ? this with { Before = null } : this;
}

/// <summary>How far one source got. "Could not look" is said here, never hidden.</summary>
/// <param name="Requests">Requests that left this machine; a capture costs none.</param>
public sealed record SourceReport(string Name, SourceState State, string Detail, int Requests, DateTimeOffset FetchedAt)
{
    /// <summary>Planned re-checks have tried in vain since then; null where it answers, or where it never did.</summary>
    public DateTimeOffset? LostSince { get; init; }
}

public enum SourceState
{
    Ok,

    /// <summary>Some of it was read.</summary>
    Partial,

    /// <summary>It refused: a login wall, a rate limit, our own rules.</summary>
    Blocked,

    /// <summary>It did not answer, or not in a form that can be read.</summary>
    Failed,

    /// <summary>Nothing named it.</summary>
    NotAsked,
}

public enum AssessmentStatus
{
    Queued,
    Running,
    Completed,
    Failed,
}

public enum RiskBand
{
    /// <summary>Too little could be checked to say "low".</summary>
    Inconclusive,
    Low,
    Medium,
    High,
    Critical,
}

/// <summary>What GigVet suggests. A person decides.</summary>
public enum Recommendation
{
    Proceed,
    Review,
    Escalate,
}
