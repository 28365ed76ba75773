using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Storage.Protection;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>Assessments: one partition a contractor, the latest and the history written in one transaction.</summary>
public sealed class AssessmentTable(
    StorageTables tables, AlertRules rules, ISilenceStore silences, IOpenAlerts open, TimeProvider time)
    : IAssessmentStore, IAssessmentHistory, IWholeArchive
{
    private const string AcceptedAt = "AcceptedAt";

    // Each lost try is another assessment of the contractor that was saved; with this many at once something else is wrong.
    private const int MostTries = 100;

    private static readonly string[] ShortColumns = ["RowKey", "Id", "Score", "Band", "Recommendation", "AssessedAt"];

    public async Task<Alert?> SaveAsync(
        string customer,
        DateTimeOffset acceptedAt,
        Assessment assessment,
        Occasion occasion,
        CancellationToken cancellationToken)
        => (await SaveAsync(customer, acceptedAt, acceptedAt, assessment, occasion, cancellationToken)).Alert;

    public Task<SavedCheck> SaveCheckAsync(
        string customer, DateTimeOffset begunAt, Assessment assessment, CancellationToken cancellationToken)
        => SaveAsync(customer, begunAt, assessment.AssessedAt, assessment, Occasion.Sweep, cancellationToken);

    public async Task<Assessment?> FindAsync(
        string customer, ContractorRef contractor, string id, DateTimeOffset acceptedAt, CancellationToken cancellationToken)
        => await GetAsync(customer, contractor, Keys.History(acceptedAt, id), cancellationToken);

    public async Task<Assessment?> FindLatestAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => await GetAsync(customer, contractor, Keys.Latest, cancellationToken);

    public async Task<IReadOnlyList<Assessment>> ListAsync(
        string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken)
        => (await PageAsync(customer, contractor, limit, after: null, cancellationToken)).Assessments;

    public async Task<HistoryPage> PageAsync(
        string customer, ContractorRef contractor, int limit, string? after, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var partition = Keys.ContractorPartition(customer, contractor);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {after ?? Keys.HistoryFrom} and RowKey lt {Keys.HistoryTo}");
        var assessments = new List<Assessment>(limit);
        string? last = null;
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, limit + 1, cancellationToken: cancellationToken))
        {
            if (assessments.Count == limit)
                return new HistoryPage(assessments, last);

            assessments.Add(PackedJson.Read<Assessment>(entity)!);
            last = entity.RowKey;
        }

        return new HistoryPage(assessments, null);
    }

    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(
        string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var moments = await TimelineAsync(table, Keys.ContractorPartition(customer, contractor), limit, cancellationToken);
        return [.. moments.Select(moment => moment.Entry)];
    }

    public async IAsyncEnumerable<(string Customer, StoredSum Assessment)> LatestAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var filter = TableClient.CreateQueryFilter($"RowKey eq {Keys.Latest}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (PackedJson.ReadOrNone<StoredSum>(entity) is { } assessment)
                yield return (Keys.CustomerOf(entity.PartitionKey), assessment);
        }
    }

    private async Task<SavedCheck> SaveAsync(
        string customer,
        DateTimeOffset begunAt,
        DateTimeOffset acceptedAt,
        Assessment assessment,
        Occasion occasion,
        CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var contractor = new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle);
        var partition = Keys.ContractorPartition(customer, contractor);
        var key = Keys.History(acceptedAt, assessment.Id);
        var history = ToEntity(partition, key, acceptedAt, assessment);

        for (var tries = 1; ; tries++)
        {
            var latest = await table.GetEntityIfExistsAsync<TableEntity>(
                partition, Keys.Latest, cancellationToken: cancellationToken);
            if (latest.HasValue && latest.Value!.GetString("Id") == assessment.Id)
                return new SavedCheck(null, IsErased: false); // Two workers had the same check, and the other was faster; its alert is in the outbox.

            var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Add, history) };
            Alert? alert = null;
            if (latest.HasValue && AssessmentBar.Holds(latest.Value!, begunAt))
                return new SavedCheck(null, IsErased: true);

            // A vetting that was accepted earlier but ended later does not replace a newer one, and tells nothing new.
            var known = latest.HasValue ? latest.Value : null;
            var timeline = await TimelineOfAsync(table, known, cancellationToken);
            if (known is null || known.GetDateTimeOffset(AcceptedAt) <= acceptedAt)
            {
                (alert, var state) = await JudgeAsync(customer, contractor, known, assessment, occasion, cancellationToken);
                var row = ToEntity(partition, Keys.Latest, acceptedAt, assessment);
                OutboxRow.Write(row, state);
                LatestRow.CarryOver(known, row, occasion);
                LatestRow.AddToTimeline(row, timeline, key, assessment);
                actions.Add(known is null
                    ? new TableTransactionAction(TableTransactionActionType.Add, row)
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, known.ETag));
            }
            else
            {
                // Only the timeline of it changes; and whoever erases the contractor meanwhile is noticed.
                var same = new TableEntity(partition, Keys.Latest);
                LatestRow.AddToTimeline(same, timeline, key, assessment);
                actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateMerge, same, known.ETag));
            }

            if (alert is not null)
            {
                // First the index: an alert without it could be lost unseen, an index row without its alert is only swept up.
                await open.AddAsync(AlertMessage.Of(customer, alert), time.GetUtcNow(), cancellationToken);
                actions.Add(new TableTransactionAction(TableTransactionActionType.Add, OutboxRow.Of(partition, alert)));
            }

            try
            {
                await table.SubmitTransactionAsync(actions, cancellationToken);
                return new SavedCheck(alert, IsErased: false);
            }
            catch (TableTransactionFailedException failure) when (failure is { Status: 409, FailedTransactionActionIndex: 0 })
            {
                // Saved before: a worker died after it, and another repeats the vetting. Its alert is in the outbox.
                return new SavedCheck(null, IsErased: false);
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412 && tries < MostTries)
            {
                // Another assessment of this contractor came between; look again which is the latest.
            }
        }
    }

    /// <summary>What the latest row says of the assessments before; in the history where it says nothing.</summary>
    private static async Task<IReadOnlyList<LatestRow.Moment>> TimelineOfAsync(
        TableClient table, TableEntity? known, CancellationToken cancellationToken)
    {
        // Behind a bar lies nothing but what is being erased.
        if (known is null || AssessmentBar.Is(known))
            return [];

        return LatestRow.ReadTimeline(known)
            ?? await TimelineAsync(table, known.PartitionKey, ContractorRecord.TimelineLength, cancellationToken);
    }

    private static async Task<IReadOnlyList<LatestRow.Moment>> TimelineAsync(
        TableClient table, string partition, int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Keys.HistoryFrom} and RowKey lt {Keys.HistoryTo}");
        var moments = new List<LatestRow.Moment>(limit);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, limit, ShortColumns, cancellationToken))
        {
            moments.Add(LatestRow.MomentOf(row));
            if (moments.Count == limit)
                break;
        }

        return moments;
    }

    private async Task<Assessment?> GetAsync(
        string customer, ContractorRef contractor, string row, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(customer, contractor), row, cancellationToken: cancellationToken);

        return found is { HasValue: true, Value: { } entity } ? PackedJson.Read<Assessment>(entity) : null;
    }

    private async Task<(Alert? Alert, AlertState State)> JudgeAsync(
        string customer,
        ContractorRef contractor,
        TableEntity? latest,
        Assessment assessment,
        Occasion occasion,
        CancellationToken cancellationToken)
    {
        var previous = latest is null ? null : PackedJson.ReadOrNone<Assessment>(latest);
        var state = latest is null ? null : OutboxRow.ReadState(latest);
        var judgement = rules.Judge(previous, state, assessment, occasion, []);

        // Silences are rare, and cost a read only where they could matter.
        if (judgement.Causes.Count > 0
            && await silences.ListAsync(customer, contractor, cancellationToken) is { Count: > 0 } quiet)
        {
            judgement = rules.Judge(previous, state, assessment, occasion, quiet);
        }

        var alert = judgement.Causes.Count > 0 ? AlertMaker.Make(previous, assessment, judgement.Causes) : null;
        return (alert, judgement.State);
    }

    private static TableEntity ToEntity(string partition, string row, DateTimeOffset acceptedAt, Assessment assessment)
    {
        var entity = LatestRow.Of(partition, row, assessment);
        entity[AcceptedAt] = acceptedAt;
        return entity;
    }
}
