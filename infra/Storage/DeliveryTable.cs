using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;

namespace GigVet.Storage;

/// <summary>
/// One partition a destination: a row for what is still to be delivered, and a row of the log that stays. Both are
/// written together, so that nothing is delivered that the log does not know, and nothing twice.
/// </summary>
public sealed class DeliveryTable(StorageTables tables) : IDeliveryStore, IDeliveryLog
{
    /// <summary>A transaction takes 100 rows.</summary>
    private const int MostRows = 100;

    private const string Pace = "pace";

    public async Task AddAsync(
        string customer, string channel, Alert alert, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var partition = Keys.Destination(customer, channel);
        try
        {
            await (await tables.DeliveriesAsync()).SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.Add, DeliveryRow.Known(partition, alert)),
                    new TableTransactionAction(TableTransactionActionType.Add, DeliveryRow.Log(partition, alert)),
                    new TableTransactionAction(TableTransactionActionType.Add, DeliveryRow.Pending(partition, alert, dueAt)),
                ],
                cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // Added before, and perhaps delivered.
        }
    }

    public async Task<Delivery?> FindAsync(string customer, string channel, string id, CancellationToken cancellationToken)
    {
        var found = await (await tables.DeliveriesAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.Destination(customer, channel), Keys.Pending(id), cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? DeliveryRow.ToDelivery(customer, channel, row) : null;
    }

    public async Task<IReadOnlyList<Delivery>> PendingAsync(
        string customer, string channel, int limit, CancellationToken cancellationToken)
    {
        var partition = Keys.Destination(customer, channel);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Keys.PendingFrom} and RowKey lt {Keys.PendingTo}");
        List<Delivery> pending = [];
        await foreach (var row in (await tables.DeliveriesAsync()).QueryAsync<TableEntity>(
            filter, cancellationToken: cancellationToken))
        {
            pending.Add(DeliveryRow.ToDelivery(customer, channel, row));
            if (pending.Count == limit)
                break;
        }

        return pending;
    }

    public async Task<IReadOnlyList<Delivery>> ClaimAsync(
        IReadOnlyList<Delivery> deliveries, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        List<Delivery> claimed = [];
        foreach (var chunk in deliveries.Chunk(MostRows))
        {
            Delivery[] wanted =
            [
                .. chunk.Select(one => one with
                {
                    LeaseUntil = leaseUntil,
                    DueAt = one.DueAt < now ? one.DueAt : now,
                    FirstTriedAt = one.FirstTriedAt ?? now,
                    Attempts = one.Attempts + 1,
                }),
            ];
            if (await TrySubmitAsync(wanted, DeliveryRow.Claim, cancellationToken) is { } fences)
                claimed.AddRange(wanted.Zip(fences, (one, fence) => one with { Fence = fence }));
        }

        return claimed;
    }

    public async Task<bool> PostponeAsync(
        IReadOnlyList<Delivery> deliveries, DateTimeOffset dueAt, string detail, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var chunk in deliveries.Chunk(MostRows))
            all &= await TrySubmitAsync(chunk, one => DeliveryRow.Postpone(one, dueAt, detail), cancellationToken) is not null;

        return all;
    }

    public async Task<bool> FinishAsync(
        IReadOnlyList<Delivery> deliveries, DeliveryState state, string detail, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var chunk in deliveries.Chunk(MostRows / 2))
        {
            all &= await TrySubmitAsync(
                [.. chunk.SelectMany(one => DeliveryRow.Finish(one, state, detail, at))], cancellationToken) is not null;
        }

        return all;
    }

    public async Task<IReadOnlyList<DeliveryRecord>> ListAsync(
        string customer, string channel, int limit, CancellationToken cancellationToken)
        => (await PageAsync(customer, channel, limit, after: null, cancellationToken)).Deliveries;

    public async Task<(IReadOnlyList<DeliveryRecord> Deliveries, string? Next)> PageAsync(
        string customer, string channel, int limit, string? after, CancellationToken cancellationToken)
    {
        var filter = LogFilter(customer, channel);
        if (after is not null)
            filter += " and " + TableClient.CreateQueryFilter($"RowKey gt {after}");

        List<DeliveryRecord> records = [];
        string? last = null;
        await foreach (var row in (await tables.DeliveriesAsync()).QueryAsync<TableEntity>(
            filter, limit + 1, ["RowKey", .. DeliveryRow.LogColumns], cancellationToken))
        {
            if (records.Count == limit)
                return (records, last);

            records.Add(DeliveryRow.ToRecord(row));
            last = row.RowKey;
        }

        return (records, null);
    }

    public async Task<bool> ReplayAsync(
        string customer, string channel, string id, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var table = await tables.DeliveriesAsync();
        var filter = $"{LogFilter(customer, channel)} and {TableClient.CreateQueryFilter($"AlertId eq {id}")}";
        await foreach (var log in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var alert = PackedJson.Read<Alert>(log)!;
            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new TableTransactionAction(
                            TableTransactionActionType.UpdateMerge, DeliveryRow.Reopen(log), ETag.All),
                        new TableTransactionAction(
                            TableTransactionActionType.Add, DeliveryRow.Pending(log.PartitionKey, alert, dueAt)),
                    ],
                    cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.Status == 409)
            {
                // It is still pending.
            }

            return true;
        }

        return false;
    }

    public async Task<Pace> PaceAsync(string customer, string channel, CancellationToken cancellationToken)
    {
        var found = await (await tables.DeliveriesAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.Destination(customer, channel), Pace, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? DeliveryRow.ToPace(row) : Alerts.Pace.New;
    }

    public async Task<bool> TrySavePaceAsync(string customer, string channel, Pace pace, CancellationToken cancellationToken)
    {
        var table = await tables.DeliveriesAsync();
        var row = DeliveryRow.Of(Keys.Destination(customer, channel), Pace, pace);
        try
        {
            if (pace.Fence is null)
                await table.AddEntityAsync(row, cancellationToken);
            else
                await table.UpdateEntityAsync(row, new ETag(pace.Fence), TableUpdateMode.Replace, cancellationToken);

            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static string LogFilter(string customer, string channel)
    {
        var partition = Keys.Destination(customer, channel);
        return TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Keys.DeliveredFrom} and RowKey lt {Keys.DeliveredTo}");
    }

    private async Task<IReadOnlyList<string>?> TrySubmitAsync(
        IEnumerable<Delivery> deliveries, Func<Delivery, TableTransactionAction> change, CancellationToken cancellationToken)
        => await TrySubmitAsync([.. deliveries.Select(change)], cancellationToken);

    /// <returns>The new ETags, or null when somebody else changed a row.</returns>
    private async Task<IReadOnlyList<string>?> TrySubmitAsync(
        List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await (await tables.DeliveriesAsync()).SubmitTransactionAsync(actions, cancellationToken);
            return [.. answer.Value.Select(part => part.Headers.ETag?.ToString() ?? "")];
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return null;
        }
    }
}
