using Azure.Data.Tables;
using Azure.Data.Tables.Wire;

namespace GigVet.DataTables.Tests.Wire;

public sealed class ContinuationTests
{
    private const string Partition = "x-ms-continuation-NextPartitionKey";
    private const string Row = "x-ms-continuation-NextRowKey";
    private const string None = """{"value":[]}""";
    private const string One =
        """{"odata.metadata":"m","value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r"}]}""";

    private readonly Exchange _exchange = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_end()
    {
        _exchange.Answer(200, None, (Partition, "1!a+b"), (Row, "1!c="))
            .Answer(200, None, (Partition, "1!d")).Answer(200, One);

        var rows =
            await Table().QueryAsync<TableEntity>("A eq 1", 5, ["A", "B"], Cancellation).ToListAsync(Cancellation);

        const string Query = "?$filter=A%20eq%201&$top=5&$select=A%2CB";
        Assert.Equal(
            [Query, Query + "&NextPartitionKey=1%21a%2Bb&NextRowKey=1%21c%3D", Query + "&NextPartitionKey=1%21d"],
            _exchange.Sent.Select(sent => sent.Uri.Query[..^"&sig=x".Length]),
            StringComparer.Ordinal);
        Assert.Equal("r", Assert.Single(rows).RowKey);
    }

    [Fact]
    public void Without_waiting_it_is_the_same()
    {
        _exchange.Answer(200, None, (Partition, "a"), (Row, "b")).Answer(200, One);

        Assert.Single(Table().Query<TableEntity>(cancellationToken: Cancellation));
        Assert.Contains("NextPartitionKey=a&NextRowKey=b", _exchange.Sent[1].Uri.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("1!p", null, "1!p")]
    [InlineData("1!p", "1!r", "1!p 1!r")]
    public void A_token_says_what_the_service_said(string? partition, string? row, string? token)
    {
        Assert.Equal(token, new Continuation(partition, row).ToToken());
        Assert.Equal(new Continuation(partition, row), Continuation.Parse(token));
    }

    [Fact]
    public async Task Nothing_is_asked_before_somebody_reads_and_cancelling_stops()
    {
        _exchange.Answer(200, One, (Partition, "a"));
        using var stop = new CancellationTokenSource();
        var query = Table().QueryAsync<TableEntity>(cancellationToken: Cancellation);
        Assert.Empty(_exchange.Sent);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in query.WithCancellation(stop.Token))
                await stop.CancelAsync();
        });

        Assert.Single(_exchange.Sent);
    }

    private TableClient Table() => new(new Uri("https://acct.table.core.windows.net/T?sig=x"), _exchange.Options());
}
