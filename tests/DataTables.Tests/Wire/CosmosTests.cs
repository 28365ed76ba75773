using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Wire;

public sealed class CosmosTests
{
    private readonly Exchange _exchange = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://acct.table.cosmos.azure.com", "POST", "MERGE")]
    [InlineData("https://acct.table.cosmosdb.azure.com", "POST", "MERGE")]
    [InlineData("https://localhost:8902", "POST", "MERGE")]
    [InlineData("https://acct.table.core.windows.net", "PATCH", null)]
    [InlineData("http://localhost:10002/acct", "PATCH", null)]
    public async Task A_merge_is_disguised_where_the_service_knows_no_patch(
        string service, string method, string? disguise)
    {
        const string Accepted =
            "--batchresponse_1\r\n\r\n--changesetresponse_1\r\n\r\n"
            + "HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n--changesetresponse_1--";
        _exchange.Answer(204).Answer(202, Accepted);
        var table = new TableServiceClient(new Uri(service + "?sig=x"), _exchange.Options()).GetTableClient("T");

        await table.UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: Cancellation);
        var parts = await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "r"), ETag.All)], Cancellation);

        Assert.Equal(method, _exchange.Sent[0].Method);
        Assert.Equal(disguise, _exchange.Sent[0].Headers.GetValueOrDefault("X-HTTP-Method"));
        Assert.Contains($"\r\n{method} ", _exchange.Sent[1].Body, StringComparison.Ordinal);
        Assert.Equal(
            disguise is not null,
            _exchange.Sent[1].Body.Contains("\r\nX-HTTP-Method: MERGE\r\n", StringComparison.Ordinal));
        Assert.Equal(new ETag("W/\"1\""), parts.Value[0].Headers.ETag);
    }
}
