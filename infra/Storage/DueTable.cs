using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Storage;

/// <summary>When whom to check: one partition an hour and shard, so that what is due is read in order and nothing else.</summary>
public sealed class DueTable(StorageTables tables) : IDueStore
{
    private const string At = "At";
    private const string TakenAt = "TakenAt";
    private const string Customer = "Customer";
    private const int RowsATransaction = 100;

    public async Task AddAsync(IReadOnlyList<DueCheck> checks, CancellationToken cancellationToken)
        => await ChangeAsync(
            checks,
            check =>
            {
                var row = Row(check);
                row[At] = check.At;
                row[Customer] = check.Customer;
                row["Platform"] = check.Contractor.Platform;
                row["Handle"] = check.Contractor.Handle;
                return new TableTransactionAction(TableTransactionActionType.UpsertReplace, row);
            },
            cancellationToken);

    public async Task RemoveAsync(IReadOnlyList<DueCheck> checks, CancellationToken cancellationToken)
    {
        try
        {
            await ChangeAsync(
                checks, check => new TableTransactionAction(TableTransactionActionType.Delete, Row(check), ETag.All), cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Some went before; the others must go too.
            foreach (var check in checks)
                await RemoveAsync(check, cancellationToken);
        }
    }

    public async IAsyncEnumerable<WaitingCheck> WaitingAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The keys sort by hour: this reads what is due and nothing behind it, a thousand rows a call.
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Keys.DueEnd(now)} and At le {now}");
        await foreach (var row in (await tables.DueAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var check = new DueCheck(
                row.GetString(Customer)!,
                new ContractorRef(row.GetString("Platform")!, row.GetString("Handle")!),
                row.GetDateTimeOffset(At)!.Value);
            yield return new WaitingCheck(check, row.GetDateTimeOffset(TakenAt), row.ETag.ToString());
        }
    }

    public async Task<bool> TakeAsync(
        IReadOnlyList<WaitingCheck> checks, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var actions = checks.Select(check =>
        {
            var row = Row(check.Check);
            row[TakenAt] = now;
            return new TableTransactionAction(TableTransactionActionType.UpdateMerge, row, new ETag(check.Fence));
        });
        try
        {
            await (await tables.DueAsync()).SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task RemoveAsync(DueCheck check, CancellationToken cancellationToken)
    {
        var row = Row(check);
        await (await tables.DueAsync()).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private async Task ChangeAsync(
        IReadOnlyList<DueCheck> checks, Func<DueCheck, TableTransactionAction> change, CancellationToken cancellationToken)
    {
        var table = await tables.DueAsync();
        var transactions = checks.Distinct()
            .Select(change)
            .GroupBy(action => action.Entity.PartitionKey, StringComparer.Ordinal)
            .SelectMany(partition => partition.Chunk(RowsATransaction));
        foreach (var transaction in transactions)
            await table.SubmitTransactionAsync(transaction, cancellationToken);
    }

    private static TableEntity Row(DueCheck check)
        => new(Keys.Due(check.Customer, check.At), Keys.DueCheck(check.Customer, check.Contractor, check.At));
}
