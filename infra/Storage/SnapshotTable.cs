using Azure.Data.Tables;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>What each source left of a contractor: one partition a contractor, one row a source.</summary>
public sealed class SnapshotTable(StorageTables tables) : ISnapshotStore
{
    public async Task<IReadOnlyDictionary<string, SourceMemory>> LoadAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var table = await tables.SnapshotsAsync();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.ContractorPartition(customer, contractor)}");
        var memories = new Dictionary<string, SourceMemory>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (PackedJson.ReadOrNone<SourceMemory>(row) is { } memory)
                memories[Keys.FromSnapshot(row.RowKey)] = memory;
        }

        return memories;
    }

    /// <exception cref="PackedTooLargeException">It does not fit into a row.</exception>
    public async Task SaveAsync(
        string customer,
        ContractorRef contractor,
        string source,
        SourceMemory memory,
        CancellationToken cancellationToken)
    {
        var row = new TableEntity(Keys.ContractorPartition(customer, contractor), Keys.Snapshot(source))
        {
            [nameof(SourceMemory.TakenAt)] = memory.TakenAt,
        };
        PackedJson.Write(row, memory);
        await (await tables.SnapshotsAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
