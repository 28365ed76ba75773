using Azure.Data.Tables;
using GigVet.Decisions;
using GigVet.Model;
using GigVet.Storage.Protection;
using GigVet.Vetting;
using GigVet.Watching;

namespace GigVet.Storage;

/// <summary>What is known of a contractor: one read where the row of the latest assessment says that there is no more.</summary>
public sealed class ContractorRecordTable(
    StorageTables tables, IAssessmentHistory history, IDecisionStore decisions, IRosterStore roster) : IContractorRecords
{
    public async Task<ContractorRecord> ReadAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(customer, contractor), Keys.Latest, cancellationToken: cancellationToken);
        if (found is not { HasValue: true, Value: { } latest } || AssessmentBar.Is(latest))
            return new ContractorRecord(null, [], Decided.Nothing, await roster.FindAsync(customer, contractor, cancellationToken));

        var (watched, undecided) = (latest.GetBoolean(LatestRow.Watched), latest.GetBoolean(LatestRow.Decided) is false);
        var entry = watched is false ? Task.FromResult<RosterEntry?>(null) : roster.FindAsync(customer, contractor, cancellationToken);
        var decided = undecided
            ? Task.FromResult(Decided.Nothing)
            : decisions.OfAsync(customer, contractor, assessment: null, cancellationToken);
        var timeline = LatestRow.ReadTimeline(latest) is { } moments
            ? [.. moments.Select(moment => moment.Entry)]
            : await history.TimelineAsync(customer, contractor, ContractorRecord.TimelineLength, cancellationToken);
        await Task.WhenAll(entry, decided);
        if (watched is null && await entry is null)
            await LatestRow.NoteNotWatchedAsync(table, latest, cancellationToken);

        return new ContractorRecord(LatestRow.ReadAssessment(latest), timeline, await decided, await entry, watched is false && undecided ? latest.ETag.ToString() : null);
    }
}
