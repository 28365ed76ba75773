using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Http;

public sealed class ListsTests(ServiceFixture service)
{
    private const string History = "/api/v1/assessments?contractor=github:nobody-of-this-name";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/roster?", "contractors", 3)]
    [InlineData("/api/v1/keys?", "keys", 3)]
    [InlineData(History + "&", "assessments", 3)]
    public async Task Page_by_page_every_entry_is_shown_once(string list, string entries, int count)
    {
        using var http = await FilledAsync();
        List<string> shown = [];
        string? cursor = null;
        do
        {
            var page = await GetAsync(http, $"{list}limit=1{(cursor is null ? "" : "&cursor=" + cursor)}");
            shown.Add(Assert.Single(page[entries]!.AsArray())!.ToJsonString());
            cursor = (string?)page["cursor"];
        }
        while (cursor is not null && shown.Count <= count);

        Assert.Equal(count, shown.Count);
        Assert.Equal(count, shown.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_cursor_opens_nothing_but_the_list_the_filter_and_the_customer_it_was_given_for()
    {
        using var http = await FilledAsync();
        using var other = await FilledAsync();
        var cursor = (string)(await GetAsync(http, "/api/v1/roster?limit=1"))["cursor"]!;

        Assert.Equal(200, await StatusAsync(http, "/api/v1/roster?limit=2&cursor=" + cursor));
        Assert.Equal(400, await StatusAsync(http, "/api/v1/roster?band=low&cursor=" + cursor));
        Assert.Equal(400, await StatusAsync(http, "/api/v1/keys?cursor=" + cursor));
        Assert.Equal(400, await StatusAsync(other, "/api/v1/roster?cursor=" + cursor));
        Assert.Equal(400, await StatusAsync(http, "/api/v1/roster?cursor=" + cursor[..^2] + (cursor[^2] == 'A' ? 'B' : 'A') + cursor[^1]));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var http = await FilledAsync();
        using var first = await http.GetAsync("/api/v1/roster", Stop);
        using var again = await AskAsync(http, first.Headers.ETag!);
        using var put = await http.PutAsync("/api/v1/roster/github/nobody-of-this-name", new StringContent("""{"note":"new"}"""), Stop);
        using var changed = await AskAsync(http, first.Headers.ETag!);

        Assert.Equal((200, 304, 200), ((int)first.StatusCode, (int)again.StatusCode, (int)changed.StatusCode));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Another_method_is_told_which_there_are()
    {
        using var http = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/roster/upwork/~01d4f7c2b9a86e5310");
        using var response = await http.SendAsync(request, Stop);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["DELETE", "GET", "PUT"], response.Content.Headers.Allow.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/roster") { Headers = { IfNoneMatch = { tag } } };
        return await http.SendAsync(request, Stop);
    }

    private static async Task<int> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, Stop);
        return (int)response.StatusCode;
    }

    private static async Task<JsonObject> GetAsync(HttpClient http, string path)
        => JsonNode.Parse(await http.GetStringAsync(path, Stop))!.AsObject();

    /// <summary>A new customer with three of everything that is listed.</summary>
    private async Task<HttpClient> FilledAsync()
    {
        var http = service.Client(await NewCustomer.AddAsync(service.Services, "c" + Guid.NewGuid().ToString("N")[..10]));
        for (var round = 0; round < 3; round++)
        {
            await http.VetAsync($$"""{"profile":"github:nobody-of-this-name","reference":"{{round}}"}""", Stop);
            using var put = await http.PutAsync($"/api/v1/roster/github/nobody-of-this-name{(round == 0 ? "" : round)}", null, Stop);
            put.EnsureSuccessStatusCode();
            if (round == 0)
                continue;

            using var key = await http.PostAsync("/api/v1/keys", null, Stop);
            key.EnsureSuccessStatusCode();
        }

        return http;
    }
}
