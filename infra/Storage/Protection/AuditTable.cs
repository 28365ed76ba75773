using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Protection.Audit;

namespace GigVet.Storage.Protection;

/// <summary>
/// One partition a customer: the links by number, several in a row when they came together, and a row that names the last
/// one. Both are written in one transaction on that row's ETag, so that of two who append at once one sees the other's link.
/// </summary>
public sealed class AuditTable(StorageTables tables) : IAuditStore
{
    private const string End = "end";
    private const string Number = "Number";
    private const string Hash = "Hash";
    private const string Count = "Count";
    private const int MostTries = 100;

    // Whoever lost so often in a row lets the others know that there is somebody else, and again now and then.
    private const int LossesUntilKnock = 3, KnockEvery = 10;

    // After a loss so many appends first read the end as everybody else must: who knows it already is faster each time.
    private const int SharedAppends = 20;

    /// <summary>What this process wrote last is mostly still the end: then an append is one request.</summary>
    private readonly ConcurrentDictionary<string, Tail> _tails = new(StringComparer.Ordinal);

    /// <summary>Chains that another process writes too, and for how many appends more that is assumed.</summary>
    private readonly ConcurrentDictionary<string, int> _shared = new(StringComparer.Ordinal);

    public async Task AppendAsync(string customer, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        var table = await tables.AuditAsync();
        for (var tries = 1; ; tries++)
        {
            var tail = _tails.TryGetValue(customer, out var known) ? known : await TailAsync(table, customer, cancellationToken);
            var (number, hash) = (tail.Number, tail.Hash);
            List<AuditEntry> links = [];
            foreach (var one in events)
            {
                links.Add(AuditEntry.After(number, hash, one));
                (number, hash) = (links[^1].Number, links[^1].Hash);
            }

            var end = new TableEntity(customer, End) { [Number] = number, [Hash] = hash };
            TableTransactionAction[] actions =
            [
                tail.Fence is { } fence
                    ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, end, fence)
                    : new TableTransactionAction(TableTransactionActionType.Add, end),
                new TableTransactionAction(TableTransactionActionType.Add, links is [var single] ? Row(customer, single) : Row(customer, links)),
            ];
            try
            {
                var answer = await table.SubmitTransactionAsync(actions, cancellationToken);
                Remember(customer, new Tail(number, hash, answer.Value[0].Headers.ETag));
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412 && tries < MostTries)
            {
                // Another process appended since; or an earlier try of our own did, and its links stand twice rather than never.
                _tails.TryRemove(customer, out _);
                _shared[customer] = SharedAppends;
                if (tries % KnockEvery == LossesUntilKnock)
                    await KnockAsync(table, customer, cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<AuditEntry>> ListAsync(
        string customer, string? whom, int limit, long? before, CancellationToken cancellationToken)
    {
        var table = await tables.AuditAsync();
        var until = before ?? (await TailAsync(table, customer, cancellationToken)).Number + 1;

        // Without a filter the page is known beforehand; its first link may lie behind others of one row.
        var from = whom is null ? Math.Max(1, until - limit) : 1;
        var first = Math.Max(1, from - IAuditStore.MostAtOnce);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer} and RowKey ge {Keys.Audit(first)} and RowKey lt {Keys.Audit(until)}");
        if (whom is not null)
            filter += TableClient.CreateQueryFilter($" and (Whom eq {whom} or Count gt 1)");

        var page = new Queue<AuditEntry>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            foreach (var entry in ToEntries(row).Where(entry => entry.Number < until && (whom is null || entry.Event.Whom == whom)))
            {
                page.Enqueue(entry);
                if (page.Count > limit)
                    page.Dequeue();
            }
        }

        return [.. page.Reverse()];
    }

    public async IAsyncEnumerable<AuditEntry> AllAsync(string customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {customer} and RowKey ge {Keys.Audit(0)} and RowKey le {Keys.Audit(long.MaxValue)}");
        await foreach (var row in (await tables.AuditAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            foreach (var entry in ToEntries(row))
                yield return entry;
        }
    }

    public async Task<(long Number, string Hash)> EndAsync(string customer, CancellationToken cancellationToken)
    {
        var tail = await TailAsync(await tables.AuditAsync(), customer, cancellationToken);
        return (tail.Number, tail.Hash);
    }

    private void Remember(string customer, Tail tail)
    {
        if (!_shared.TryGetValue(customer, out var left))
            _tails[customer] = tail;
        else if (left > 1)
            _shared[customer] = left - 1;
        else
            _shared.TryRemove(customer, out _);
    }

    /// <summary>Gives the end a new ETag and changes nothing else, so that whoever believes to know it reads it once more.</summary>
    private static async Task KnockAsync(TableClient table, string customer, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(new TableEntity(customer, End), ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404)
        {
            // There is no end yet, or the customer was erased: nobody knows one.
        }
    }

    private static async Task<Tail> TailAsync(TableClient table, string customer, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(customer, End, cancellationToken: cancellationToken);
        return found is { HasValue: true, Value: { } row }
            ? new Tail(row.GetInt64(Number)!.Value, row.GetString(Hash)!, row.ETag)
            : new Tail(0, AuditEntry.Beginning, null);
    }

    private static TableEntity Row(string customer, AuditEntry entry)
    {
        var row = new TableEntity(customer, Keys.Audit(entry.Number))
        {
            // As text: the chain is over every digit of it.
            [nameof(AuditEvent.At)] = entry.Event.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            [nameof(AuditEvent.By)] = entry.Event.By,
            [nameof(AuditEvent.What)] = entry.Event.What,
            [Hash] = entry.Hash,
        };
        if (entry.Event.Whom is { } whom)
            row[nameof(AuditEvent.Whom)] = whom;
        if (entry.Event.Detail is { } detail)
            row[nameof(AuditEvent.Detail)] = detail;
        return row;
    }

    private static TableEntity Row(string customer, List<AuditEntry> entries)
    {
        var row = new TableEntity(customer, Keys.Audit(entries[0].Number)) { [Count] = entries.Count };
        PackedJson.Write(row, entries);
        return row;
    }

    /// <summary>Whatever stands there are entries, also what somebody made of it.</summary>
    private static List<AuditEntry> ToEntries(TableEntity row)
        => PackedJson.ReadOrNone<List<AuditEntry>>(row) ?? [ToEntry(row)];

    private static AuditEntry ToEntry(TableEntity row) => new(
        long.TryParse(row.RowKey.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1,
        new AuditEvent(
            DateTimeOffset.TryParse(row.GetString(nameof(AuditEvent.At)), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : default,
            row.GetString(nameof(AuditEvent.By)) ?? "",
            row.GetString(nameof(AuditEvent.What)) ?? "",
            row.GetString(nameof(AuditEvent.Whom)),
            row.GetString(nameof(AuditEvent.Detail))),
        row.GetString(Hash) ?? "");

    private sealed record Tail(long Number, string Hash, ETag? Fence);
}
