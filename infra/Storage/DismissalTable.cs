using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Watchlists;

namespace GigVet.Storage;

/// <summary>The watchlist matches that customers dismissed, one partition a customer.</summary>
public sealed class DismissalTable(StorageTables tables) : IDismissalStore
{
    private const string EntryVersion = "EntryVersion";
    private const string Reason = "Reason";
    private const string At = "At";
    private const string By = "By";

    public async Task SaveAsync(string customer, Dismissal dismissal, CancellationToken cancellationToken)
    {
        var row = new TableEntity(customer, dismissal.Match)
        {
            [EntryVersion] = dismissal.EntryVersion,
            [Reason] = dismissal.Reason,
            [At] = dismissal.At,
            [By] = dismissal.By,
        };
        await (await tables.DismissalsAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task DeleteAsync(string customer, string match, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.DismissalsAsync()).DeleteEntityAsync(customer, match, ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // It was taken back before.
        }
    }

    public async Task<IReadOnlyList<Dismissal>> ListAsync(string customer, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer}");
        List<Dismissal> dismissals = [];
        await foreach (var row in (await tables.DismissalsAsync()).QueryAsync<TableEntity>(
            filter, cancellationToken: cancellationToken))
        {
            dismissals.Add(new Dismissal(
                row.RowKey, row.GetString(EntryVersion)!, row.GetString(Reason)!, row.GetDateTimeOffset(At)!.Value, row.GetString(By)));
        }

        return dismissals;
    }
}
