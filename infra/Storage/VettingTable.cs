using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>Accepted requests. The row of an unfinished one holds its inputs; an index row lets it be found when it stalls.</summary>
public sealed class VettingTable(StorageTables tables, TimeProvider time) : IVettingStore
{
    private const string EnqueuedAt = "EnqueuedAt";
    private const int MostTries = 5;

    /// <summary>How long an idempotency key is honoured (the API's contract).</summary>
    private static readonly TimeSpan MarkLife = TimeSpan.FromHours(24);

    /// <summary>A request that no worker ever claimed waits in the queue for its turn; only after this is its message lost.</summary>
    private static readonly TimeSpan QueuePatience = TimeSpan.FromMinutes(10);

    public async Task<(VettingTicket Ticket, string? Mark)> AddAsync(
        VettingTicket ticket, VetRequest request, IdempotencyMark? mark, CancellationToken cancellationToken)
    {
        var row = VettingRow.New(ticket, request);
        var open = await tables.OpenAsync();
        var index = new TableEntity(Keys.OpenPartition(ticket.Id), Keys.Open(ticket.Customer, ticket.Id))
        {
            [EnqueuedAt] = ticket.AcceptedAt,
        };
        // First the index: a row without it could stall unseen, an index row without its row is only swept up.
        await open.AddEntityAsync(index, cancellationToken);

        if (mark is null)
        {
            await (await tables.RequestsAsync()).AddEntityAsync(row, cancellationToken);
            return (ticket, null);
        }

        var standing = await AddMarkedAsync(ticket, row, mark, cancellationToken);
        if (standing.Ticket.Id != ticket.Id)
            await open.DeleteEntityAsync(index.PartitionKey, index.RowKey, ETag.All, cancellationToken);

        return standing;
    }

    public async Task AddCompletedAsync(VettingTicket ticket, CancellationToken cancellationToken)
        => await (await tables.RequestsAsync()).UpsertEntityAsync(
            VettingRow.Finished(ticket, time.GetUtcNow()), TableUpdateMode.Replace, cancellationToken);

    public async Task<VettingTicket?> FindAsync(string customer, string id, CancellationToken cancellationToken)
    {
        var found = await (await tables.RequestsAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, id, VettingRow.StateColumns, cancellationToken);

        return found is { HasValue: true, Value: { } row } ? VettingRow.ToTicket(row) : null;
    }

    public async Task<VettingClaim?> ClaimAsync(
        string customer, string id, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var requests = await tables.RequestsAsync();
        var found = await requests.GetEntityIfExistsAsync<TableEntity>(customer, id, cancellationToken: cancellationToken);
        if (!found.HasValue)
            return null;

        var row = found.Value!;
        if (VettingRow.IsFinished(row))
        {
            await RemoveFromIndexAsync(customer, id, cancellationToken);
            return null;
        }

        if (VettingRow.LeaseUntil(row) > time.GetUtcNow())
            return null;

        var attempt = VettingRow.Attempts(row) + 1;
        var changes = VettingRow.Running(customer, id, leaseUntil, attempt);
        var fence = await TryUpdateAsync(requests, changes, row.ETag, TableUpdateMode.Merge, cancellationToken);

        return fence is null
            ? null
            : new VettingClaim(
                VettingRow.ToTicket(row) with { Status = AssessmentStatus.Running },
                PackedJson.Read<VetRequest>(row)!,
                attempt,
                fence);
    }

    public async Task<VettingClaim?> RenewAsync(
        VettingClaim claim, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var changes = VettingRow.Running(claim.Ticket.Customer, claim.Ticket.Id, leaseUntil, claim.Attempt);
        var fence = await TryUpdateAsync(
            await tables.RequestsAsync(), changes, new ETag(claim.Fence), TableUpdateMode.Merge, cancellationToken);

        return fence is null ? null : claim with { Fence = fence };
    }

    public async Task ReleaseAsync(VettingClaim claim, CancellationToken cancellationToken)
        => await TryUpdateAsync(
            await tables.RequestsAsync(),
            VettingRow.Running(claim.Ticket.Customer, claim.Ticket.Id, time.GetUtcNow(), claim.Attempt),
            new ETag(claim.Fence),
            TableUpdateMode.Merge,
            cancellationToken);

    public async Task CompleteAsync(VettingClaim claim, CancellationToken cancellationToken)
    {
        var finished = VettingRow.Finished(claim.Ticket with { Status = AssessmentStatus.Completed }, time.GetUtcNow());

        // Whoever took the claim over finds the assessment stored and completes the row instead.
        var fence = await TryUpdateAsync(
            await tables.RequestsAsync(), finished, new ETag(claim.Fence), TableUpdateMode.Replace, cancellationToken);
        if (fence is not null)
            await RemoveFromIndexAsync(claim.Ticket.Customer, claim.Ticket.Id, cancellationToken);
    }

    public async Task FailAsync(string customer, string id, string reason, CancellationToken cancellationToken)
    {
        var requests = await tables.RequestsAsync();
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var found = await requests.GetEntityIfExistsAsync<TableEntity>(
                customer, id, VettingRow.StateColumns, cancellationToken);
            if (!found.HasValue || VettingRow.IsFinished(found.Value!))
                break;

            var failed = VettingRow.ToTicket(found.Value!) with { Status = AssessmentStatus.Failed, Failure = reason };
            var row = VettingRow.Finished(failed, time.GetUtcNow());
            if (await TryUpdateAsync(requests, row, found.Value!.ETag, TableUpdateMode.Replace, cancellationToken) is not null)
                break;
        }

        await RemoveFromIndexAsync(customer, id, cancellationToken);
    }

    public async IAsyncEnumerable<VetMessage> StalledAsync(
        DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = await tables.OpenAsync();
        foreach (var partition in Keys.OpenPartitions())
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and EnqueuedAt lt {before}");
            await foreach (var index in open.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                var (customer, id) = Keys.FromOpen(index.RowKey);
                if (!await IsStalledAsync(customer, id, index.GetDateTimeOffset(EnqueuedAt)!.Value, cancellationToken))
                    continue;

                // One resumer wins; and the next one waits its patience again.
                index[EnqueuedAt] = time.GetUtcNow();
                if (await TryUpdateAsync(open, index, index.ETag, TableUpdateMode.Merge, cancellationToken) is not null)
                    yield return new VetMessage(customer, id);
            }
        }
    }

    private async Task<bool> IsStalledAsync(
        string customer, string id, DateTimeOffset enqueuedAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = await (await tables.RequestsAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, id, VettingRow.StateColumns, cancellationToken);
        if (found.HasValue && !VettingRow.IsFinished(found.Value!))
        {
            return VettingRow.LeaseUntil(found.Value!) is { } lease
                ? lease < now
                : enqueuedAt < now - QueuePatience;
        }

        if (found.HasValue || enqueuedAt < now - QueuePatience)
            await RemoveFromIndexAsync(customer, id, cancellationToken);

        return false;
    }

    private async Task<(VettingTicket Ticket, string? Mark)> AddMarkedAsync(
        VettingTicket ticket, TableEntity row, IdempotencyMark mark, CancellationToken cancellationToken)
    {
        var requests = await tables.RequestsAsync();
        var markRow = new TableEntity(ticket.Customer, Keys.Idempotency(mark.Key))
        {
            ["Id"] = ticket.Id,
            ["Body"] = mark.Body,
            ["At"] = ticket.AcceptedAt,
        };

        for (var tries = 1; ; tries++)
        {
            var known = await requests.GetEntityIfExistsAsync<TableEntity>(
                markRow.PartitionKey, markRow.RowKey, cancellationToken: cancellationToken);
            if (known.HasValue && known.Value!.GetDateTimeOffset("At") > ticket.AcceptedAt - MarkLife
                && await FindAsync(ticket.Customer, known.Value.GetString("Id")!, cancellationToken) is { } standing)
            {
                return (standing, known.Value.GetString("Body"));
            }

            var claimMark = known.HasValue
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, markRow, known.Value!.ETag)
                : new TableTransactionAction(TableTransactionActionType.Add, markRow);
            try
            {
                await requests.SubmitTransactionAsync(
                    [claimMark, new TableTransactionAction(TableTransactionActionType.Add, row)], cancellationToken);
                return (ticket, mark.Body);
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412 && tries < MostTries)
            {
                // The same key arrived twice at once; read what the other one wrote.
            }
        }
    }

    private async Task RemoveFromIndexAsync(string customer, string id, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.OpenAsync()).DeleteEntityAsync(
                Keys.OpenPartition(id), Keys.Open(customer, id), ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Somebody removed it already.
        }
    }

    /// <returns>The new ETag, or null when somebody else changed the row.</returns>
    private static async Task<string?> TryUpdateAsync(
        TableClient table, TableEntity entity, ETag fence, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.UpdateEntityAsync(entity, fence, mode, cancellationToken);
            return response.Headers.ETag.ToString();
        }
        catch (RequestFailedException failure) when (failure.Status is 412 or 404)
        {
            return null;
        }
    }
}
