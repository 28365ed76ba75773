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

    /// <summary>The platform's own id of the account, which stays when the handle changes.</summary>
    public string? AccountId { get; init; }

    public bool? IdentityVerified { get; init; }

    public bool? PaymentVerified { get; init; }

    public bool? PhoneVerified { get; init; }

    public bool? EmailVerified { get; init; }

    public bool? DepositMade { get; init; }

    /// <summary>The platform says that the account is closed, suspended or hidden.</summary>
    public bool? Suspended { get; init; }

    /// <summary>The clock the platform shows for the contractor; compared with their claims only, never by value.</summary>
    public StatedZone? Zone { get; init; }

    /// <summary>Asked per hour.</summary>
    public Money? HourlyRate { get; init; }

    public DateTimeOffset? LastActiveAt { get; init; }

    /// <summary>What the platform counts and averages; null when it shows none of it.</summary>
    public Reputation? Reputation { get; init; }

    /// <summary>Engagements on this platform, as it shows them; not what the contractor wrote about other employers.</summary>
    public IReadOnlyList<Contract>? Contracts { get; init; }

    /// <summary>Those that could be read, newest first; <see cref="Model.Reputation.Reviews"/> counts all.</summary>
    public IReadOnlyList<Review>? Reviews { get; init; }

    /// <summary>The platform's own grade of the account, in its own word. Shown, never scored.</summary>
    public string? Level { get; init; }

    /// <summary>How fast messages are answered, as the platform counts it; hours.</summary>
    public double? AnswersWithinHours { get; init; }

    /// <summary>What the contractor says to be certified for; nobody checked it.</summary>
    public IReadOnlyList<string>? Certificates { get; init; }

    /// <summary>Pieces of work in the platform's portfolio.</summary>
    public int? PortfolioPieces { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? GitHubLogin { get; init; }

    public Uri? Photo { get; init; }

    public IReadOnlyList<string>? Skills { get; init; }

    /// <summary>Addresses the contractor put on the profile: site, code host, other networks.</summary>
    public IReadOnlyList<Uri>? Links { get; init; }

    public IReadOnlyList<Job>? WorkHistory { get; init; }
}
