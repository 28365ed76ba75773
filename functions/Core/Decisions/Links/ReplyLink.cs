namespace GigVet.Decisions.Links;

/// <summary>Leave for one contractor to read what was found about them and to reply.</summary>
public sealed record ReplyLink : TimedLink
{
    /// <summary>Long enough to read mail and look for proofs.</summary>
    public static readonly TimeSpan UsualLife = TimeSpan.FromDays(14);

    /// <summary>Who asks, as the contractor knows them.</summary>
    public required string From { get; init; }

    /// <summary>What the customer asks the contractor; null leaves it at the findings.</summary>
    public string? Question { get; init; }

    /// <summary>The findings that are shown, by code; empty: all that were raised.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
