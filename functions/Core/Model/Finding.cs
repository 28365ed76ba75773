using System.Text.Json.Serialization;
using GigVet.Decisions.Replies;

namespace GigVet.Model;

/// <summary>What one signal concluded about one dossier, complete enough to be read years later without the signal.</summary>
public sealed record Finding : Conclusion
{
    public required string Message { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required string FalsePositives { get; init; }

    public required string NextStep { get; init; }

    /// <summary>When it was found, where an earlier assessment found it and nobody could look again since.</summary>
    public DateTimeOffset? CarriedFrom { get; init; }

    /// <summary>The contractor's latest answer; null where there is none, or it is not shown with it. Never stored with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShownAnswer? Answer { get; init; }
}

public enum Outcome
{
    /// <summary>Looked, and found it.</summary>
    Raised,

    /// <summary>Looked, and did not find it.</summary>
    Clear,

    /// <summary>Could not look. Never the same as clear.</summary>
    NotAvailable,

    /// <summary>Our own fault: the signal threw. Lowers coverage, never the score.</summary>
    Failed,
}

/// <summary>How much a raised finding weighs, for or against (design of the score: README, "How a score adds up").</summary>
public enum Strength
{
    /// <summary>Shown, never counted.</summary>
    Context,

    /// <summary>Colour only: never lifts a contractor above low without more.</summary>
    Weak,

    /// <summary>Needs one more family to mean something.</summary>
    Moderate,

    /// <summary>Alone worth a human review.</summary>
    Strong,
}
