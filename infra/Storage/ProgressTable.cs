using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>How far running vettings are: one row each, gone when it ends.</summary>
public sealed class ProgressTable(StorageTables tables) : IProgressStore
{
    public async Task SaveAsync(VettingTicket ticket, IReadOnlyList<SourceReport> ended, CancellationToken cancellationToken)
    {
        var row = new TableEntity(ticket.Customer, ticket.Id)
        {
            ["Platform"] = ticket.Contractor.Platform,
            ["Handle"] = ticket.Contractor.Handle,
        };
        PackedJson.Write(row, ended);
        await (await tables.ProgressAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<IReadOnlyList<SourceReport>> FindAsync(VettingTicket ticket, CancellationToken cancellationToken)
    {
        var found = await (await tables.ProgressAsync()).GetEntityIfExistsAsync<TableEntity>(
            ticket.Customer, ticket.Id, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } row } ? PackedJson.ReadOrNone<SourceReport[]>(row) ?? [] : [];
    }

    public async Task DeleteAsync(VettingTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.ProgressAsync()).DeleteEntityAsync(ticket.Customer, ticket.Id, ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another worker was faster.
        }
    }
}
