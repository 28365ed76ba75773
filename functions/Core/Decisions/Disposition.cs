namespace GigVet.Decisions;

/// <summary>
/// What a person made of one assessment, and why. Never changed and never deleted by a later one: whoever changes their
/// mind adds another, and the latest is the one that counts.
/// </summary>
public sealed record Disposition
{
    /// <summary><c>dsp_</c> and 26 letters and digits that sort by time.</summary>
    public required string Id { get; init; }

    /// <summary>The assessment that was decided about.</summary>
    public required string Assessment { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>What was done about the engagement; null where nothing was, or nobody said.</summary>
    public EngagementAction? Action { get; init; }

    /// <summary>The findings it is about, by code; empty: the assessment as a whole.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public required string Reason { get; init; }

    /// <summary>Who decided, as they call themselves; null where they did not say.</summary>
    public string? By { get; init; }

    /// <summary>Id of the API key that sent it.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What a person concluded. Only a person does: GigVet recommends (README beside this file).</summary>
public enum Decision
{
    /// <summary>What was found is true and explained, or does not matter for this engagement.</summary>
    Cleared,

    /// <summary>What was found is not true of this contractor.</summary>
    FalsePositive,

    /// <summary>The profile is misrepresented; a person has checked it.</summary>
    ConfirmedRisk,

    /// <summary>Not decided yet: the contractor was asked, or somebody has to look again.</summary>
    NeedsMore,
}

/// <summary>What the customer did about the engagement.</summary>
public enum EngagementAction
{
    Hired,

    /// <summary>Was engaged already, and stays so.</summary>
    Kept,
    NotHired,

    /// <summary>Was engaged, and is not any more.</summary>
    Ended,
}
