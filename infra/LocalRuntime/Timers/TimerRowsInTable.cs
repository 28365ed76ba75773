using Azure;
using Azure.Data.Tables;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>The rows of timers in Table storage: one partition for the app, one row for a timer.</summary>
internal sealed class TimerRowsInTable(TableServiceClient tables, string app) : ITimerRows
{
    private const string TableName = "FunctionTimers";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    public async Task<TimerRow?> FindAsync(string timer, CancellationToken cancellationToken)
    {
        try
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(app, timer, null, cancellationToken);
            return found is { HasValue: true, Value: { } entity } ? Read(entity) : null;
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "TableNotFound")
        {
            return null;
        }
    }

    public async Task<TimerRow?> TryWriteAsync(TimerRow row, CancellationToken cancellationToken)
    {
        var entity = Write(row);
        try
        {
            using var response = row.Version is { } version
                ? await _table.UpdateEntityAsync(entity, new ETag(version), TableUpdateMode.Replace, cancellationToken)
                : await AddAsync(entity, cancellationToken);
            return row with { Version = response.Headers.ETag.ToString() };
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private async Task<Response> AddAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        try
        {
            return await _table.AddEntityAsync(entity, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "TableNotFound")
        {
            await _table.CreateIfNotExistsAsync(cancellationToken);
            return await _table.AddEntityAsync(entity, cancellationToken);
        }
    }

    private TableEntity Write(TimerRow row)
    {
        var entity = new TableEntity(app, row.Timer)
        {
            [nameof(TimerRow.Owner)] = row.Owner,
            [nameof(TimerRow.Fence)] = row.Fence,
            [nameof(TimerRow.Until)] = row.Until,
        };
        if (row.Status is { } status)
        {
            entity[nameof(TimerStatus.Next)] = status.Next;
            entity[nameof(TimerStatus.LastUpdated)] = status.LastUpdated;
            if (status.Last is { } last)
                entity[nameof(TimerStatus.Last)] = last;
        }

        return entity;
    }

    private static TimerRow Read(TableEntity entity) => new(
        entity.RowKey,
        entity.GetString(nameof(TimerRow.Owner)) ?? "",
        entity.GetInt64(nameof(TimerRow.Fence)) ?? 0,
        entity.GetDateTimeOffset(nameof(TimerRow.Until)) ?? DateTimeOffset.MinValue,
        entity.GetDateTimeOffset(nameof(TimerStatus.Next)) is { } next
            ? new TimerStatus(
                entity.GetDateTimeOffset(nameof(TimerStatus.Last)),
                next,
                entity.GetDateTimeOffset(nameof(TimerStatus.LastUpdated)) ?? next)
            : null,
        entity.ETag.ToString());
}
