using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Decisions;

public sealed class CaseFileTests(ServiceFixture service)
{
    private const string Hostile = "</p><script>alert(1)</script><img src=x onerror=alert(2)>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_holds_what_was_found_what_was_not_checked_what_was_decided_and_what_was_replied()
    {
        using var decided = await Decided.VetAsync(service);
        var first = decided.Id;
        await decided.PostAsync("/disposition", """{"decision":"needs_more","reason":"Asked."}""");
        await decided.PostAsync("/reply", $$"""{"findings":[{"code":"{{Decided.Rental}}","stance":"dispute","text":"Not me."}]}""");
        var second = await Decided.AssessAsync(decided.Http, decided.Handle, "Jon Petri");

        var (status, file) = await Decided.SendAsync(decided.Http, HttpMethod.Get, decided.Contractor + "/report");

        Assert.Equal(200, status);
        var latest = file.GetProperty("latest");
        Assert.Equal(Decided.Text(second, "id"), Decided.Text(latest, "id"));
        Assert.Equal(second.GetProperty("score").GetInt32(), latest.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32()));
        var points = latest.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("points").GetInt32()).ToArray();
        Assert.Equal(points.OrderDescending(), points);
        Assert.Equal(Decided.Rental, Decided.Text(latest.GetProperty("findings")[0], "code"));
        Assert.NotEmpty(file.GetProperty("unchecked").EnumerateArray());
        Assert.Equal([Decided.Text(second, "id"), first], file.GetProperty("timeline").EnumerateArray().Select(one => Decided.Text(one, "id")), StringComparer.Ordinal);
        Assert.Equal("needs_more", Decided.Text(file.GetProperty("timeline")[1], "decision"));
        Assert.Contains(file.GetProperty("changes").EnumerateArray(), changes => changes.GetProperty("changes").EnumerateArray().Any(change => Decided.Text(change, "what") == "name"));
        Assert.Equal((1, 1), (file.GetProperty("dispositions").GetArrayLength(), file.GetProperty("replies").GetArrayLength()));
        Assert.Empty(latest.GetProperty("replies").EnumerateArray());
    }

    [Fact]
    public async Task As_a_page_it_shows_the_same_loads_nothing_and_everything_is_encoded()
    {
        using var decided = await Decided.VetAsync(service);
        var hostile = JsonSerializer.Serialize(Hostile);
        await Decided.SendAsync(decided.Http, HttpMethod.Put, $"/api/v1/roster/web/{decided.Handle}", $$"""{"note":{{hostile}}}""");
        await decided.PostAsync("/disposition", $$"""{"decision":"confirmed_risk","action":"not_hired","reason":{{hostile}},"by":{{hostile}}}""");
        await decided.PostAsync("/reply", $$"""{"text":{{hostile}},"findings":[{"code":"{{Decided.Rental}}","stance":"dispute","text":{{hostile}},"proofs":["https://mira.example/?\"><script>"]}]}""");

        using var page = await GetAsync(decided.Http, decided.Contractor + "/report", "text/html");
        var html = await page.Content.ReadAsStringAsync(Stop);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith(
            "default-src 'none'; style-src 'sha256-", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        foreach (var heading in new[] { "Reasons by weight", "Findings", "What could not be checked", "Sources", "Decisions", "What the contractor says", "Timeline", "On the roster" })
            Assert.Contains($"<h2>{heading}</h2>", html, StringComparison.Ordinal);
        foreach (var reason in decided.Assessment.GetProperty("reasons").EnumerateArray())
            Assert.Contains($"<td><code>{Decided.Text(reason, "code")}</code></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_on_the_roster_and_was_not_assessed_yet_has_a_file()
    {
        var (customer, http) = await Decided.CustomerAsync(service);
        await Decided.SendAsync(http, HttpMethod.Put, $"/api/v1/roster/web/{customer}.example", """{"paused":true}""");

        var (status, file) = await Decided.SendAsync(http, HttpMethod.Get, $"/api/v1/contractors/web/{customer}.example/report");
        using var page = await GetAsync(http, $"/api/v1/contractors/web/{customer}.example/report", "text/html");

        Assert.Equal((200, HttpStatusCode.OK), (status, page.StatusCode));
        Assert.Equal(JsonValueKind.Null, file.GetProperty("latest").ValueKind);
        Assert.True(file.GetProperty("roster").GetProperty("paused").GetBoolean());
        Assert.Contains("Not assessed yet.", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_customers_contractor_an_unknown_platform_and_a_form_that_is_not_given_are_refused()
    {
        using var decided = await Decided.VetAsync(service);
        var (_, other) = await Decided.CustomerAsync(service);

        var (foreign, _) = await Decided.SendAsync(other, HttpMethod.Get, decided.Contractor + "/report");
        var (unknown, problem) = await Decided.SendAsync(other, HttpMethod.Get, "/api/v1/contractors/myspace/tom/report");
        using var picture = await GetAsync(decided.Http, decided.Contractor + "/report", "image/png");
        using var keyless = await GetAsync(service.Client(key: null), decided.Contractor + "/report", "text/html");

        Assert.Equal((404, 400), (foreign, unknown));
        Assert.NotEmpty(Decided.Fields(problem));
        Assert.Equal((HttpStatusCode.NotAcceptable, HttpStatusCode.Unauthorized), (picture.StatusCode, keyless.StatusCode));
        Assert.Equal("application/problem+json", picture.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return await http.SendAsync(request, Stop);
    }
}
