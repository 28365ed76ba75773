using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watchlists;

namespace GigVet.Storage;

/// <summary>The contractors whom customers pay, one partition a customer.</summary>
public sealed class RosterTable(StorageTables tables) : IRosterStore, IWholeRoster
{
    private const string NextCheckAt = "NextCheckAt";

    public async Task SaveAsync(RosterEntry entry, CancellationToken cancellationToken)
    {
        var row = new TableEntity(entry.Customer, Keys.Contractor(entry.Request.Contractor))
        {
            [nameof(Cadence)] = entry.Cadence.ToString(),
            [NextCheckAt] = entry.NextCheckAt,
        };
        PackedJson.Write(row, entry.Request);
        await (await tables.RosterAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<RosterEntry?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var found = await (await tables.RosterAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, Keys.Contractor(contractor), cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? ToEntry(row) : null;
    }

    public async IAsyncEnumerable<RosterEntry> DueAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.RosterAsync();
        var filter = TableClient.CreateQueryFilter($"NextCheckAt le {now}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return ToEntry(row);
    }

    public async IAsyncEnumerable<RosterEntry> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.RosterAsync();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return ToEntry(row);
    }

    public async Task MakeDueAsync(
        string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            var row = new TableEntity(customer, Keys.Contractor(contractor)) { [NextCheckAt] = at };
            await (await tables.RosterAsync()).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Taken off the roster in the meantime.
        }
    }

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

    private static RosterEntry ToEntry(TableEntity row) => new(
        row.PartitionKey,
        PackedJson.Read<VetRequest>(row)!,
        Enum.Parse<Cadence>(row.GetString(nameof(Cadence))!),
        row.GetDateTimeOffset(NextCheckAt)!.Value);
}
