using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;

namespace GigVet.Storage;

/// <summary>Where customers want to be told, one partition a customer and one row a channel.</summary>
public sealed class AlertTable(StorageTables tables) : IDestinationStore
{
    private const string State = "State";

    public async Task<AlertDestination?> FindAsync(string customer, string channel, CancellationToken cancellationToken)
    {
        var found = await (await tables.AlertsAsync()).GetEntityIfExistsAsync<TableEntity>(
            customer, channel, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? PackedJson.Read<AlertDestination>(row) : null;
    }

    public async Task<IReadOnlyList<AlertDestination>> ListAsync(string customer, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer}");
        List<AlertDestination> destinations = [];
        await foreach (var row in (await tables.AlertsAsync()).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            destinations.Add(PackedJson.Read<AlertDestination>(row)!);

        return destinations;
    }

    public async Task SaveAsync(AlertDestination destination, CancellationToken cancellationToken)
        => await (await tables.AlertsAsync()).UpsertEntityAsync(ToRow(destination), TableUpdateMode.Replace, cancellationToken);

    public async Task DeleteAsync(string customer, string channel, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.AlertsAsync()).DeleteEntityAsync(customer, channel, ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // It was deleted before.
        }
    }

    public async Task NoteAsync(
        AlertDestination read, DestinationState state, string? trouble, CancellationToken cancellationToken)
    {
        var table = await tables.AlertsAsync();
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            read.Customer, read.Channel, cancellationToken: cancellationToken);
        if (!found.HasValue || PackedJson.Read<AlertDestination>(found.Value!) is not { } standing
            || standing.ChangedAt != read.ChangedAt || standing.State == state)
        {
            return;
        }

        try
        {
            await table.UpdateEntityAsync(
                ToRow(standing with { State = state, Trouble = trouble }), found.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            // A person set it anew, or another worker noted it.
        }
    }

    public async Task<(int Failing, int Disabled)> CountTroubleAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"State ne {nameof(DestinationState.Active)}");
        var (failing, disabled) = (0, 0);
        await foreach (var row in (await tables.AlertsAsync()).QueryAsync<TableEntity>(
            filter, select: [State], cancellationToken: cancellationToken))
        {
            if (row.GetString(State) is nameof(DestinationState.Disabled))
                disabled++;
            else
                failing++;
        }

        return (failing, disabled);
    }

    public async IAsyncEnumerable<string> CustomersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";
        await foreach (var row in (await tables.AlertsAsync()).QueryAsync<TableEntity>(
            select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            if (row.PartitionKey == last)
                continue;

            last = row.PartitionKey;
            yield return last;
        }
    }

    private static TableEntity ToRow(AlertDestination destination)
    {
        var row = new TableEntity(destination.Customer, destination.Channel) { [State] = destination.State.ToString() };
        PackedJson.Write(row, destination);
        return row;
    }
}
