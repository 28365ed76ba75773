using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Wire;

public sealed class OwnEarlierTryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_insert_whose_answer_was_lost_succeeds(bool waiting)
    {
        var (table, lossy) = await LossyAsync();
        var row = new TableEntity("p", "r")
        {
            ["N"] = 1L,
            ["D"] = 2.0,
            ["B"] = new byte[] { 1 },
            ["T"] = DateTimeOffset.UnixEpoch,
        };
        lossy.LoseAnswers(1);

        var response = waiting ? await table.AddEntityAsync(row, Cancellation) : table.AddEntity(row, Cancellation);
        var stored = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.Equal(0, lossy.Left);
        Assert.Equal((204, stored.ETag), (response.Status, response.Headers.ETag));
    }

    [Fact]
    public async Task Somebody_elses_row_is_still_a_conflict()
    {
        var (table, lossy) = await LossyAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Owner"] = "them" }, Cancellation);
        lossy.LoseRequests(1);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["Owner"] = "us" }, Cancellation));

        Assert.Equal((409, "EntityAlreadyExists"), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task An_equal_row_is_a_conflict_when_the_first_answer_says_so()
    {
        var (table, _) = await LossyAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

        await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transaction_whose_answer_was_lost_succeeds(bool waiting)
    {
        var (table, lossy) = await LossyAsync();
        var old = (await table.AddEntityAsync(new TableEntity("p", "old") { ["N"] = 0, ["M"] = 0 }, Cancellation))
            .Headers.ETag!.Value;
        await table.AddEntityAsync(new TableEntity("p", "gone"), Cancellation);
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "old") { ["N"] = 1 }, old),
            new(TableTransactionActionType.Delete, new TableEntity("p", "gone")),
            new(TableTransactionActionType.Add, new TableEntity("p", "new") { ["N"] = 1 }),
        ];
        lossy.LoseAnswers(1);

        var parts = waiting
            ? (await table.SubmitTransactionAsync(actions, Cancellation)).Value
            : table.SubmitTransaction(actions, Cancellation).Value;

        Assert.Equal([204, 204, 204], parts.Select(part => part.Status));
        Assert.Equal(await VersionAsync(table, "old"), parts[0].Headers.ETag);
        Assert.Equal(await VersionAsync(table, "new"), parts[2].Headers.ETag);
    }

    [Fact]
    public async Task A_transaction_that_somebody_forestalled_still_fails()
    {
        var (table, lossy) = await LossyAsync();
        await table.AddEntityAsync(new TableEntity("p", "new") { ["Owner"] = "them" }, Cancellation);
        lossy.LoseRequests(1);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "other")),
                new(TableTransactionActionType.Add, new TableEntity("p", "new") { ["Owner"] = "us" }),
            ],
            Cancellation));

        Assert.Equal((409, 1), (failure.Status, failure.FailedTransactionActionIndex));
    }

    private static async Task<ETag?> VersionAsync(TableClient table, string row)
        => (await table.GetEntityAsync<TableEntity>("p", row, cancellationToken: Cancellation)).Value.ETag;

    private static async Task<(TableClient Table, LossyNetwork Network)> LossyAsync()
    {
        var network = new LossyNetwork();
        var table = new TableClient(
            await TestSupport.Emulator.ConnectionStringAsync(),
            TestSupport.Emulator.UniqueName(),
            Exchange.OptionsFor(network));
        await table.CreateAsync(Cancellation);
        return (table, network);
    }

    /// <summary>
    /// Delivers, and then loses some requests before they arrive, or some answers after the work was done.
    /// </summary>
    private sealed class LossyNetwork() : DelegatingHandler(new SocketsHttpHandler())
    {
        private bool _answers;

        public int Left { get; private set; }

        public void LoseAnswers(int count) => (Left, _answers) = (count, true);

        public void LoseRequests(int count) => (Left, _answers) = (count, false);

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var lost = Left > 0;
            if (lost && !_answers)
                throw Lose();

            var response = base.Send(request, cancellationToken);
            return lost ? throw Lose() : response;
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var lost = Left > 0;
            if (lost && !_answers)
                throw Lose();

            var response = await base.SendAsync(request, cancellationToken);
            return lost ? throw Lose() : response;
        }

        private HttpRequestException Lose()
        {
            Left--;
            return new HttpRequestException("The connection was reset.");
        }
    }
}
