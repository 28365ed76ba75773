using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>Alerts beside the assessments that led to them, until they are handed on.</summary>
public sealed class OutboxTable(StorageTables tables) : IAlertOutbox
{
    public async Task<Alert?> FindAsync(
        string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
    {
        var found = await (await tables.AssessmentsAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(customer, contractor), Keys.Outbox(id), cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? PackedJson.Read<Alert>(row) : null;
    }

    public async Task DeleteAsync(string customer, ContractorRef contractor, string id, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.AssessmentsAsync()).DeleteEntityAsync(
                Keys.ContractorPartition(customer, contractor), Keys.Outbox(id), ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Handed on by somebody else.
        }
    }
}
