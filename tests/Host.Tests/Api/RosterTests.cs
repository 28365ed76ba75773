using System.Text;
using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class RosterTests(ServiceFixture service)
{
    private const string Mira = "/api/v1/roster/upwork/~01a2b3c4d5e6f70809";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contractor_is_put_on_the_roster_shown_changed_and_taken_off()
    {
        using var http = await CustomerAsync();

        var (created, entry) = await SendAsync(
            http,
            HttpMethod.Put,
            Mira,
            """{"role":"sensitive","cadence":"daily","github":"mira","portfolio":["https://mira.example/"],"claims":{"name":"Mira Kessler"},"note":"shop"}""");
        var (changed, paused) = await SendAsync(http, HttpMethod.Put, Mira, """{"paused":true}""");
        var (_, shown) = await SendAsync(http, HttpMethod.Get, Mira);
        var (_, contractor) = await SendAsync(http, HttpMethod.Get, "/api/v1/contractors/upwork/~01a2b3c4d5e6f70809");
        var (gone, _) = await SendAsync(http, HttpMethod.Delete, Mira);
        var (missing, _) = await SendAsync(http, HttpMethod.Delete, Mira);

        Assert.Equal((201, 200, 204, 404), (created, changed, gone, missing));
        Assert.Equal(
            ("sensitive", "daily", "mira", "shop", "Mira Kessler"),
            (Text(entry, "role"), Text(entry, "cadence"), Text(entry, "github"), Text(entry, "note"), entry.GetProperty("claims").GetProperty("name").GetString()));
        Assert.Equal(JsonValueKind.String, entry.GetProperty("nextCheckAt").ValueKind);
        Assert.Equal((true, "weekly", JsonValueKind.Null), (paused.GetProperty("paused").GetBoolean(), Text(paused, "cadence"), paused.GetProperty("nextCheckAt").ValueKind));
        Assert.Equal(paused.ToString(), shown.ToString());
        Assert.Equal(paused.ToString(), contractor.GetProperty("roster").ToString());
    }

    [Theory]
    [InlineData("""{"cadence":"hourly"}""", "cadence")]
    [InlineData("""{"github":"no login!"}""", "github")]
    [InlineData("""{"portfolio":["http://10.0.0.1/"]}""", "portfolio[0]")]
    [InlineData("""{"salary":1}""", "salary")]
    [InlineData("[]", "body")]
    public async Task What_cannot_be_used_is_refused_by_its_name(string body, string field)
    {
        using var http = await CustomerAsync();

        var (status, problem) = await SendAsync(http, HttpMethod.Put, Mira, body);

        Assert.Equal(400, status);
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), error => Text(error, "field") == field);
    }

    [Fact]
    public async Task A_file_is_taken_over_and_listed_page_by_page()
    {
        using var http = await CustomerAsync();
        const string File = "profile,cadence\nupwork:~01a2b3c4d5e6f70801,daily\nupwork:~01a2b3c4d5e6f70802,never\nupwork:~01a2b3c4d5e6f70803,\n";

        var (_, preview) = await SendAsync(http, HttpMethod.Post, "/api/v1/roster/import?preview=true", File, "text/csv");
        var (_, empty) = await SendAsync(http, HttpMethod.Get, "/api/v1/roster");
        var (_, result) = await SendAsync(http, HttpMethod.Post, "/api/v1/roster/import", File, "text/csv");
        var (_, first) = await SendAsync(http, HttpMethod.Get, "/api/v1/roster?limit=1");
        var (_, second) = await SendAsync(http, HttpMethod.Get, "/api/v1/roster?limit=1&cursor=" + Text(first, "cursor"));
        var (_, none) = await SendAsync(http, HttpMethod.Get, "/api/v1/roster?band=high");

        Assert.Equal((2, 1), (preview.GetProperty("added").GetInt32(), preview.GetProperty("errors").GetInt32()));
        Assert.Equal(0, empty.GetProperty("contractors").GetArrayLength());
        Assert.Equal(["added", "error", "added"], result.GetProperty("lines").EnumerateArray().Select(line => Text(line, "state")), StringComparer.Ordinal);
        Assert.Equal("cadence", Text(result.GetProperty("lines")[1].GetProperty("errors")[0], "field"));
        Assert.NotEqual(
            first.GetProperty("contractors")[0].GetProperty("contractor").ToString(), second.GetProperty("contractors")[0].GetProperty("contractor").ToString(), StringComparer.Ordinal);
        Assert.Equal(JsonValueKind.Null, second.GetProperty("cursor").ValueKind);
        Assert.Equal(0, none.GetProperty("contractors").GetArrayLength());
    }

    [Fact]
    public async Task A_file_whose_first_cell_never_ends_is_refused()
    {
        using var http = await CustomerAsync();

        var (status, problem) = await SendAsync(http, HttpMethod.Post, "/api/v1/roster/import", new string('[', 20_000), "text/csv");

        Assert.Equal((400, "body"), (status, Text(problem.GetProperty("errors")[0], "field")));
    }

    [Theory]
    [InlineData("?cursor=nonsense!", "cursor")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=9999", "limit")]
    [InlineData("?band=purple", "band")]
    public async Task A_question_that_means_nothing_is_refused_by_its_name(string query, string field)
    {
        using var http = await CustomerAsync();

        var (status, problem) = await SendAsync(http, HttpMethod.Get, "/api/v1/roster" + query);

        Assert.Equal((400, field), (status, Text(problem.GetProperty("errors")[0], "field")));
    }

    private async Task<HttpClient> CustomerAsync()
        => service.Client(await NewCustomer.AddAsync(service.Services, "c" + Guid.NewGuid().ToString("N")[..10]));

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<(int Status, JsonElement Body)> SendAsync(
        HttpClient http, HttpMethod method, string path, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        using var response = await http.SendAsync(request, Stop);
        return ((int)response.StatusCode, response.StatusCode is System.Net.HttpStatusCode.NoContent ? default : await response.JsonAsync(Stop));
    }
}
