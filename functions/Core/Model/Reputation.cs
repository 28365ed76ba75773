namespace GigVet.Model;

/// <summary>What a platform counts and averages about a contractor. Null members are not known, never zero.</summary>
public sealed record Reputation
{
    /// <summary>0 to 5.</summary>
    public double? Rating { get; init; }

    /// <summary>All reviews, also those that were not read.</summary>
    public int? Reviews { get; init; }

    public int? CompletedJobs { get; init; }

    /// <summary>The platform's own measure of jobs that ended well, 0 to 1.</summary>
    public double? JobSuccess { get; init; }

    /// <summary>The platform says that it hides its measure of success for this contractor.</summary>
    public bool? JobSuccessHidden { get; init; }

    /// <summary>Share of jobs finished, 0 to 1.</summary>
    public double? Completion { get; init; }

    /// <summary>Share of jobs delivered by the agreed day, 0 to 1.</summary>
    public double? OnTime { get; init; }

    /// <summary>Share of jobs that cost what was agreed, 0 to 1.</summary>
    public double? OnBudget { get; init; }

    /// <summary>Share of clients who came again, 0 to 1.</summary>
    public double? RepeatHires { get; init; }

    public double? HoursWorked { get; init; }
}

/// <summary>One engagement on the platform.</summary>
public sealed record Contract
{
    public string? Title { get; init; }

    /// <summary>The client as the platform names it, if only by an id; the same client gives the same text.</summary>
    public string? Client { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Null beside <see cref="Ongoing"/> true is "to this day".</summary>
    public DateOnly? To { get; init; }

    public bool? Ongoing { get; init; }

    /// <summary>Hours a week that the contract allows or shows.</summary>
    public double? HoursPerWeek { get; init; }

    /// <summary>Full time, and by its words for nobody else.</summary>
    public bool? Exclusive { get; init; }

    public Money? Paid { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }
}

/// <summary>What one client wrote after one engagement.</summary>
public sealed record Review
{
    public DateTimeOffset? At { get; init; }

    public string? Text { get; init; }

    /// <summary>The client as the platform names it, if only by an id; the same client gives the same text.</summary>
    public string? Client { get; init; }

    public DateTimeOffset? ClientJoinedAt { get; init; }

    /// <summary>Reviews this client ever wrote on the platform, where it says so.</summary>
    public int? ClientReviews { get; init; }

    /// <summary>0 to 5.</summary>
    public double? Rating { get; init; }

    /// <summary>The job's title.</summary>
    public string? About { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    public Money? Paid { get; init; }

    /// <summary>The end of the range in which the platform puts what was paid, where it does not say how much.</summary>
    public Money? PaidAtMost { get; init; }

    /// <summary>From the order to its delivery.</summary>
    public int? Days { get; init; }

    /// <summary>By the platform's word the client had hired the contractor before.</summary>
    public bool? IsReturning { get; init; }

    /// <summary>The contractor wrote an answer beneath it.</summary>
    public bool? IsAnswered { get; init; }
}

/// <param name="Currency">ISO 4217, such as <c>USD</c>.</param>
public readonly record struct Money(decimal Amount, string Currency);

/// <param name="Country">As the platform writes it: a code or a name.</param>
/// <param name="Name">IANA, such as <c>Europe/Lisbon</c>.</param>
/// <param name="Offset">From UTC when the profile was read.</param>
public sealed record StatedZone(string? Country, string? Name, TimeSpan? Offset);
