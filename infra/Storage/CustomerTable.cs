using Azure.Data.Tables;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>Customers, and their API keys by hash: a key itself is never stored.</summary>
public sealed class CustomerTable(StorageTables tables, TimeProvider time) : ICustomerStore
{
    private const string CustomerPartition = "customer";
    private const string KeyPartition = "key";

    public async Task<string?> FindByKeyAsync(string keyHash, CancellationToken cancellationToken)
    {
        var found = await (await tables.KeysAsync()).GetEntityIfExistsAsync<TableEntity>(
            KeyPartition, keyHash, cancellationToken: cancellationToken);

        return found.HasValue ? found.Value!.GetString("Customer") : null;
    }

    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerPartition}");
        var customers = (await tables.CustomersAsync()).QueryAsync<TableEntity>(filter, 1, cancellationToken: cancellationToken);
        await foreach (var _ in customers)
            return true;

        return false;
    }

    public async Task AddKeyAsync(string customer, string keyHash, CancellationToken cancellationToken)
    {
        // The key first: a customer without one could not be helped, a key is harmless until its customer has data.
        var key = new TableEntity(KeyPartition, keyHash) { ["Customer"] = customer, ["CreatedAt"] = time.GetUtcNow() };
        await (await tables.KeysAsync()).UpsertEntityAsync(key, TableUpdateMode.Replace, cancellationToken);

        var row = new TableEntity(CustomerPartition, customer) { ["CreatedAt"] = time.GetUtcNow() };
        await (await tables.CustomersAsync()).UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }
}
