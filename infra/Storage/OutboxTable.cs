using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>Alerts beside the assessments or the replies that led to them, until they are handed on.</summary>
public sealed class OutboxTable(StorageTables tables) : IAlertOutbox
{
    public async Task<Alert?> FindAsync(
        string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
    {
        foreach (var table in await PlacesAsync())
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(
                Keys.ContractorPartition(customer, contractor), Keys.Outbox(id), cancellationToken: cancellationToken);
            if (found is { HasValue: true, Value: { } row })
                return PackedJson.Read<Alert>(row);
        }

        return null;
    }

    public async Task DeleteAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
    {
        // The client reports a row that is not there as an answer, not as a failure.
        foreach (var table in await PlacesAsync())
        {
            var answer = await table.DeleteEntityAsync(
                Keys.ContractorPartition(customer, contractor), Keys.Outbox(id), ETag.All, cancellationToken);
            if (answer.Status is not 404)
                return;
        }
    }

    private async Task<TableClient[]> PlacesAsync() => [await tables.AssessmentsAsync(), await tables.DecisionsAsync()];
}
