using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Decisions.Links;
using GigVet.Model;
using GigVet.Protection.Retention;
using GigVet.Vetting.Proofs;

namespace GigVet.Storage.Protection;

/// <summary>Finds by its age what has no use any more.</summary>
public sealed class OldData(StorageTables tables, TimeProvider time) : IOldData, IEngagements
{
    private const string At = "At";
    private const int RowsATransaction = 100;

    private static readonly string[] KeyColumns = ["PartitionKey", "RowKey"];
    private static readonly string[] LookColumns = ["Platform", "Handle", "AcceptedAt"];

    public async Task<ContractorAge?> AgeAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => (await AgesAsync(customer, contractor, cancellationToken)).SingleOrDefault(age => age.Contractor == contractor);

    public Task<IReadOnlyList<ContractorAge>> ContractorsAsync(string customer, CancellationToken cancellationToken)
        => AgesAsync(customer, null, cancellationToken);

    /// <param name="one">Null for all.</param>
    private async Task<IReadOnlyList<ContractorAge>> AgesAsync(string customer, ContractorRef? one, CancellationToken cancellationToken)
    {
        var ages = new Dictionary<ContractorRef, ContractorAge>();
        void Note(ContractorRef contractor, DateTimeOffset at, bool isEngaged) => ages[contractor] = ages.TryGetValue(contractor, out var known)
            ? new ContractorAge(contractor, at > known.LastAt ? at : known.LastAt, known.IsEngaged || isEngaged)
            : new ContractorAge(contractor, at, isEngaged);

        var own = TableClient.CreateQueryFilter($"PartitionKey eq {customer}");
        var (named, keyed, theirs) = one is { } only
            ? (TableClient.CreateQueryFilter($" and Platform eq {only.Platform} and Handle eq {only.Handle}"),
                TableClient.CreateQueryFilter($" and RowKey eq {Keys.Contractor(only)}"),
                TableClient.CreateQueryFilter($"PartitionKey eq {Keys.ContractorPartition(customer, only)}"))
            : ("", "", Partitions(customer));
        await foreach (var row in (await tables.RequestsAsync()).QueryAsync<TableEntity>(own + named, select: LookColumns, cancellationToken: cancellationToken))
        {
            if (row.GetString("Platform") is { } platform)
                Note(new ContractorRef(platform, row.GetString("Handle")!), row.GetDateTimeOffset("AcceptedAt")!.Value, isEngaged: false);
        }

        await foreach (var row in (await tables.RosterAsync()).QueryAsync<TableEntity>(own + keyed, cancellationToken: cancellationToken))
        {
            var entry = RosterRow.ToEntry(row);
            Note(entry.Request.Contractor, entry.EndedAt ?? entry.AddedAt, isEngaged: !(entry.EndedAt <= time.GetUtcNow()));
        }

        await foreach (var row in (await tables.ProofsAsync()).QueryAsync<TableEntity>(theirs, cancellationToken: cancellationToken))
        {
            if (PackedJson.ReadOrNone<ControlProof>(row) is { } proof)
                Note(proof.Contractor, proof.IssuedAt, isEngaged: false);
        }

        foreach (var (table, key) in new[] { (await tables.AssessmentsAsync(), Keys.Ended), (await tables.DecisionsAsync(), Keys.DecisionGate) })
        {
            var last = theirs + TableClient.CreateQueryFilter($" and RowKey eq {key}");
            await foreach (var row in table.QueryAsync<TableEntity>(last, cancellationToken: cancellationToken))
                Note(new ContractorRef(row.GetString("Platform")!, row.GetString("Handle")!), row.GetDateTimeOffset(At)!.Value, isEngaged: false);
        }

        return [.. ages.Values];
    }

    public async Task EndAsync(string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Keys.ContractorPartition(customer, contractor), Keys.Ended)
        {
            [At] = at,
            ["Platform"] = contractor.Platform,
            ["Handle"] = contractor.Handle,
        };
        await (await tables.AssessmentsAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<int> DeleteDeliveriesAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var table = await tables.DeliveriesAsync();
        var filter = Partitions(customer) + TableClient.CreateQueryFilter(
            $" and RowKey ge {Keys.DeliveredFrom} and RowKey lt {Keys.DeliveredTo} and EndedAt lt {before}");
        List<TableEntity> gone = [];
        await foreach (var row in table.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey", "RowKey", "AlertId", "State"], cancellationToken: cancellationToken))
        {
            // One that was sent again waits once more.
            if (row.GetString("State") is nameof(DeliveryState.Pending))
                continue;

            // What says that the alert was made goes first: without the log nobody would find it.
            gone.Add(new TableEntity(row.PartitionKey, Keys.KnownAlert(row.GetString("AlertId")!)));
            gone.Add(row);
        }

        return await DeleteAsync(table, gone, cancellationToken);
    }

    public async Task<int> DeleteSilencesAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var filter = Partitions(customer) + TableClient.CreateQueryFilter($" and RowKey ge {Keys.SilenceFrom} and RowKey lt {Keys.SilenceTo}");
        List<TableEntity> gone = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (PackedJson.ReadOrNone<Silence>(row) is not { } silence)
                continue;

            var isOver = silence.DisputedBy is null
                ? silence.Until < before
                : silence.At.AddDays(ReplyLinkReader.MostDays) < before && silence.Until < before;
            if (isOver)
                gone.Add(row);
        }

        return await DeleteAsync(table, gone, cancellationToken);
    }

    public async Task<int> DeleteMarksAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var table = await tables.RequestsAsync();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {customer} and RowKey ge {Keys.Idempotency("")} and RowKey lt {Keys.IdempotencyTo} and At lt {before}");
        return await DeleteAsync(table, await KeysOfAsync(table, filter, cancellationToken), cancellationToken);
    }

    public async Task<int> DeleteAllowancesAsync(string customer, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var table = await tables.LimitsAsync();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer} and Timestamp lt {before}");
        return await DeleteAsync(table, await KeysOfAsync(table, filter, cancellationToken), cancellationToken);
    }

    public async Task<int> DeleteSweepsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var table = await tables.SweepsAsync();
        var deleted = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"sweep"} and StartedAt lt {before}");
        await foreach (var sweep in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            // Its pages first: a sweep that is still listed is found again.
            var pages = TableClient.CreateQueryFilter($"PartitionKey eq {sweep.GetString("Id")}");
            deleted += await DeleteAsync(table, await KeysOfAsync(table, pages, cancellationToken), cancellationToken);
            deleted += await DeleteAsync(table, [sweep], cancellationToken);
        }

        foreach (var slots in new[] { table, await tables.CanariesAsync() })
        {
            var claimed = TableClient.CreateQueryFilter($"PartitionKey eq {"slot"} and ClaimedAt lt {before}");
            deleted += await DeleteAsync(slots, await KeysOfAsync(slots, claimed, cancellationToken), cancellationToken);
        }

        return deleted;
    }

    private static async Task<List<TableEntity>> KeysOfAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: KeyColumns, cancellationToken: cancellationToken))
            rows.Add(row);

        return rows;
    }

    private static async Task<int> DeleteAsync(TableClient table, List<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var part in rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).SelectMany(partition => partition.Chunk(RowsATransaction)))
        {
            try
            {
                await table.SubmitTransactionAsync(
                    part.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                // Some of it went before; the others must go too.
                foreach (var row in part)
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            }
        }

        return rows.Count;
    }

    private static string Partitions(string customer)
        => TableClient.CreateQueryFilter($"PartitionKey ge {customer + "|"} and PartitionKey lt {customer + "}"}");
}
