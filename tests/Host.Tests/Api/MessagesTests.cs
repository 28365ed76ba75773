using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class MessagesTests(ServiceFixture service)
{
    private const string Pitch = "Hello \u202Ethere\u202C. I would like to rent your Upwork account and pay you 500 dollars every month.";

    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_answered_with_findings_and_the_exact_words()
    {
        using var response = await PostAsync(Body(Pitch));
        var analysis = await response.JsonAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("escalate", analysis.GetProperty("recommendation").GetString());
        var raised = Assert.Single(
            analysis.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("outcome").GetString() == "raised");
        Assert.Equal("messages.account-rental", raised.GetProperty("code").GetString());
        Assert.All(analysis.GetProperty("quotes").EnumerateArray(), quote => Assert.Equal(
            quote.GetProperty("quote").GetString(),
            Pitch.Substring(quote.GetProperty("start").GetInt32(), quote.GetProperty("length").GetInt32())));
    }

    [Fact]
    public async Task Nothing_of_it_is_stored()
    {
        var tables = new TableServiceClient(service.ConnectionString);
        var before = await CountAsync(tables);
        using var response = await PostAsync(Body(Pitch));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(before, await CountAsync(tables));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("{}", "text")]
    [InlineData("""{"text":""}""", "text")]
    [InlineData("""{"text":"\u0000\u0001\u0002\u0003"}""", "text")]
    [InlineData("""{"text":"a","from":"b"}""", "from")]
    [InlineData("""{"text":["a"]}""", "text")]
    public async Task Bad_input_names_the_field(string body, string field)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, (await response.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var response = await PostAsync([0x7B, 0x22, 0x74, 0xFF, 0xFE, 0x22, 0x7D]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_megabyte_is_answered_and_three_are_refused()
    {
        using var large = await PostAsync(Body(string.Concat(Enumerable.Repeat("I build shops. ", 70_000)) + Pitch));
        using var larger = await PostAsync(Body(new string('a', 3 << 20)));

        Assert.Equal("escalate", (await large.JsonAsync(Stop)).GetProperty("recommendation").GetString());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_answered()
    {
        using var response = await service.Client(key: null).PostAsync(Address, new ByteArrayContent(Body(Pitch)), Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static Uri Address => new("/api/v1/messages/analyze", UriKind.Relative);

    private static byte[] Body(string text) => JsonSerializer.SerializeToUtf8Bytes(new { text });

    private Task<HttpResponseMessage> PostAsync(byte[] body) => _http.PostAsync(Address, new ByteArrayContent(body), Stop);

    private static async Task<int> CountAsync(TableServiceClient tables)
    {
        var rows = 0;
        await foreach (var table in tables.QueryAsync(cancellationToken: Stop))
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Stop))
                rows += row.Keys.Any(key => row[key] is string text && text.Contains("rent your Upwork", StringComparison.Ordinal)) ? 1 : 0;
        }

        return rows;
    }
}
