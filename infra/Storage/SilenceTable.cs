using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Model;
using GigVet.Storage.Protection;

namespace GigVet.Storage;

/// <summary>What customers need not be told of a contractor, beside the contractor's assessments.</summary>
public sealed class SilenceTable(StorageTables tables) : ISilenceStore
{
    private const int MostTries = 10;

    public async Task SaveAsync(
        string customer, ContractorRef contractor, Silence silence, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Keys.ContractorPartition(customer, contractor), Keys.Silence(silence.Finding));
        PackedJson.Write(row, silence);
        await (await tables.AssessmentsAsync()).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task DeleteAsync(
        string customer, ContractorRef contractor, string? finding, CancellationToken cancellationToken)
    {
        try
        {
            await (await tables.AssessmentsAsync()).DeleteEntityAsync(
                Keys.ContractorPartition(customer, contractor), Keys.Silence(finding), ETag.All, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // It was taken back before.
        }
    }

    public async Task<IReadOnlyList<Silence>> ListAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var partition = Keys.ContractorPartition(customer, contractor);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Keys.SilenceFrom} and RowKey lt {Keys.SilenceTo}");
        List<Silence> silences = [];
        await foreach (var row in (await tables.AssessmentsAsync()).QueryAsync<TableEntity>(
            filter, cancellationToken: cancellationToken))
            silences.Add(PackedJson.Read<Silence>(row)!);

        return silences;
    }

    public async Task FreezeAsync(
        string customer, ContractorRef contractor, Silence dispute, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var row = new TableEntity(
            Keys.ContractorPartition(customer, contractor), Keys.Dispute(dispute.Finding!, dispute.DisputedBy!));
        PackedJson.Write(row, dispute);
        for (var tries = 1; ; tries++)
        {
            // Nothing of the latest changes; but whoever erases the contractor meanwhile is noticed.
            var latest = await table.GetEntityIfExistsAsync<TableEntity>(
                row.PartitionKey, Keys.Latest, [AssessmentBar.Column], cancellationToken);
            if (!latest.HasValue || latest.Value!.ContainsKey(AssessmentBar.Column))
                return;

            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity(row.PartitionKey, Keys.Latest), latest.Value!.ETag),
                        new TableTransactionAction(TableTransactionActionType.Add, row),
                    ],
                    cancellationToken);
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 409)
            {
                // Disputed by this link before: the first time stands, over or not.
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 412 && tries < MostTries)
            {
                // Assessed anew meanwhile, or erased.
            }
        }
    }

    public async Task ThawAsync(
        string customer,
        ContractorRef contractor,
        IReadOnlyCollection<string> findings,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        foreach (var silence in await ListAsync(customer, contractor, cancellationToken))
        {
            if (silence.DisputedBy is not { } link || silence.IsOver(at)
                || (findings.Count > 0 && !findings.Contains(silence.Finding!, StringComparer.Ordinal)))
                continue;

            // Nobody makes it longer, so the last to end it is right; the row stays, and the link cannot begin again.
            var row = new TableEntity(Keys.ContractorPartition(customer, contractor), Keys.Dispute(silence.Finding!, link));
            PackedJson.Write(row, silence with { Until = at });
            try
            {
                await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                // The contractor was erased in between.
            }
        }
    }
}
