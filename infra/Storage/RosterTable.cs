using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Watching;
using GigVet.Watchlists;

namespace GigVet.Storage;

/// <summary>The contractors whom customers pay, one partition a customer.</summary>
public sealed class RosterTable(StorageTables tables) : IRosterStore, IWholeRoster
{
    private const int RowsATransaction = 100;
    private const int MostTries = 5;
    private const int NotedAtOnce = 16;

    private readonly DueTable _due = new(tables);

    public async Task<bool> SaveAsync(RosterEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.RosterAsync()).SubmitTransactionAsync([Save(entry)], cancellationToken);
            await NoteWatchedAsync([entry]);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<RosterEntry>> SaveManyAsync(
        IReadOnlyList<RosterEntry> entries, CancellationToken cancellationToken)
    {
        var table = await tables.RosterAsync();
        var missed = new List<RosterEntry>();
        foreach (var part in entries.Chunk(RowsATransaction))
        {
            try
            {
                await table.SubmitTransactionAsync(part.Select(Save), cancellationToken);
                await NoteWatchedAsync(part);
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
            {
                // One of them was changed; the others need not wait for it.
                foreach (var entry in part)
                {
                    if (!await SaveAsync(entry, cancellationToken))
                        missed.Add(entry);
                }
            }
        }

        return missed;
    }

    public async Task<RosterEntry?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var found = await (await tables.RosterAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, Keys.Contractor(contractor), cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? RosterRow.ToEntry(row) : null;
    }

    public async Task<bool> RemoveAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        // The client reports a row that is not there as an answer, not as a failure.
        var answer = await (await tables.RosterAsync()).DeleteEntityAsync(
            customer, Keys.Contractor(contractor), ETag.All, cancellationToken);
        return answer.Status is not 404;
    }

    public async Task<RosterPage> ListAsync(
        string customer, RiskBand? band, int limit, string? after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer} and RowKey gt {after ?? string.Empty}");
        if (band is { } one)
            filter += " and " + TableClient.CreateQueryFilter($"Band eq {one.ToString()}");

        var entries = new List<RosterEntry>();
        await foreach (var row in (await tables.RosterAsync()).QueryAsync<TableEntity>(
            filter, Math.Min(limit + 1, 1_000), cancellationToken: cancellationToken))
        {
            if (entries.Count == limit)
                return new RosterPage(entries, Keys.Contractor(entries[^1].Request.Contractor));

            entries.Add(RosterRow.ToEntry(row));
        }

        return new RosterPage(entries, null);
    }

    public async Task SettleAsync(string customer, IReadOnlyList<SettledCheck> checks, CancellationToken cancellationToken)
    {
        if (checks.Count == 0)
            return;

        var table = await tables.RosterAsync();
        try
        {
            await table.SubmitTransactionAsync(checks.Select(check => Settle(check.Entry, check.Entry.Fence!)), cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            foreach (var check in checks)
                await SettleAsync(customer, check, cancellationToken);
        }
    }

    public async Task NoteAsync(string customer, Assessment assessment, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var contractor = new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle);
        var row = RosterRow.Latest(
            new TableEntity(customer, Keys.Contractor(contractor)),
            new WatchState { Band = assessment.Band, Score = assessment.Score, Assessment = assessment.Id, AssessedAt = assessment.AssessedAt });

        // It may have been given more than the roster knows: what was met by that is not in any memory.
        row[RosterRow.StirredAt] = at;
        await MergeAsync(row, cancellationToken);
    }

    public async Task StirAsync(
        string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
        => await MergeAsync(
            new TableEntity(customer, Keys.Contractor(contractor)) { [RosterRow.StirredAt] = at }, cancellationToken);

    public async IAsyncEnumerable<RosterEntry> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.RosterAsync();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return RosterRow.ToEntry(row);
    }

    public async Task MakeDueAsync(
        string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await _due.AddAsync([new DueCheck(customer, contractor, at)], cancellationToken);
        await MergeAsync(
            new TableEntity(customer, Keys.Contractor(contractor)) { [RosterRow.NextCheckAt] = at }, cancellationToken);
    }

    /// <summary>Whoever hears that somebody is on the roster now finds them there, also beside their latest assessment.</summary>
    private Task NoteWatchedAsync(IEnumerable<RosterEntry> entries) => Parallel.ForEachAsync(
        entries,
        new ParallelOptions { MaxDegreeOfParallelism = NotedAtOnce },
        async (entry, _) => await LatestRow.SayAsync(
            tables, Keys.ContractorPartition(entry.Customer, entry.Request.Contractor), LatestRow.Watched, CancellationToken.None));

    private async Task MergeAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.RosterAsync()).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Nobody on the roster, or not any more.
        }
    }

    private async Task SettleAsync(string customer, SettledCheck check, CancellationToken cancellationToken)
    {
        var table = await tables.RosterAsync();
        for (var tries = 1; ; tries++)
        {
            if (await FindAsync(customer, check.Entry.Request.Contractor, cancellationToken) is not { } standing
                || standing.NextCheckAt != check.For)
                return;

            try
            {
                await table.SubmitTransactionAsync([Settle(check.Entry, standing.Fence!)], cancellationToken);
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 412 && tries < MostTries)
            {
                // Changed once more in between.
            }
        }
    }

    private static TableTransactionAction Save(RosterEntry entry) => entry.Fence is { } fence
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, RosterRow.Of(entry), new ETag(fence))
        : new TableTransactionAction(TableTransactionActionType.Add, RosterRow.Of(entry));

    private static TableTransactionAction Settle(RosterEntry entry, string fence)
        => new(TableTransactionActionType.UpdateMerge, RosterRow.AfterCheck(entry), new ETag(fence));
}
