using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests;

public sealed class TransactionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transaction_is_done_as_a_whole_or_not_at_all()
    {
        var table = await Tables.NewAsync();
        await table.AddEntityAsync(new TableEntity("p", "merge") { ["A"] = 1 }, Cancellation);
        await table.AddEntityAsync(new TableEntity("p", "delete"), Cancellation);
        await table.AddEntityAsync(new TableEntity("p", "replace") { ["A"] = 1 }, Cancellation);

        var done = await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new TableEntity("p", "add é") { ["N"] = 5L }),
                new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merge") { ["B"] = 2 }, ETag.All),
                new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replace") { ["B"] = 2 }, ETag.All),
                new(TableTransactionActionType.Delete, new TableEntity("p", "delete")),
                new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "upsert")
                {
                    ["T"] = "--changeset_x\r\n",
                }),
                new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "upsert2")),
            ],
            Cancellation);
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new TableEntity("p", "new")),
                new(TableTransactionActionType.Add, new TableEntity("p", "upsert")),
            ],
            Cancellation));
        var rows = table.Query<TableEntity>(cancellationToken: Cancellation)
            .ToDictionary(row => row.RowKey, StringComparer.Ordinal);

        Assert.Equal([204, 204, 204, 204, 204, 204], done.Value.Select(part => part.Status));
        Assert.Equal(rows["add é"].ETag, done.Value[0].Headers.ETag);
        Assert.Equal(
            (1, 409, "EntityAlreadyExists"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
        Assert.Equal(
            ["add é", "merge", "replace", "upsert", "upsert2"],
            rows.Keys.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(2, rows["merge"].Keys.Count(key => key is "A" or "B"));
        Assert.False(rows["replace"].ContainsKey("A"));
    }
}
