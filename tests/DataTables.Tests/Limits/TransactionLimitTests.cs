using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Limits;

public sealed class TransactionLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_actions_are_done_and_one_more_is_not()
    {
        var table = await Tables.NewAsync();
        var actions =
            Enumerable.Range(0, 101).Select(row => Upsert("p", row.ToString(CultureInfo.InvariantCulture))).ToList();

        var done = await table.SubmitTransactionAsync(actions.Take(100), Cancellation);
        var failure = await FailureAsync(table, [.. actions]);

        Assert.Equal(100, done.Value.Count);
        Assert.Equal((400, "InvalidInput", 0), failure);
    }

    [Fact]
    public async Task One_partition_and_each_row_once()
    {
        var table = await Tables.NewAsync();

        Assert.Equal(
            (400, "CommandsInBatchActOnDifferentPartitions", 1),
            await FailureAsync(table, [Upsert("p", "1"), Upsert("q", "2")]));
        Assert.Equal(
            (400, "InvalidDuplicateRow", 2),
            await FailureAsync(table, [Upsert("p", "1"), Upsert("p", "2"), Upsert("p", "1")]));
        Assert.Empty(table.Query<TableEntity>(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_bad_row_is_named_by_its_place()
    {
        var table = await Tables.NewAsync();
        var bad = new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "2") { ["a-b"] = 1 });

        Assert.Equal((400, "PropertyNameInvalid", 1), await FailureAsync(table, [Upsert("p", "1"), bad]));
    }

    [Fact]
    public async Task The_whole_takes_at_most_four_mebibytes()
    {
        var table = await Tables.NewAsync();
        var rows = Enumerable.Range(0, 5).Select(row =>
        {
            var entity = new TableEntity("p", row.ToString(CultureInfo.InvariantCulture));
            for (var index = 0; index < 10; index++)
                entity["P" + index.ToString(CultureInfo.InvariantCulture)] = new byte[65536];

            return new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity);
        }).ToArray();

        var done = await table.SubmitTransactionAsync(rows.Take(4), Cancellation);
        var refusal =
            await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(rows, Cancellation));

        Assert.Equal(4, done.Value.Count);
        Assert.Equal((413, "ContentLengthExceeded"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Nothing_to_do_is_a_mistake_of_the_caller()
    {
        var table = await Tables.NewAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([], Cancellation));
    }

    private static TableTransactionAction Upsert(string partition, string row)
        => new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, row));

    private static async Task<(int Status, string? Code, int? Index)> FailureAsync(
        TableClient table, TableTransactionAction[] actions)
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync(actions, Cancellation));
        return (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex);
    }
}
