using System.Text.Json.Serialization;
using GigVet.Scoring;

namespace GigVet.Model;

/// <summary>What of a finding decides the score: its words and its evidence do not.</summary>
[JsonConverter(typeof(ConclusionJson))]
public record Conclusion
{
    /// <summary>The signal's id, which is also the reason code.</summary>
    [JsonPropertyOrder(-4)]
    public required string Code { get; init; }

    [JsonPropertyOrder(-3)]
    public required string Family { get; init; }

    [JsonPropertyOrder(-2)]
    public required Outcome Outcome { get; init; }

    [JsonPropertyOrder(-1)]
    public required Strength Strength { get; init; }

    /// <summary>From then on it no longer counts; null when it was not raised, or never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>False when the question does not arise for this contractor; such a finding does not count for coverage.</summary>
    public required bool Applicable { get; init; }
}
