using System.Text.Json.Serialization;

namespace GigVet.Model;

/// <summary>What the contractor told the customer: a CV, an application. Every member may be missing.</summary>
public sealed record Claims
{
    public static Claims None { get; } = new();

    public string? Name { get; init; }

    public Agency? Agency { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>A country code or name.</summary>
    public string? Country { get; init; }

    public string? City { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    public int? YearsOfExperience { get; init; }

    public IReadOnlyList<Job>? WorkHistory { get; init; }
}

/// <summary>A company the contractor says to work through.</summary>
public sealed record Agency(string Name, Uri? Url);

/// <summary>One engagement of a work history.</summary>
public sealed record Job
{
    public string? Employer { get; init; }

    public string? Domain { get; init; }

    public string? Title { get; init; }

    /// <summary>First month, as its first day.</summary>
    [JsonConverter(typeof(FirstMonthConverter))]
    public DateOnly? From { get; init; }

    /// <summary>Last month, as its first day; null is the current engagement.</summary>
    [JsonConverter(typeof(LastMonthConverter))]
    public DateOnly? To { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    public bool? FullTime { get; init; }
}
