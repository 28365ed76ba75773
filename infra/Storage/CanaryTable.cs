using Azure;
using Azure.Data.Tables;
using GigVet.Canaries;

namespace GigVet.Storage;

/// <summary>How the known profiles of each platform were read: one row a platform, and one a slot of the schedule.</summary>
public sealed class CanaryTable(StorageTables tables) : ICanaryStore
{
    private const string Connectors = "connector";
    private const string Slots = "slot";
    private const string ClaimedAt = "ClaimedAt";
    private const string IsFinished = "IsFinished";

    public async Task<IReadOnlyList<ConnectorState>> StatesAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Connectors}");
        List<ConnectorState> states = [];
        await foreach (var row in (await tables.CanariesAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            states.Add(PackedJson.Read<ConnectorState>(row)!);

        return states;
    }

    public async Task<ConnectorState?> FindAsync(string platform, CancellationToken cancellationToken)
    {
        var found = await (await tables.CanariesAsync()).GetEntityIfExistsAsync<TableEntity>(
            Connectors, platform, cancellationToken: cancellationToken);
        return found.HasValue ? PackedJson.Read<ConnectorState>(found.Value!) : null;
    }

    public async Task SaveAsync(ConnectorState state, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Connectors, state.Platform)
        {
            [nameof(ConnectorState.Outcome)] = state.Outcome.ToString(),
            [nameof(ConnectorState.CheckedAt)] = state.CheckedAt,
        };
        PackedJson.Write(row, state);
        await (await tables.CanariesAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, DateTimeOffset staleFrom, CancellationToken cancellationToken)
    {
        var table = await tables.CanariesAsync();
        var row = new TableEntity(Slots, slot) { [ClaimedAt] = now };
        try
        {
            var known = await table.GetEntityIfExistsAsync<TableEntity>(Slots, slot, cancellationToken: cancellationToken);
            if (!known.HasValue)
                await table.AddEntityAsync(row, cancellationToken);
            else if (known.Value!.GetBoolean(IsFinished) is true || known.Value.GetDateTimeOffset(ClaimedAt) > staleFrom)
                return false;
            else
                await table.UpdateEntityAsync(row, known.Value.ETag, TableUpdateMode.Replace, cancellationToken);

            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            // Another process was faster.
            return false;
        }
    }

    public async Task FreeSlotAsync(string slot, CancellationToken cancellationToken)
        => await (await tables.CanariesAsync()).DeleteEntityAsync(Slots, slot, ETag.All, cancellationToken);

    public async Task FinishSlotAsync(string slot, CancellationToken cancellationToken)
        => await (await tables.CanariesAsync()).UpsertEntityAsync(
            new TableEntity(Slots, slot) { [IsFinished] = true }, TableUpdateMode.Merge, cancellationToken);
}
