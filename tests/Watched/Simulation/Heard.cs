namespace GigVet.Watched.Simulation;

/// <summary>One message that a receiver took.</summary>
/// <param name="MessageId">By which the receiver tells repeats; null where its channel has none.</param>
public sealed record Heard(DateTimeOffset At, string Customer, string Channel, string? MessageId, IReadOnlyList<HeardLine> Lines)
{
    /// <summary>The process died before it had noted that this arrived: what it says may come once more.</summary>
    public bool IsUnmarked { get; set; }
}

/// <summary>What a message says of one contractor, as far as a person or program there can tell.</summary>
/// <param name="About">The id of the alert or of the assessment that led to it, where the message has one.</param>
public sealed record HeardLine(string? About, string Title, Uri? Url);
