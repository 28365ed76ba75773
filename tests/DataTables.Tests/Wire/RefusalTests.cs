using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Wire;

public sealed class RefusalTests
{
    private readonly Exchange _exchange = new();

    public static TheoryData<string, string?> Bodies => new()
    {
        { """{"odata.error":{"code":"TableNotFound","message":{"lang":"en-US","value":"No such table."}}}""",
            "TableNotFound" },
        { """{"odata.error":{"code":"TableNotFound","message":"No such table."}}""", "TableNotFound" },
        { """<?xml version="1.0"?><m:error xmlns:m="urn:x"><m:code>TableNotFound</m:code><m:message/></m:error>""",
            "TableNotFound" },
        { "\uFEFF<?xml version=\"1.0\"?><Error><Code>TableNotFound</Code><Message>No</Message></Error>",
            "TableNotFound" },
        { "<!DOCTYPE html><html><body>Bad gateway</body></html>", null },
        { """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Error><Code>&e;</Code></Error>""", null },
        { """{"odata.error":{"code":"Cut""", null },
        { """{"odata.error":"text"}""", null },
        { "[1]", null },
        { "", null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_services_code_is_found_in_whatever_form_it_comes(string body, string? code)
    {
        _exchange.Answer(400, body);

        var refusal = await RefusalAsync();

        Assert.Equal((400, code), (refusal.Status, refusal.ErrorCode));
        Assert.NotNull(refusal.GetRawResponse());
    }

    [Fact]
    public async Task A_code_in_the_header_serves_when_the_body_has_none()
    {
        _exchange.Answer(400, "", ("x-ms-error-code", "OutOfRangeInput"));

        Assert.Equal("OutOfRangeInput", (await RefusalAsync()).ErrorCode);
    }

    [Fact]
    public async Task A_server_that_stays_down_is_asked_four_times_and_then_reported()
    {
        _exchange.Answer(500).Answer(503).Answer(429).Answer(504, "gateway");

        var refusal = await RefusalAsync();

        Assert.Equal((504, 4), (refusal.Status, _exchange.Sent.Count));
    }

    private async Task<RequestFailedException> RefusalAsync()
    {
        var table = new TableClient(new Uri("https://acct.table.core.windows.net/T?sig=x"), _exchange.Options());
        return await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>(
            "p", "r", cancellationToken: TestContext.Current.CancellationToken));
    }
}
