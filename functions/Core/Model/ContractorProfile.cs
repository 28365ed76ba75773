namespace GigVet.Model;

/// <summary>What a platform says about a contractor. <see langword="null"/> means "not known", never "none".</summary>
public sealed record ContractorProfile
{
    public required ContractorRef Contractor { get; init; }

    public required Uri Url { get; init; }

    /// <summary>When the platform said it: the fetch, or the moment a capture was saved.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    public string? DisplayName { get; init; }

    public string? Headline { get; init; }

    public string? Overview { get; init; }

    /// <summary>Free text, as the platform shows it: a country, or a city with its country.</summary>
    public string? Location { get; init; }

    public DateTimeOffset? JoinedAt { get; init; }

    public bool? IdentityVerified { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? GitHubLogin { get; init; }

    public Uri? Photo { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>Addresses the contractor put on the profile: site, code host, other networks.</summary>
    public IReadOnlyList<Uri>? Links { get; init; }

    public IReadOnlyList<Job>? WorkHistory { get; init; }
}
