using GigVet.Vetting;

namespace GigVet.Customers;

/// <summary>Issues, rotates and revokes API keys. A key itself is shown once and never kept.</summary>
public sealed class KeyDesk(ICustomerStore customers, TimeProvider time)
{
    /// <summary>A rotation needs two; more than a handful nobody keeps track of.</summary>
    public const int MostActive = 10;

    private const int LongestNote = 200;

    /// <summary>How long the old key still opens while the new one is being spread.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <exception cref="InvalidRequestException">The customer does not exist, or the request for the key cannot be used.</exception>
    public async Task<IssuedKey> IssueAsync(string customer, KeyRequest wanted, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await customers.FindAsync(customer, cancellationToken) is null)
            throw new InvalidRequestException("customer", "does not exist.");

        Scope[] scopes = [.. (wanted.Scopes ?? [Scope.Read, Scope.Vet, Scope.Roster]).Distinct().Order()];
        if (scopes.Length == 0)
            throw new InvalidRequestException("scopes", "must name at least one of read, vet, roster and admin.");
        if (wanted.ExpiresAt <= now)
            throw new InvalidRequestException("expiresAt", "must lie in the future.");
        if (wanted.Note?.Length > LongestNote)
            throw new InvalidRequestException("note", $"is longer than {LongestNote} characters.");

        var active = (await customers.ListKeysAsync(customer, cancellationToken)).Count(key => key.IsActiveAt(now));
        if (active >= MostActive)
            throw new InvalidRequestException("customer", $"has {MostActive} active keys; revoke one first.");

        return await SaveAsync(customer, scopes, wanted.Note, wanted.ExpiresAt, cancellationToken);
    }

    /// <summary>A new key like the old one, which ends after <see cref="Overlap"/>.</summary>
    /// <returns>Null when the customer has no active key of this id.</returns>
    public async Task<IssuedKey?> RotateAsync(string customer, string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keys = await customers.ListKeysAsync(customer, cancellationToken);
        if (keys.FirstOrDefault(key => key.Id == id && key.IsActiveAt(now)) is not { } old)
            return null;

        // The new one first: whoever is interrupted has two keys, never none.
        var lifetime = old.ExpiresAt - old.CreatedAt;
        var issued = await SaveAsync(customer, old.Scopes, old.Note, now + lifetime, cancellationToken);
        await customers.ExpireKeyAsync(customer, id, now + Overlap, cancellationToken);
        return issued;
    }

    /// <summary>Ends a key at once; other processes notice within seconds.</summary>
    /// <returns>Null when the customer has no key of this id.</returns>
    /// <exception cref="InvalidRequestException">Nobody could manage the customer's keys afterwards.</exception>
    public async Task<StoredKey?> RevokeAsync(string customer, string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keys = await customers.ListKeysAsync(customer, cancellationToken);
        if (keys.FirstOrDefault(key => key.Id == id) is not { } revoked)
            return null;

        var isLastAdmin = revoked.IsActiveAt(now) && revoked.Scopes.Contains(Scope.Admin)
            && !keys.Any(key => key.Id != id && key.IsActiveAt(now) && key.Scopes.Contains(Scope.Admin));
        return isLastAdmin
            ? throw new InvalidRequestException("id", "is the last key that manages keys; issue another with scope admin first.")
            : await customers.ExpireKeyAsync(customer, id, now, cancellationToken);
    }

    private async Task<IssuedKey> SaveAsync(
        string customer, IReadOnlyList<Scope> scopes, string? note, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var key = ApiKey.New();
        var stored = new StoredKey(ApiKey.IdOf(key), customer, scopes, note, time.GetUtcNow(), expiresAt, LastUsedOn: null);
        await customers.SaveKeyAsync(stored, ApiKey.Hash(key), cancellationToken);
        return new IssuedKey(key, stored);
    }
}

/// <summary>What a new key shall be; all of it may be missing.</summary>
public sealed record KeyRequest
{
    /// <summary>Without: everything but managing keys.</summary>
    public IReadOnlyList<Scope>? Scopes { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>For whom or what it is.</summary>
    public string? Note { get; init; }
}

/// <param name="Key">The secret itself, this once.</param>
public sealed record IssuedKey(string Key, StoredKey Stored);
