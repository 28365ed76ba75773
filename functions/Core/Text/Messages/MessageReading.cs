using GigVet.Model;

namespace GigVet.Text.Messages;

/// <summary>What was found in one message.</summary>
/// <param name="Hits">In the order of the text; empty for an ordinary message.</param>
public sealed record MessageReading(IReadOnlyList<MessageHit> Hits)
{
    /// <summary>Something in it is worth a person's attention on its own.</summary>
    public bool IsSuspicious => Hits.Any(hit => hit.Strength >= Strength.Moderate);

    /// <summary>The message was longer than what is read; hits are from its first part.</summary>
    public bool Truncated { get; init; }

    /// <summary>
    /// The message shows itself in letters and a language the rules know; otherwise no hit says nothing about it, and a
    /// person reads it.
    /// </summary>
    public bool Readable { get; init; } = true;
}

/// <summary>One request in a message that a person should see.</summary>
/// <param name="RuleId">The rule that matched, <c>kind.name</c>.</param>
/// <param name="Kind">What is asked for, such as <c>account-rental</c>.</param>
/// <param name="Start">Where the words begin in the message as it was given.</param>
/// <param name="Length">How many characters of the message they cover.</param>
/// <param name="Quote">These characters, unchanged.</param>
/// <param name="Why">What they ask for, in a sentence for the reader of a report.</param>
public sealed record MessageHit(
    string RuleId, string Kind, Strength Strength, int Start, int Length, string Quote, string Why);
