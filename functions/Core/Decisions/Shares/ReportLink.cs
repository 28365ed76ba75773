namespace GigVet.Decisions.Shares;

/// <summary>
/// Leave to read one report without an account, and nothing else. Whoever has the token has the leave, so it ends by
/// itself, can be taken back, and every look by it is noted in the audit.
/// </summary>
public sealed record ReportLink
{
    /// <summary>Long enough for a colleague to decide; a report grows old.</summary>
    public static readonly TimeSpan UsualLife = TimeSpan.FromDays(7);

    /// <summary><c>lnk_</c> and 26 letters and digits that sort by time; not the token, which is never stored.</summary>
    public required string Id { get; init; }

    public required string Assessment { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Whole seconds: it stands in the token as such.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whom it is for, as the customer calls them; only the customer sees it.</summary>
    public string? Note { get; init; }

    /// <summary>Id of the API key that issued it.</summary>
    public required string Key { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    public bool IsOpenAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
