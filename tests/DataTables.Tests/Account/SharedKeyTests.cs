using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using GigVet.DataTables.Tests.Wire;

namespace GigVet.DataTables.Tests.Account;

public sealed class SharedKeyTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("an account's key");
    private static readonly TableSharedKeyCredential Credential = new("acct", Convert.ToBase64String(Key));

    private readonly Exchange _exchange = new();
    private readonly FixedClock _clock = new(new DateTimeOffset(2026, 11, 20, 23, 44, 21, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_path_is_signed_as_it_travels_and_the_query_is_not()
    {
        _exchange.Answer(200, """{"value":[]}""").Answer(404);
        var table =
            new TableClient(new Uri("https://acct.table.core.windows.net"), "T", Credential, _exchange.Options(_clock));

        await table.QueryAsync<TableEntity>("A eq 'é'", cancellationToken: Cancellation).ToListAsync(Cancellation);
        await table.GetEntityIfExistsAsync<TableEntity>("a b'c", "d%é", ["A"], Cancellation);

        AssertSigned(_exchange.Sent[0], "Fri, 20 Nov 2026 23:44:21 GMT\n/acct/T()");
        AssertSigned(
            _exchange.Sent[1],
            "Fri, 20 Nov 2026 23:44:22 GMT\n/acct/T(PartitionKey='a%20b%27%27c',RowKey='d%25%C3%A9')");
    }

    [Fact]
    public void An_emulators_path_begins_with_the_account_and_so_it_is_signed_twice()
    {
        _exchange.Answer(204);
        var service = new TableServiceClient(
            "DefaultEndpointsProtocol=http;AccountName=acct;AccountKey=" + Convert.ToBase64String(Key)
                + ";TableEndpoint=http://127.0.0.1:10002/acct;",
            _exchange.Options(_clock));

        service.CreateTable("People", Cancellation);

        AssertSigned(_exchange.Sent[0], "Fri, 20 Nov 2026 23:44:21 GMT\n/acct/acct/Tables");
        Assert.Equal("http://127.0.0.1:10002/acct/Tables", _exchange.Sent[0].Uri.AbsoluteUri);
        Assert.Equal("""{"TableName":"People"}""", _exchange.Sent[0].Body);
    }

    [Fact]
    public async Task Each_try_is_dated_and_signed_anew()
    {
        _exchange.Answer(503).BreakDown().Answer(204);
        var table =
            new TableClient(new Uri("https://acct.table.core.windows.net"), "T", Credential, _exchange.Options(_clock));

        await table.UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: Cancellation);

        var path = "/acct/T(PartitionKey='p',RowKey='r')";
        AssertSigned(_exchange.Sent[0], $"Fri, 20 Nov 2026 23:44:21 GMT\n{path}");
        AssertSigned(_exchange.Sent[1], $"Fri, 20 Nov 2026 23:44:22 GMT\n{path}");
        AssertSigned(_exchange.Sent[2], $"Fri, 20 Nov 2026 23:44:23 GMT\n{path}");
    }

    [Fact]
    public async Task A_changed_key_signs_the_next_request()
    {
        _exchange.Answer(204).Answer(204);
        var credential = new TableSharedKeyCredential("acct", Convert.ToBase64String(Key));
        var table =
            new TableClient(new Uri("https://acct.table.core.windows.net"), "T", credential, _exchange.Options(_clock));

        await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);
        credential.SetAccountKey(Convert.ToBase64String("another key"u8));
        _clock.Now -= TimeSpan.FromSeconds(1);
        await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.Equal(_exchange.Sent[0].Headers["x-ms-date"], _exchange.Sent[1].Headers["x-ms-date"]);
        Assert.NotEqual(
            _exchange.Sent[0].Headers["Authorization"],
            _exchange.Sent[1].Headers["Authorization"],
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_request_says_which_dialect_it_speaks()
    {
        _exchange.Answer(204).Answer(204);
        var table =
            new TableClient(new Uri("https://acct.table.core.windows.net"), "T", Credential, _exchange.Options());

        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Cancellation);
        await table.UpdateEntityAsync(
            new TableEntity("p", "r") { ["A"] = 1 }, new ETag("W/\"v\""), TableUpdateMode.Merge, Cancellation);

        var (insert, update) = (_exchange.Sent[0], _exchange.Sent[1]);
        Assert.Equal(("POST", "PATCH"), (insert.Method, update.Method));
        Assert.Equal("2020-12-06", insert.Headers["x-ms-version"]);
        Assert.Equal("3.0", insert.Headers["DataServiceVersion"]);
        Assert.Equal("application/json;odata=minimalmetadata", insert.Headers["Accept"].Replace(
            " ", "", StringComparison.Ordinal));
        Assert.Equal("application/json", insert.Headers["Content-Type"]);
        Assert.Equal("return-no-content", insert.Headers["Prefer"]);
        Assert.Equal("W/\"v\"", update.Headers["If-Match"]);
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","A":1}""", update.Body);
    }

    private static void AssertSigned(Sent sent, string text)
    {
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text.Split('\n')[0], sent.Headers["x-ms-date"]);
        Assert.Equal($"SharedKeyLite acct:{signature}", sent.Headers["Authorization"]);
    }
}
