using Azure;
using Azure.Data.Tables;
using GigVet.Canaries;

namespace GigVet.Storage;

/// <summary>How the known profiles of each platform were read: one row a platform, and one a slot of the schedule.</summary>
public sealed class CanaryTable(StorageTables tables) : ICanaryStore
{
    private const string Connectors = "connector";
    private const string Slots = "slot";

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

    public async Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            // The claimer's mark tells a repeated insert of our own from somebody else's.
            var row = new TableEntity(Slots, slot) { ["ClaimedAt"] = now, ["By"] = Guid.NewGuid() };
            await (await tables.CanariesAsync()).AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }
}
