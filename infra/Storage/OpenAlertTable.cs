using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;

namespace GigVet.Storage;

/// <summary>Alerts and deliveries that are not finished, spread over 16 partitions.</summary>
public sealed class OpenAlertTable(StorageTables tables, TimeProvider time) : IOpenAlerts
{
    private const string DueAt = "DueAt";

    public async Task AddAsync(AlertMessage message, DateTimeOffset dueAt, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Keys.OpenPartition(message.Id), Keys.OpenAlert(message.Customer, message.Channel, message.Id))
        {
            [nameof(message.Customer)] = message.Customer,
            [nameof(message.Id)] = message.Id,
            [nameof(message.Channel)] = message.Channel ?? "",
            [nameof(message.Platform)] = message.Platform ?? "",
            [nameof(message.Handle)] = message.Handle ?? "",
            [DueAt] = dueAt,
        };
        await (await tables.OpenAlertsAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task RemoveAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.OpenAlertsAsync()).DeleteEntityAsync(
                Keys.OpenPartition(message.Id),
                Keys.OpenAlert(message.Customer, message.Channel, message.Id),
                ETag.All,
                cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Somebody removed it already.
        }
    }

    public async IAsyncEnumerable<AlertMessage> OverdueAsync(
        DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.OpenAlertsAsync();
        foreach (var partition in Keys.OpenPartitions())
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and DueAt lt {before}");
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                // One relay wins; and the next one waits its patience again.
                row[DueAt] = time.GetUtcNow();
                if (await TryTakeAsync(table, row, cancellationToken))
                    yield return ToMessage(row);
            }
        }
    }

    private static async Task<bool> TryTakeAsync(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }
    }

    private static AlertMessage ToMessage(TableEntity row) => new(
        row.GetString(nameof(AlertMessage.Customer))!,
        row.GetString(nameof(AlertMessage.Id))!,
        OrNone(row.GetString(nameof(AlertMessage.Channel))),
        OrNone(row.GetString(nameof(AlertMessage.Platform))),
        OrNone(row.GetString(nameof(AlertMessage.Handle))));

    private static string? OrNone(string? text) => text is { Length: > 0 } ? text : null;
}
