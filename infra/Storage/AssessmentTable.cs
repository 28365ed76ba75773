using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
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
    private const int MostTries = 5;

    private static readonly string[] ShortColumns = ["Id", "Score", "Band", "Recommendation", "AssessedAt"];

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
        var partition = Keys.ContractorPartition(customer, contractor);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Keys.HistoryFrom} and RowKey lt {Keys.HistoryTo}");
        var entries = new List<TimelineEntry>(limit);
        await foreach (var row in (await tables.AssessmentsAsync()).QueryAsync<TableEntity>(filter, limit, ShortColumns, cancellationToken))
        {
            entries.Add(new TimelineEntry(
                row.GetString("Id")!,
                row.GetInt32("Score")!.Value,
                Enum.Parse<RiskBand>(row.GetString("Band")!, ignoreCase: true),
                Enum.Parse<Recommendation>(row.GetString("Recommendation")!, ignoreCase: true),
                row.GetDateTimeOffset("AssessedAt")!.Value));
            if (entries.Count == limit)
                break;
        }

        return entries;
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
        var history = ToEntity(partition, Keys.History(acceptedAt, assessment.Id), acceptedAt, assessment);

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
            if (!latest.HasValue || latest.Value!.GetDateTimeOffset(AcceptedAt) <= acceptedAt)
            {
                var known = latest.HasValue ? latest.Value : null;
                (alert, var state) = await JudgeAsync(customer, contractor, known, assessment, occasion, cancellationToken);
                var row = ToEntity(partition, Keys.Latest, acceptedAt, assessment);
                OutboxRow.Write(row, state);
                actions.Add(known is null
                    ? new TableTransactionAction(TableTransactionActionType.Add, row)
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, known.ETag));
            }
            else
            {
                // Nothing of it changes; but whoever erases the contractor meanwhile is noticed.
                var same = new TableEntity(partition, Keys.Latest) { [AcceptedAt] = latest.Value!.GetDateTimeOffset(AcceptedAt) };
                actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateMerge, same, latest.Value!.ETag));
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
        var entity = new TableEntity(partition, row)
        {
            ["Id"] = assessment.Id,
            ["Score"] = assessment.Score,
            ["Band"] = Word(assessment.Band),
            ["Recommendation"] = Word(assessment.Recommendation),
            ["Coverage"] = assessment.Coverage,
            ["PolicyVersion"] = assessment.PolicyVersion,
            ["AssessedAt"] = assessment.AssessedAt,
            [AcceptedAt] = acceptedAt,
        };
        PackedJson.Write(entity, assessment);
        return entity;
    }

    private static string Word<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
