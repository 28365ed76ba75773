using GigVet.Customers;

namespace GigVet.Core.Tests.Customers;

/// <summary>Customers and keys in memory.</summary>
internal sealed class HeldCustomers : ICustomerStore
{
    private readonly Dictionary<string, Customer> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredKey> _keys = new(StringComparer.Ordinal);

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => Task.FromResult(_customers.Count > 0);

    public Task<Customer?> FindAsync(string customer, CancellationToken cancellationToken)
        => Task.FromResult(_customers.GetValueOrDefault(customer));

    public Task<IReadOnlyList<Customer>> ListAsync(CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Customer>>([.. _customers.Values]);

    public Task<bool> AddAsync(Customer customer, CancellationToken cancellationToken)
        => Task.FromResult(_customers.TryAdd(customer.Id, customer));

    public Task<StoredKey?> FindKeyAsync(string hash, CancellationToken cancellationToken)
        => Task.FromResult(_keys.GetValueOrDefault(hash));

    public Task<IReadOnlyList<StoredKey>> ListKeysAsync(string customer, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<StoredKey>>([.. _keys.Values.Where(key => key.Customer == customer)]);

    public Task SaveKeyAsync(StoredKey key, string hash, CancellationToken cancellationToken)
    {
        _keys[hash] = key;
        return Task.CompletedTask;
    }

    public Task<StoredKey?> ExpireKeyAsync(string customer, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (_keys.FirstOrDefault(pair => pair.Value.Customer == customer && pair.Value.Id == id) is not { Key: { } hash } found)
            return Task.FromResult<StoredKey?>(null);

        return Task.FromResult<StoredKey?>(_keys[hash] = found.Value with { ExpiresAt = at });
    }

    public Task TouchKeyAsync(StoredKey key, DateOnly day, CancellationToken cancellationToken) => Task.CompletedTask;
}
