using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Wire;

namespace GigVet.DataTables.Tests.Differential;

/// <summary>The client under test, doing what the other one is told too.</summary>
internal sealed class OurClient(TableClient table)
{
    private static readonly ETag Stale = new("W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"");

    private readonly Dictionary<(string, string), ETag> _versions = [];

    public async Task<Outcome> PerformAsync(Step step, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(step, cancellationToken);
        }
        catch (TableTransactionFailedException failure)
        {
            return new Outcome
            {
                Status = failure.Status,
                Code = failure.ErrorCode,
                Index = failure.FailedTransactionActionIndex,
            };
        }
        catch (RequestFailedException refusal)
        {
            return new Outcome { Status = refusal.Status, Code = refusal.ErrorCode };
        }
    }

    private async Task<Outcome> DoAsync(Step step, CancellationToken cancellationToken)
    {
        switch (step.Kind)
        {
            case "create":
                await table.CreateIfNotExistsAsync(cancellationToken);
                return new Outcome();
            case "add":
                return Keep(step.Row!, await table.AddEntityAsync(Cells.ToEntity(step.Row!), cancellationToken));
            case "update":
                return Keep(
                    step.Row!,
                    await table.UpdateEntityAsync(
                        Cells.ToEntity(step.Row!), Version(step), Mode(step), cancellationToken));
            case "upsert":
                return Keep(
                    step.Row!, await table.UpsertEntityAsync(Cells.ToEntity(step.Row!), Mode(step), cancellationToken));
            case "delete":
                var deleted =
                    await table.DeleteEntityAsync(Cells.ToEntity(step.Row!), Version(step), cancellationToken);
                return deleted.Status == 404
                    ? new Outcome { Status = 404, Code = ServiceResponses.Parse(deleted.Content.ToMemory())?.Code }
                    : new Outcome();
            case "get":
                var got = await table.GetEntityAsync<TableEntity>(
                    step.Row!.PartitionKey, step.Row.RowKey, step.Select, cancellationToken);
                Keep(step.Row, got.GetRawResponse());
                got.Value.PartitionKey = step.Row.PartitionKey;
                got.Value.RowKey = step.Row.RowKey;
                return new Outcome { Pages = [[Cells.Of(got.Value)]] };
            case "query":
                return new Outcome { Pages = await PagesAsync(step, cancellationToken) };
            default:
                var parts = await table.SubmitTransactionAsync(step.Actions!.Select(Action), cancellationToken);
                foreach (var (action, part) in step.Actions!.Zip(parts.Value))
                    Keep(action.Row!, part);

                return new Outcome();
        }
    }

    private async Task<List<List<Row>>> PagesAsync(Step step, CancellationToken cancellationToken)
    {
        var filter = step switch
        {
            { Text: { } text, Operator: "eq" }
                => TableClient.CreateQueryFilter<TableEntity>(row => row.GetString("C0") == text),
            { Text: { } text } => TableClient.CreateQueryFilter($"C0 gt {text}"),
            _ => step.Filter,
        };
        var pages = new List<List<Row>>();
        var query = table.QueryAsync<TableEntity>(filter, step.PageSize, step.Select, cancellationToken);
        await foreach (var page in query.AsPages())
            pages.Add([.. page.Values.Select(Cells.Of)]);

        return pages;
    }

    private TableTransactionAction Action(Step step) => step switch
    {
        { Kind: "add" } => new(TableTransactionActionType.Add, Cells.ToEntity(step.Row!)),
        { Kind: "delete" } => new(TableTransactionActionType.Delete, Cells.ToEntity(step.Row!)),
        { Kind: "update", Mode: "Merge" }
            => new(TableTransactionActionType.UpdateMerge, Cells.ToEntity(step.Row!), Version(step)),
        { Kind: "update" } => new(TableTransactionActionType.UpdateReplace, Cells.ToEntity(step.Row!), Version(step)),
        { Mode: "Merge" } => new(TableTransactionActionType.UpsertMerge, Cells.ToEntity(step.Row!)),
        _ => new(TableTransactionActionType.UpsertReplace, Cells.ToEntity(step.Row!)),
    };

    private ETag Version(Step step) => step.Match switch
    {
        "any" => ETag.All,
        "current" => _versions.GetValueOrDefault((step.Row!.PartitionKey, step.Row.RowKey), Stale),
        _ => Stale,
    };

    private static TableUpdateMode Mode(Step step) => Enum.Parse<TableUpdateMode>(step.Mode!);

    private Outcome Keep(Row row, Response response)
    {
        if (response.Headers.ETag is { } version)
            _versions[(row.PartitionKey, row.RowKey)] = version;

        return new Outcome();
    }
}
