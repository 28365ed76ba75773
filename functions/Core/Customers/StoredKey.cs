namespace GigVet.Customers;

/// <summary>An API key as it is known here: by its public id and hash, never itself.</summary>
/// <param name="Id">Public; the first letters of the key after its prefix, behind <c>key_</c>.</param>
/// <param name="ExpiresAt">From then on it opens nothing; null while it does not end.</param>
/// <param name="LastUsedOn">The day, to spare a write for every call.</param>
public sealed record StoredKey(
    string Id,
    string Customer,
    IReadOnlyList<Scope> Scopes,
    string? Note,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateOnly? LastUsedOn)
{
    public bool IsActiveAt(DateTimeOffset now) => !(ExpiresAt <= now);
}
