using Azure;
using Azure.Data.Tables;
using GigVet.Protection;

namespace GigVet.Storage.Protection;

/// <summary>
/// In place of a contractor's latest assessment, while they are erased: whoever wants to store an assessment must change
/// that very row, finds the bar, and stores nothing.
/// </summary>
internal sealed class AssessmentBar(StorageTables tables)
{
    public const string Column = "ErasedAt";

    private const string AcceptedAt = "AcceptedAt";
    private const string HasReplaced = "HasReplaced";
    private const int MostTries = 10;

    public static bool Is(TableEntity row) => row.RowKey == Keys.Latest && row.ContainsKey(Column);

    /// <summary>False for a bar that stands where nothing was.</summary>
    public static bool CountsAsRow(TableEntity row) => !Is(row) || row.GetBoolean(HasReplaced) is true;

    /// <summary>Whether what was accepted then may not be stored.</summary>
    public static bool Holds(TableEntity latest, DateTimeOffset acceptedAt) => latest.GetDateTimeOffset(Column) >= acceptedAt;

    public async Task PutAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        for (var tries = 1; ; tries++)
        {
            var standing = await FindAsync(table, whose, cancellationToken);
            if (standing?.GetDateTimeOffset(AcceptedAt) > at || (standing is not null && Holds(standing, at)))
                return;

            var bar = new TableEntity(Keys.ContractorPartition(whose.Customer, whose.Contractor), Keys.Latest)
            {
                [Column] = at,
                [AcceptedAt] = at,
                [HasReplaced] = standing is not null && CountsAsRow(standing),
            };
            try
            {
                if (standing is null)
                    await table.AddEntityAsync(bar, cancellationToken);
                else
                    await table.UpdateEntityAsync(bar, standing.ETag, TableUpdateMode.Replace, cancellationToken);
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412 && tries < MostTries)
            {
                // An assessment came between.
            }
        }
    }

    public async Task RemoveAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        if (await FindAsync(table, whose, cancellationToken) is not { } standing || standing.GetDateTimeOffset(Column) != at)
            return;

        try
        {
            await table.DeleteEntityAsync(standing.PartitionKey, standing.RowKey, standing.ETag, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            // A newer assessment took its place.
        }
    }

    private static async Task<TableEntity?> FindAsync(TableClient table, Whose whose, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(whose.Customer, whose.Contractor), Keys.Latest, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
