using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Customers;
using GigVet.FakeWeb;
using GigVet.Functions.Start;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Protection;

public sealed class AuditTests(ServiceFixture service)
{
    private const string Path = "/api/v1/contractors/github/" + FakeAccounts.Typical;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_looked_at_a_contractor_stands_in_the_audit_and_whoever_only_asked_what_we_check_does_not()
    {
        var (customer, http, key) = await CustomerAsync();
        var id = (await http.VetAsync($$"""{"profile":"github:{{FakeAccounts.Typical}}"}""", Stop)).GetProperty("id").GetString();
        foreach (var path in new[] { Path, $"/api/v1/assessments/{id}", $"/api/v1/assessments/{id}/explain", "/api/v1/signals", "/api/v1/roster", Path + "/data" })
            (await http.GetAsync(path, Stop)).EnsureSuccessStatusCode();
        (await http.GetAsync($"/api/v1/assessments?contractor=github:{FakeAccounts.Typical}", Stop)).EnsureSuccessStatusCode();
        using var missing = await http.GetAsync("/api/v1/contractors/github/nobody-known", Stop);
        (await http.DeleteAsync(Path, Stop)).EnsureSuccessStatusCode();

        var audit = await http.GetFromJsonAsync<JsonElement>("/api/v1/audit", Stop);
        var mine = await http.GetFromJsonAsync<JsonElement>($"/api/v1/audit?contractor=github:{FakeAccounts.Typical}", Stop);

        Assert.Equal(
            ["PostAssessment", "GetContractor", "GetAssessment", "GetExplanation", "ListRoster", "GetContractorData", "ListAssessments", "GetContractor", "EraseContractor"],
            Entries(audit).Reverse().Select(entry => entry.GetProperty("what").GetString()), StringComparer.Ordinal);
        Assert.All(Entries(audit), entry => Assert.Equal(key, entry.GetProperty("by").GetString()));
        Assert.Equal(7, Entries(mine).Length);
        Assert.Single(Entries(mine).Select(entry => entry.GetProperty("whom").GetString()).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain(FakeAccounts.Typical, audit.ToString(), StringComparison.OrdinalIgnoreCase);

        var output = new StringWriter();
        Assert.Equal(0, await AuditCommand.RunAsync(service.Services, ["verify", customer], output, Stop));
        Assert.StartsWith($"{customer}  sound  11 links, last ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_another_customer_sees_none_of_it()
    {
        var (_, http, _) = await CustomerAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            (await http.GetAsync("/api/v1/roster", Stop)).EnsureSuccessStatusCode();

        var first = await http.GetFromJsonAsync<JsonElement>("/api/v1/audit?limit=2", Stop);
        var second = await http.GetFromJsonAsync<JsonElement>("/api/v1/audit?limit=2&cursor=" + first.GetProperty("cursor").GetString(), Stop);
        var foreign = await (await CustomerAsync()).Http.GetFromJsonAsync<JsonElement>("/api/v1/audit", Stop);

        Assert.Equal([3, 2, 1], Entries(first).Concat(Entries(second)).Select(entry => entry.GetProperty("number").GetInt32()));
        Assert.Empty(Entries(foreign));
    }

    [Fact]
    public async Task A_cursor_cannot_be_made_of_one_whose_filter_held_a_line_break()
    {
        var (_, http, _) = await CustomerAsync();
        foreach (var _ in Enumerable.Range(0, 2))
            (await http.GetAsync("/api/v1/roster", Stop)).EnsureSuccessStatusCode();
        var given = await http.GetFromJsonAsync<JsonElement>("/api/v1/audit?limit=1&note=%0Amine", Stop);
        var bytes = Base64Url.DecodeFromChars(given.GetProperty("cursor").GetString());
        byte[] made = [.. bytes[..16], .. "mine\n"u8, .. bytes[16..]];

        using var answer = await http.GetAsync("/api/v1/audit?limit=1&note=&cursor=" + Base64Url.EncodeToString(made), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("contractor=nonsense", "contractor")]
    public async Task Bad_input_names_its_field(string query, string field)
    {
        using var answer = await (await CustomerAsync()).Http.GetAsync("/api/v1/audit?" + query, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task It_takes_a_key_that_manages()
    {
        var (_, http, _) = await CustomerAsync();
        using var issued = await http.PostAsJsonAsync("/api/v1/keys", JsonElement.Parse("""{"scopes":["read"]}"""), Stop);
        var reader = service.Client((await issued.JsonAsync(Stop)).GetProperty("key").GetString());

        using var refused = await reader.GetAsync("/api/v1/audit", Stop);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("verify", "nobody-here")]
    [InlineData("mend")]
    public async Task A_command_that_means_nothing_ends_with_2(params string[] arguments)
        => Assert.Equal(2, await AuditCommand.RunAsync(service.Services, arguments, TextWriter.Null, Stop));

    private static JsonElement[] Entries(JsonElement audit) => [.. audit.GetProperty("entries").EnumerateArray()];

    private async Task<(string Customer, HttpClient Http, string Key)> CustomerAsync()
    {
        var customer = "audit" + Guid.NewGuid().ToString("N")[..8];
        var key = await NewCustomer.AddAsync(service.Services, customer);
        return (customer, service.Client(key), ApiKey.IdOf(key));
    }
}
