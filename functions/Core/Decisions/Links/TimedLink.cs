namespace GigVet.Decisions.Links;

/// <summary>
/// Leave without an account. It opens one assessment and nothing else; whoever has the token has the leave, so it ends by
/// itself and can be taken back.
/// </summary>
public abstract record TimedLink
{
    /// <summary><c>lnk_</c> and 26 letters and digits that sort by time; not the token, which is never stored.</summary>
    public required string Id { get; init; }

    public required string Assessment { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Whole seconds: it stands in the token as such.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Id of the API key that issued it.</summary>
    public required string Key { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Which secret its token is signed with, as <see cref="LinkToken.MarkOf"/>; null for links of earlier versions.</summary>
    public string? SignedWith { get; init; }

    /// <param name="secret">The customer's now: who has another in its place has ended every link before.</param>
    public LinkState StateAt(DateTimeOffset now, ReadOnlySpan<byte> secret)
        => SignedWith is not null && SignedWith != LinkToken.MarkOf(secret) ? LinkState.Revoked : StateAt(now);

    private LinkState StateAt(DateTimeOffset now)
        => RevokedAt is not null ? LinkState.Revoked : now < ExpiresAt ? LinkState.Open : LinkState.Expired;

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) is LinkState.Open;
}

/// <summary>Whether a link opens.</summary>
public enum LinkState
{
    Open,
    Expired,
    Revoked,
}

/// <summary>What the token of a link opens.</summary>
public abstract record OpenedLink<TLink>
    where TLink : TimedLink
{
    private OpenedLink()
    {
    }

    /// <summary>Nothing: forged, of a secret that is no more, or about something that was erased.</summary>
    public sealed record Unknown : OpenedLink<TLink>;

    /// <summary>Nothing any more: it was signed by us, and has ended or was taken back.</summary>
    public sealed record Over : OpenedLink<TLink>;

    public sealed record Open(string Customer, Model.ContractorRef Contractor, TLink Link, Model.Assessment Assessment) : OpenedLink<TLink>;
}
