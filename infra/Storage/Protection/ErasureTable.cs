using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Protection;

namespace GigVet.Storage.Protection;

/// <summary>Erasures: one partition a customer; a second row leads to those that are not done.</summary>
public sealed class ErasureTable(StorageTables tables) : IErasureStore
{
    private const string Open = "open";

    public async Task SaveAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var table = await tables.ErasuresAsync();
        var index = new TableEntity(Open, Keys.Open(erasure.Customer, erasure.Id));

        // First the index, and it goes last: an erasure without it would never be finished.
        if (erasure.State is not ErasureState.Done)
            await table.UpsertEntityAsync(index, TableUpdateMode.Replace, cancellationToken);

        var row = new TableEntity(erasure.Customer, erasure.Id) { [nameof(Erasure.RequestedAt)] = erasure.RequestedAt };
        PackedJson.Write(row, erasure);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        if (erasure.State is ErasureState.Done)
            await table.DeleteEntityAsync(index.PartitionKey, index.RowKey, ETag.All, cancellationToken);
    }

    public async Task<Erasure?> FindAsync(string customer, string id, CancellationToken cancellationToken)
    {
        var found = await (await tables.ErasuresAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, id, cancellationToken: cancellationToken);
        return found is { HasValue: true, Value: { } row } ? PackedJson.Read<Erasure>(row) : null;
    }

    public async IAsyncEnumerable<Erasure> OpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.ErasuresAsync();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Open}");
        List<string> open = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            open.Add(row.RowKey);

        foreach (var key in open)
        {
            var (customer, id) = Keys.FromOpen(key);
            if (await FindAsync(customer, id, cancellationToken) is { State: not ErasureState.Done } erasure)
                yield return erasure;
            else
                await table.DeleteEntityAsync(Open, key, ETag.All, cancellationToken);
        }
    }
}
