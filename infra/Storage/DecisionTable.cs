using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Decisions.Replies;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>
/// What people decided about a contractor and what the contractor replied, one partition a contractor: erasing it erases
/// all of it, and the contractor's reply links with it. Rows are added under keys of their own and never changed, so
/// that callers at the same time cannot undo each other.
/// </summary>
public sealed class DecisionTable(StorageTables tables) : IDecisionStore
{
    private const string OfAssessment = "Assessment";

    private readonly DecisionFence _fence = new(tables);

    public Task<bool> AddAsync(
        string customer, ContractorRef contractor, Disposition disposition, CancellationToken cancellationToken)
        => _fence.AddAsync(
            customer,
            contractor,
            disposition.At,
            [Row(customer, contractor, Keys.Disposition(disposition.At, disposition.Id), disposition.Assessment, disposition)],
            cancellationToken);

    public Task<bool> AddAsync(
        string customer, ContractorRef contractor, ContractorReply reply, Alert? alert, CancellationToken cancellationToken)
    {
        var row = Row(customer, contractor, Keys.Reply(reply.At, reply.Id), reply.Assessment, reply);
        return _fence.AddAsync(customer, contractor, reply.At, alert is null ? [row] : [row, OutboxRow.Of(row.PartitionKey, alert)], cancellationToken);
    }

    public async Task<Decided> OfAsync(
        string customer, ContractorRef contractor, string? assessment, CancellationToken cancellationToken)
    {
        var partition = Keys.ContractorPartition(customer, contractor);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Keys.DispositionFrom} and RowKey lt {Keys.ReplyTo}");
        if (assessment is not null)
            filter += " and " + TableClient.CreateQueryFilter($"Assessment eq {assessment}");

        List<Disposition> dispositions = [];
        List<ContractorReply> replies = [];
        await foreach (var row in (await tables.DecisionsAsync()).QueryAsync<TableEntity>(
            filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(Keys.DispositionFrom, StringComparison.Ordinal))
                dispositions.Add(PackedJson.Read<Disposition>(row)!);
            else if (row.RowKey.StartsWith(Keys.ReplyFrom, StringComparison.Ordinal))
                replies.Add(PackedJson.Read<ContractorReply>(row)!);
        }

        return new Decided(dispositions, replies);
    }

    private static TableEntity Row<T>(string customer, ContractorRef contractor, string key, string assessment, T value)
    {
        var row = new TableEntity(Keys.ContractorPartition(customer, contractor), key) { [OfAssessment] = assessment };
        PackedJson.Write(row, value);
        return row;
    }
}
