using System.Text.Json.Serialization;

namespace GigVet.Decisions.Replies;

/// <summary>What a contractor said about an assessment of theirs. It stands beside the findings and never changes a point.</summary>
public sealed record ContractorReply
{
    /// <summary><c>rpl_</c> and 26 letters and digits that sort by time.</summary>
    public required string Id { get; init; }

    public required string Assessment { get; init; }

    /// <summary>About all of it; null where only findings were answered.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<FindingAnswer> Findings { get; init; } = [];

    /// <summary>Id of the reply link by which the contractor wrote it; null where the customer wrote it down.</summary>
    public string? Link { get; init; }

    /// <summary>Who wrote it down for the contractor, as they call themselves.</summary>
    public string? By { get; init; }

    /// <summary>Id of the API key that sent it; null where the contractor wrote it.</summary>
    public string? Key { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What a contractor said about one finding.</summary>
/// <param name="Proofs">Addresses that a person can open; GigVet never opens them.</param>
public sealed record FindingAnswer(string Code, AnswerStance Stance, string? Text, IReadOnlyList<Uri> Proofs);

public enum AnswerStance
{
    /// <summary>It is so.</summary>
    Agree,

    /// <summary>It is not so, or not as it looks.</summary>
    Dispute,
}

/// <summary>A contractor's latest answer, as it is shown with its finding.</summary>
public sealed record ShownAnswer(
    string Reply, AnswerStance Stance, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text, IReadOnlyList<Uri> Proofs, DateTimeOffset At);
