using Azure;
using Azure.Data.Tables;
using GigVet.Watching;

namespace GigVet.Storage;

/// <summary>Sweeps: which slots were claimed, what each planned, and a row a page that says how it ended.</summary>
public sealed class SweepTable(StorageTables tables) : ISweepStore
{
    private const string Sweeps = "sweep";
    private const int RowsATransaction = 100;

    public async Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            // The claimer's mark tells a repeated insert of our own from somebody else's.
            var row = new TableEntity("slot", slot) { ["ClaimedAt"] = now, ["By"] = Guid.NewGuid() };
            await (await tables.SweepsAsync()).AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    public async Task BeginAsync(Sweep sweep, IReadOnlyList<SweepPage> pages, CancellationToken cancellationToken)
    {
        var table = await tables.SweepsAsync();
        var row = new TableEntity(Sweeps, Keys.Sweep(sweep.StartedAt, sweep.Id))
        {
            ["Id"] = sweep.Id,
            ["StartedAt"] = sweep.StartedAt,
            ["Planned"] = sweep.Planned,
            ["Customers"] = sweep.Customers,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        foreach (var part in pages.Chunk(RowsATransaction))
        {
            await table.SubmitTransactionAsync(
                part.Select(page => new TableTransactionAction(
                    TableTransactionActionType.UpsertReplace, Row(page, new SweepCount(page.Checks.Count)))),
                cancellationToken);
        }
    }

    public async Task NoteAsync(SweepPage page, SweepCount count, CancellationToken cancellationToken)
        => await (await tables.SweepsAsync()).UpsertEntityAsync(Row(page, count), TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlyList<Sweep>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Sweeps}");
        var sweeps = new List<Sweep>();
        await foreach (var row in (await tables.SweepsAsync()).QueryAsync<TableEntity>(filter, limit, cancellationToken: cancellationToken))
        {
            sweeps.Add(ToSweep(row));
            if (sweeps.Count == limit)
                break;
        }

        return sweeps;
    }

    public async Task<Sweep?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Sweeps} and Id eq {id}");
        await foreach (var row in (await tables.SweepsAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            return ToSweep(row);

        return null;
    }

    public async Task<SweepCount> CountAsync(string id, string customer, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {id} and RowKey ge {customer + "|"} and RowKey lt {customer + "}"}");
        var sum = new SweepCount();
        await foreach (var row in (await tables.SweepsAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            sum = sum.Add(ToCount(row));

        return sum;
    }

    private static TableEntity Row(SweepPage page, SweepCount count) => new(page.Sweep, Keys.SweepPage(page.Customer, page.Number))
    {
        [nameof(SweepCount.Planned)] = count.Planned,
        [nameof(SweepCount.Unchanged)] = count.Unchanged,
        [nameof(SweepCount.Changed)] = count.Changed,
        [nameof(SweepCount.PutOff)] = count.PutOff,
        [nameof(SweepCount.Failed)] = count.Failed,
        [nameof(SweepCount.Skipped)] = count.Skipped,
    };

    private static SweepCount ToCount(TableEntity row) => new(
        row.GetInt32(nameof(SweepCount.Planned)) ?? 0,
        row.GetInt32(nameof(SweepCount.Unchanged)) ?? 0,
        row.GetInt32(nameof(SweepCount.Changed)) ?? 0,
        row.GetInt32(nameof(SweepCount.PutOff)) ?? 0,
        row.GetInt32(nameof(SweepCount.Failed)) ?? 0,
        row.GetInt32(nameof(SweepCount.Skipped)) ?? 0);

    private static Sweep ToSweep(TableEntity row) => new(
        row.GetString("Id")!,
        row.GetDateTimeOffset("StartedAt")!.Value,
        row.GetInt32("Planned") ?? 0,
        row.GetInt32("Customers") ?? 0);
}
