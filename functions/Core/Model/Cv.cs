namespace GigVet.Model;

/// <summary>
/// What a CV says, as far as it could be read for certain: a field that may have been misread is null. Beside the claims,
/// so that a CV and what was told apart from it can contradict each other.
/// </summary>
public sealed record Cv : IFact
{
    /// <summary>What kind of file it was, in words.</summary>
    public required string Format { get; init; }

    public string? FileName { get; init; }

    /// <summary>Whom the file itself names as its author.</summary>
    public string? Author { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>A country code or name.</summary>
    public string? Country { get; init; }

    public string? City { get; init; }

    public IReadOnlyList<Uri>? Links { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    public int? YearsOfExperience { get; init; }

    public IReadOnlyList<Job>? WorkHistory { get; init; }

    /// <summary>What was done in these jobs, one a line; compared with other CVs.</summary>
    public string? Points { get; init; }
}
