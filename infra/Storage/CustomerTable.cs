using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GigVet.Customers;

namespace GigVet.Storage;

/// <summary>
/// Customers, and their API keys by hash: a key itself is never stored. What a key may do stands in the row that its hash
/// finds; a second row beside its customer lists it.
/// </summary>
public sealed class CustomerTable(StorageTables tables) : ICustomerStore
{
    private const string CustomerPartition = "customer";
    private const string KeyPartition = "key";
    private const string Hash = "Hash";

    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerPartition}");
        var customers = (await tables.CustomersAsync()).QueryAsync<TableEntity>(filter, 1, cancellationToken: cancellationToken);
        await foreach (var _ in customers)
            return true;

        return false;
    }

    public async Task<Customer?> FindAsync(string customer, CancellationToken cancellationToken)
    {
        var found = await (await tables.CustomersAsync()).GetEntityIfExistsAsync<TableEntity>(
            CustomerPartition, customer, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? ToCustomer(row) : null;
    }

    public async Task<IReadOnlyList<Customer>> ListAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerPartition}");
        List<Customer> customers = [];
        await foreach (var row in (await tables.CustomersAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            customers.Add(ToCustomer(row));

        return customers;
    }

    public async Task<bool> AddAsync(Customer customer, CancellationToken cancellationToken)
    {
        var row = new TableEntity(CustomerPartition, customer.Id)
        {
            [nameof(Customer.Name)] = customer.Name,
            [nameof(Customer.IsOperator)] = customer.IsOperator,
            [nameof(Customer.CreatedAt)] = customer.CreatedAt,
        };
        try
        {
            await (await tables.CustomersAsync()).AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    public async Task<StoredKey?> FindKeyAsync(string hash, CancellationToken cancellationToken)
    {
        var found = await (await tables.KeysAsync()).GetEntityIfExistsAsync<TableEntity>(
            KeyPartition, hash, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? ToKey(row) : null;
    }

    public async Task<IReadOnlyList<StoredKey>> ListKeysAsync(string customer, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer}");
        List<StoredKey> keys = [];
        await foreach (var row in (await tables.KeysAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            keys.Add(ToKey(row));

        return [.. keys.OrderByDescending(key => key.CreatedAt)];
    }

    public async Task SaveKeyAsync(StoredKey key, string hash, CancellationToken cancellationToken)
    {
        // What is listed can be revoked; what opens and is not listed could not.
        var table = await tables.KeysAsync();
        var listed = ToRow(key.Customer, key.Id, key);
        listed[Hash] = hash;
        await table.UpsertEntityAsync(listed, TableUpdateMode.Replace, cancellationToken);
        await table.UpsertEntityAsync(ToRow(KeyPartition, hash, key), TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<StoredKey?> ExpireKeyAsync(string customer, string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var table = await tables.KeysAsync();
        var found = await table.GetEntityIfExistsAsync<TableEntity>(customer, id, cancellationToken: cancellationToken);
        if (found is not { HasValue: true, Value: { } row })
            return null;

        var key = ToKey(row);
        if (!(key.ExpiresAt <= at))
            key = key with { ExpiresAt = at };

        // The one that opens first: a revoked key that is still listed as active is the lesser error, and mends itself.
        foreach (var (partition, place) in new[] { (KeyPartition, row.GetString(Hash)!), (customer, id) })
        {
            var change = new TableEntity(partition, place) { [nameof(StoredKey.ExpiresAt)] = key.ExpiresAt };
            await table.UpsertEntityAsync(change, TableUpdateMode.Merge, cancellationToken);
        }

        return key;
    }

    public async Task TouchKeyAsync(StoredKey key, DateOnly day, CancellationToken cancellationToken)
    {
        var change = new TableEntity(key.Customer, key.Id)
        {
            [nameof(StoredKey.LastUsedOn)] = day.ToString("O", CultureInfo.InvariantCulture),
        };
        await (await tables.KeysAsync()).UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellationToken);
    }

    private static Customer ToCustomer(TableEntity row) => new(
        row.RowKey,
        row.GetString(nameof(Customer.Name)) ?? row.RowKey,
        row.GetBoolean(nameof(Customer.IsOperator)) ?? false,
        row.GetDateTimeOffset(nameof(Customer.CreatedAt)) ?? default);

    private static TableEntity ToRow(string partition, string place, StoredKey key)
    {
        var row = new TableEntity(partition, place)
        {
            [nameof(StoredKey.Customer)] = key.Customer,
            [nameof(StoredKey.Id)] = key.Id,
            [nameof(StoredKey.Scopes)] = string.Join(' ', key.Scopes),
            [nameof(StoredKey.CreatedAt)] = key.CreatedAt,
        };
        if (key.Note is { } note)
            row[nameof(StoredKey.Note)] = note;
        if (key.ExpiresAt is { } end)
            row[nameof(StoredKey.ExpiresAt)] = end;

        return row;
    }

    private static StoredKey ToKey(TableEntity row) => new(
        row.GetString(nameof(StoredKey.Id)) ?? "key_" + row.RowKey[..8],
        row.GetString(nameof(StoredKey.Customer))!,
        row.GetString(nameof(StoredKey.Scopes)) is { } scopes ? [.. scopes.Split(' ').Select(Enum.Parse<Scope>)] : Scopes.All,
        row.GetString(nameof(StoredKey.Note)),
        row.GetDateTimeOffset(nameof(StoredKey.CreatedAt)) ?? default,
        row.GetDateTimeOffset(nameof(StoredKey.ExpiresAt)),
        row.GetString(nameof(StoredKey.LastUsedOn)) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null);
}
