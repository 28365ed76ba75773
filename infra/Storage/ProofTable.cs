using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting.Proofs;

namespace GigVet.Storage;

/// <summary>The word of each contractor and where it was found: one row a contractor.</summary>
public sealed class ProofTable(StorageTables tables) : IProofStore
{
    public async Task<ControlProof?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => await RowAsync(customer, contractor, cancellationToken) is { } row
            && PackedJson.ReadOrNone<ControlProof>(row) is { } proof
                ? proof with { Fence = row.ETag.ToString() }
                : null;

    public async Task<bool> SaveAsync(string customer, ControlProof proof, CancellationToken cancellationToken)
    {
        var table = await tables.ProofsAsync();
        var row = new TableEntity(Keys.ContractorPartition(customer, proof.Contractor), Keys.Latest)
        {
            ["IssuedAt"] = proof.IssuedAt,
        };
        PackedJson.Write(row, proof);
        try
        {
            if (proof.Fence is { } fence)
                await table.UpdateEntityAsync(row, new ETag(fence), TableUpdateMode.Replace, cancellationToken);
            else if (await RowAsync(customer, proof.Contractor, cancellationToken) is { } standing
                && PackedJson.ReadOrNone<ControlProof>(standing) is null)
                await table.UpdateEntityAsync(row, standing.ETag, TableUpdateMode.Replace, cancellationToken);
            else
                await table.AddEntityAsync(row, cancellationToken);

            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async Task<TableEntity?> RowAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var found = await (await tables.ProofsAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(customer, contractor), Keys.Latest, cancellationToken: cancellationToken);

        return found.HasValue ? found.Value : null;
    }
}
