namespace GigVet.Model;

/// <summary>What the same profile showed at an earlier vetting, as far as a change of it means something.</summary>
public sealed record ProfileBefore : IFact
{
    public required DateTimeOffset At { get; init; }

    public string? AccountId { get; init; }

    /// <summary>Never shown: former names are nobody's business who decides.</summary>
    public string? Name { get; init; }

    public string? Country { get; init; }

    public TimeSpan? Offset { get; init; }

    public bool? PaymentVerified { get; init; }

    public bool? IdentityVerified { get; init; }
}

/// <summary>A profile that was read before is not there any more.</summary>
/// <param name="Days">On how many different days it was looked for since.</param>
public sealed record ProfileGone(DateTimeOffset LastRead, DateTimeOffset LookedAt, int Days) : IFact;
