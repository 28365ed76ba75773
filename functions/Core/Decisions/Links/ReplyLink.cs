namespace GigVet.Decisions.Links;

/// <summary>
/// Leave for one contractor to read what was found about them and to reply, without an account. It opens one assessment
/// and nothing else; whoever has the token has the leave, so it ends by itself and can be taken back.
/// </summary>
public sealed record ReplyLink
{
    /// <summary>Long enough to read mail and look for proofs.</summary>
    public static readonly TimeSpan UsualLife = TimeSpan.FromDays(14);

    /// <summary><c>lnk_</c> and 26 letters and digits that sort by time; not the token, which is never stored.</summary>
    public required string Id { get; init; }

    public required string Assessment { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Whole seconds: it stands in the token as such.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who asks, as the contractor knows them.</summary>
    public required string From { get; init; }

    /// <summary>What the customer asks the contractor; null leaves it at the findings.</summary>
    public string? Question { get; init; }

    /// <summary>The findings that are shown, by code; empty: all that were raised.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Id of the API key that issued it.</summary>
    public required string Key { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
