using System.Net;
using System.Text;
using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class ScreeningsTests(ServiceFixture service)
{
    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listed_address_is_found_and_one_broken_query_does_not_spoil_the_others()
    {
        await LoadedAsync();

        var answer = await ScreenAsync("""
            {"queries":{"listed":{"identifiers":[{"type":"email","value":"Rent.Me@mail.example"}]},
                        "broken":{"name":7}, "clean":{"name":"Mira Kessler"}}}
            """);

        var match = Result(answer, "listed").GetProperty("matches")[0];
        Assert.Equal(("strong", "Indicators"), (
            match.GetProperty("strength").GetString(), match.GetProperty("list").GetString()));
        Assert.Equal("email", match.GetProperty("features")[0].GetProperty("name").GetString());
        Assert.Equal(
            "queries.broken.name", Result(answer, "broken").GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal("screened", Result(answer, "clean").GetProperty("status").GetString());
        Assert.Equal(0, Result(answer, "clean").GetProperty("matches").GetArrayLength());
        Assert.Equal(["ok"], answer.GetProperty("lists").EnumerateArray().Select(list => list.GetProperty("state").GetString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_match_is_dismissed_with_a_reason_and_the_dismissal_is_taken_back()
    {
        await LoadedAsync();
        const string Query = """{"queries":{"a":{"name":"Jonas Petrik"}}}""";
        var match = Result(await ScreenAsync(Query), "a").GetProperty("matches")[0];
        var path = $"/api/v1/screenings/matches/{match.GetProperty("id").GetString()}/dismissal";
        var version = match.GetProperty("entry").GetProperty("version").GetString()!;
        Assert.Equal("context", match.GetProperty("strength").GetString());

        using var put = await _http.PutAsync(path, Json(Body(version)), Stop);
        using var changed = await _http.PutAsync(path, Json(Body("0123456789abcdef")), Stop);
        var dismissed = Result(await ScreenAsync(Query), "a").GetProperty("matches")[0].GetProperty("dismissed");
        using var delete = await _http.DeleteAsync(path, Stop);
        var back = Result(await ScreenAsync(Query), "a").GetProperty("matches")[0].GetProperty("dismissed");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (put.StatusCode, delete.StatusCode));
        Assert.Equal("Another place of birth.", dismissed.GetProperty("reason").GetString());
        Assert.Equal("Mira", dismissed.GetProperty("by").GetString());
        Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
        Assert.Equal(JsonValueKind.Null, back.ValueKind);

        static string Body(string version) => $$"""{"reason":"Another place of birth.","entryVersion":"{{version}}","by":"Mira"}""";
    }

    [Theory]
    [InlineData("Indicators.no-such-entry.0123456789abcdef", """{"reason":"x","entryVersion":"a"}""", HttpStatusCode.NotFound)]
    [InlineData("nonsense", """{"reason":"x","entryVersion":"a"}""", HttpStatusCode.NotFound)]
    [InlineData("Indicators.a.b", """{"reason":" ","entryVersion":"a"}""", HttpStatusCode.BadRequest)]
    [InlineData("Indicators.a.b", """{"reason":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("Indicators.a.b", """{"why":"x"}""", HttpStatusCode.BadRequest)]
    public async Task Only_a_match_of_a_listed_entry_can_be_dismissed_and_only_with_a_reason(
        string match, string body, HttpStatusCode status)
    {
        using var response = await _http.PutAsync($"/api/v1/screenings/matches/{match}/dismissal", Json(body), Stop);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Screening_needs_a_key()
    {
        using var response = await service.Client(key: null).PostAsync("/api/v1/screenings", Json("{}"), Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_operators_list_is_told_of_to_whoever_has_a_key_and_not_by_health()
    {
        var list = await LoadedAsync();
        using var health = await service.Client(key: null).GetAsync("/api/v1/health", Stop);

        Assert.Equal(("Indicators", "ok", 2), (
            list.GetProperty("list").GetString(), list.GetProperty("state").GetString(), list.GetProperty("entries").GetInt32()));
        Assert.True(list.GetProperty("ageDays").GetInt32() >= 0);
        Assert.Equal(0, (await health.JsonAsync(Stop)).GetProperty("watchlists").GetArrayLength());
    }

    [Fact]
    public async Task A_vetting_is_held_against_the_lists()
    {
        await LoadedAsync();

        var assessment = await _http.VetAsync("""{"profile":"https://screened.example/","claims":{"email":"rent.me@mail.example"}}""", Stop);

        var finding = assessment.GetProperty("findings").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "identity.indicator-match");
        Assert.Equal("raised", finding.GetProperty("outcome").GetString());
        Assert.Contains(assessment.GetProperty("sources").EnumerateArray(), source =>
            source.GetProperty("name").GetString() == "watchlists" && source.GetProperty("state").GetString() == "ok");
    }

    /// <summary>Waits until the service has the list of its settings in memory.</summary>
    private async Task<JsonElement> LoadedAsync()
    {
        while (true)
        {
            var lists = (await ScreenAsync("""{"queries":{"any":{"name":"Mira Kessler"}}}""")).GetProperty("lists");
            if (lists.GetArrayLength() > 0 && lists[0].GetProperty("entries").GetInt32() > 0)
                return lists[0];
        }
    }

    private async Task<JsonElement> ScreenAsync(string body)
    {
        using var response = await _http.PostAsync("/api/v1/screenings", Json(body), Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonElement.Parse(text);
    }

    private static JsonElement Result(JsonElement answer, string key) => answer.GetProperty("results").GetProperty(key);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
