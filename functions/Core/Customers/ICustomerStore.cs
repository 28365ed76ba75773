namespace GigVet.Customers;

/// <summary>Customers and their keys. In infra/Storage: Azure tables.</summary>
public interface ICustomerStore
{
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    Task<Customer?> FindAsync(string customer, CancellationToken cancellationToken);

    /// <summary>By id.</summary>
    Task<IReadOnlyList<Customer>> ListAsync(CancellationToken cancellationToken);

    /// <returns>False when there is one of this id.</returns>
    Task<bool> AddAsync(Customer customer, CancellationToken cancellationToken);

    /// <returns>The key, expired or not; null when none has this hash.</returns>
    Task<StoredKey?> FindKeyAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<StoredKey>> ListKeysAsync(string customer, CancellationToken cancellationToken);

    /// <summary>A key of the same hash is replaced.</summary>
    Task SaveKeyAsync(StoredKey key, string hash, CancellationToken cancellationToken);

    /// <summary>Ends a key then, or sooner if it ends sooner already.</summary>
    /// <returns>The key as it is now; null when the customer has none of this id.</returns>
    Task<StoredKey?> ExpireKeyAsync(string customer, string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Remembers the day on which a key was last used.</summary>
    Task TouchKeyAsync(StoredKey key, DateOnly day, CancellationToken cancellationToken);
}
