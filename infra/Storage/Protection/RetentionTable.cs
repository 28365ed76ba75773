using Azure;
using Azure.Data.Tables;
using GigVet.Protection.Retention;

namespace GigVet.Storage.Protection;

/// <summary>How long each customer keeps contractors: a column beside the customer.</summary>
public sealed class RetentionTable(StorageTables tables) : IRetentionStore
{
    private const string Partition = "customer";
    private const string Days = "RetentionDays";

    public async Task<int?> FindAsync(string customer, CancellationToken cancellationToken)
    {
        var found = await (await tables.CustomersAsync()).GetEntityIfExistsAsync<TableEntity>(
            Partition, customer, [Days], cancellationToken);
        return found is { HasValue: true, Value: { } row } && row.GetInt32(Days) is > 0 and var days ? days : null;
    }

    // A merge cannot take a column away; 0 stands for none.
    public async Task SaveAsync(string customer, int? days, CancellationToken cancellationToken)
        => await (await tables.CustomersAsync()).UpdateEntityAsync(
            new TableEntity(Partition, customer) { [Days] = days ?? 0 }, ETag.All, TableUpdateMode.Merge, cancellationToken);
}
