using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Protection.Audit;

namespace GigVet.Storage.Protection;

/// <summary>
/// One partition a customer. The row of the end names the last link and holds the last few; full, it moves them to a row
/// of their own in the same transaction. It is written on its ETag, so that of two who append at once one sees the other's link.
/// </summary>
public sealed class AuditTable(StorageTables tables) : IAuditStore
{
    private const string End = "end";
    private const string Number = "Number";
    private const string Hash = "Hash";
    private const int MostTries = 100;

    // To write more of them again with each append would cost more than to move them now and then.
    private const int MostInEnd = 50;
    private const int MostInRow = MostInEnd + IAuditStore.MostAtOnce;

    // Whoever lost so often in a row lets the others know that there is somebody else, and again now and then.
    private const int LossesUntilKnock = 3, KnockEvery = 10;

    // After a loss so many appends first read the end as everybody else must: who knows it already is faster each time.
    private const int SharedAppends = 20;

    /// <summary>What this process wrote last is mostly still the end: then an append is one request.</summary>
    private readonly ConcurrentDictionary<string, AuditTail> _tails = new(StringComparer.Ordinal);

    /// <summary>Chains that another process writes too, and for how many appends more that is assumed.</summary>
    private readonly ConcurrentDictionary<string, int> _shared = new(StringComparer.Ordinal);

    public async Task AppendAsync(string customer, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
    {
        var table = await tables.AuditAsync();
        string? sent = null;
        for (var tries = 1; ; tries++)
        {
            var tail = _tails.TryGetValue(customer, out var known) ? known : await SoundTailAsync(table, customer, cancellationToken);
            if (tail.Links.Any(link => link.Hash == sent))
                return; // The answer to an earlier try was lost, and no more than that.

            var next = tail.With(events);
            sent = next.Hash;
            try
            {
                var fence = next.Links.Count <= MostInEnd
                    ? await WriteAsync(table, Row(customer, next), tail.Fence, cancellationToken)
                    : await MoveAsync(table, customer, next, tail.Fence, cancellationToken);
                Remember(customer, next with { Links = next.Links.Count <= MostInEnd ? next.Links : [], Fence = fence });
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412 && tries < MostTries)
            {
                // Another process appended since; or an earlier try of our own did.
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
        var tail = await TailAsync(table, customer, cancellationToken);
        var until = before ?? tail.Number + 1;

        // Without a filter the page is known beforehand; its first link may lie behind others of one row.
        var first = whom is null ? Math.Max(1, until - limit - MostInRow) : 1;
        var page = new Queue<AuditEntry>();
        await foreach (var entry in EntriesAsync(table, customer, first, until, tail, cancellationToken))
        {
            if (entry.Number >= until || (whom is not null && entry.Event.Whom != whom))
                continue;

            page.Enqueue(entry);
            if (page.Count > limit)
                page.Dequeue();
        }

        return [.. page.Reverse()];
    }

    public async IAsyncEnumerable<AuditEntry> AllAsync(string customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.AuditAsync();
        var tail = await TailAsync(table, customer, cancellationToken);
        await foreach (var entry in EntriesAsync(table, customer, 0, long.MaxValue, tail, cancellationToken))
            yield return entry;
    }

    public async Task<(long Number, string Hash)> EndAsync(string customer, CancellationToken cancellationToken)
    {
        var tail = await TailAsync(await tables.AuditAsync(), customer, cancellationToken);
        return (tail.Number, tail.Hash);
    }

    /// <summary>From the rows of their own, then from the end; what was moved in between is in both.</summary>
    private static async IAsyncEnumerable<AuditEntry> EntriesAsync(
        TableClient table, string customer, long first, long until, AuditTail tail, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {customer} and RowKey ge {Keys.Audit(first)} and RowKey lt {Keys.Audit(until)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            foreach (var entry in ToEntries(row))
            {
                yield return entry;
                last = entry.Number;
            }
        }

        foreach (var entry in tail.Links.Where(entry => entry.Number > last))
            yield return entry;
    }

    private void Remember(string customer, AuditTail tail)
    {
        if (!_shared.TryGetValue(customer, out var left))
        {
            if (tail.Fence is not null)
                _tails[customer] = tail;
            else
                _tails.TryRemove(customer, out _);
        }
        else if (left > 1)
        {
            _shared[customer] = left - 1;
        }
        else
        {
            _shared.TryRemove(customer, out _);
        }
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

    private static async Task<ETag?> WriteAsync(TableClient table, TableEntity end, ETag? fence, CancellationToken cancellationToken)
    {
        var answer = fence is { } known
            ? await table.UpdateEntityAsync(end, known, TableUpdateMode.Replace, cancellationToken)
            : await table.AddEntityAsync(end, cancellationToken);
        return answer.Headers.ETag;
    }

    private static async Task<ETag?> MoveAsync(
        TableClient table, string customer, AuditTail full, ETag? fence, CancellationToken cancellationToken)
    {
        var moved = new TableEntity(customer, Keys.Audit(full.Links[0].Number));
        PackedJson.Write(moved, full.Links);
        var end = Row(customer, full with { Links = [] });
        TableTransactionAction[] actions =
        [
            fence is { } known
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, end, known)
                : new TableTransactionAction(TableTransactionActionType.Add, end),
            new TableTransactionAction(TableTransactionActionType.Add, moved),
        ];
        var answer = await table.SubmitTransactionAsync(actions, cancellationToken);
        return answer.Value[0].Headers.ETag;
    }

    private static async Task<AuditTail> TailAsync(TableClient table, string customer, CancellationToken cancellationToken)
        => ToTail(await EndRowAsync(table, customer, cancellationToken));

    /// <summary>The end to append to. What cannot be read of it is kept as it is, in a row of its own, for whoever looks into it.</summary>
    /// <exception cref="RequestFailedException">The end is missing and the links before it are not: a second chain would hide that.</exception>
    private static async Task<AuditTail> SoundTailAsync(TableClient table, string customer, CancellationToken cancellationToken)
    {
        var row = await EndRowAsync(table, customer, cancellationToken);
        if (row is null)
        {
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {customer} and RowKey ge {Keys.Audit(0)} and RowKey le {Keys.Audit(long.MaxValue)}");
            await foreach (var link in table.QueryAsync<TableEntity>(filter, 1, ["RowKey"], cancellationToken))
                throw new RequestFailedException($"The end of the audit of {customer} is missing, though {link.RowKey} is there.");
        }
        else if (PackedJson.IsIn(row) && LinksOf(row) is null)
        {
            var damaged = new TableEntity(row) { RowKey = Keys.Audit(row.GetInt64(Number)!.Value) };
            await table.UpsertEntityAsync(damaged, TableUpdateMode.Replace, cancellationToken);
        }

        return ToTail(row);
    }

    private static async Task<TableEntity?> EndRowAsync(TableClient table, string customer, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(customer, End, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static AuditTail ToTail(TableEntity? row) => row is null
        ? new AuditTail(0, AuditEntry.Beginning, [], null)
        : new AuditTail(row.GetInt64(Number)!.Value, row.GetString(Hash)!, LinksOf(row) ?? [], row.ETag);

    private static TableEntity Row(string customer, AuditTail tail)
    {
        var row = new TableEntity(customer, End) { [Number] = tail.Number, [Hash] = tail.Hash };
        if (tail.Links.Count > 0)
            PackedJson.Write(row, tail.Links);
        return row;
    }

    /// <summary>Whatever stands there is a link, also what somebody made of it.</summary>
    private static List<AuditEntry> ToEntries(TableEntity row)
        => LinksOf(row) ?? [new AuditEntry(NumberOf(row), new AuditEvent(default, "", "", null), "")];

    /// <returns>Null where there are none that can be read.</returns>
    private static List<AuditEntry>? LinksOf(TableEntity row)
        => PackedJson.ReadOrNone<List<AuditEntry>>(row) is { } links && links.TrueForAll(static link => link is { Event: not null, Hash: not null })
            ? links
            : null;

    private static long NumberOf(TableEntity row)
        => long.TryParse(row.RowKey.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
