using System.Net;
using System.Text;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class RosterActionsTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_is_checked_with_stays_and_whoever_is_not_there_is_said()
    {
        using var http = service.Client(await NewCustomer.AddAsync(service.Services, "a" + Guid.NewGuid().ToString("N")[..12]));
        using (var put = await http.PutAsync("/api/v1/roster/web/mira.example", new StringContent("""{"role":"sensitive","note":"shop"}"""), Stop))
            put.EnsureSuccessStatusCode();

        var first = await DoAsync(http, """{"action":"pause","contractors":["web:mira.example","web:nobody.example","web:mira.example"]}""");
        var again = await DoAsync(http, """{"action":"pause","contractors":["web:mira.example"]}""");
        using var entry = await http.GetAsync("/api/v1/roster/web/mira.example", Stop);
        var shown = await entry.JsonAsync(Stop);

        using var looks = await http.GetAsync("/api/v1/audit?contractor=web:mira.example", Stop);
        var noted = (await looks.JsonAsync(Stop)).GetRawText();

        Assert.Equal(["done", "not_there"], first);
        Assert.Equal(1, noted.Split("\"pause\"").Length - 1);
        Assert.Equal(["unchanged"], again);
        Assert.Equal(("sensitive", "shop", true), (shown.GetProperty("role").GetString(), shown.GetProperty("note").GetString(), shown.GetProperty("paused").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"action":"pause","contractors":[]}""", "contractors")]
    [InlineData("""{"action":"pause","contractors":["web:mira.example","nobody"]}""", "contractors[1]")]
    [InlineData("""{"action":"pause","contractors":[null]}""", "contractors[0]")]
    [InlineData("""{"action":"delete","contractors":["web:mira.example"]}""", "action")]
    public async Task What_cannot_be_used_is_named(string body, string field)
    {
        using var http = service.Client(await NewCustomer.AddAsync(service.Services, "a" + Guid.NewGuid().ToString("N")[..12]));

        using var answer = await http.PostAsync("/api/v1/roster/actions", new StringContent(body, Encoding.UTF8, "application/json"), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"field\":\"{field}\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task<string[]> DoAsync(HttpClient http, string body)
    {
        using var answer = await http.PostAsync("/api/v1/roster/actions", new StringContent(body, Encoding.UTF8, "application/json"), Stop);
        return [.. (await answer.JsonAsync(Stop)).GetProperty("contractors").EnumerateArray().Select(one => one.GetProperty("state").GetString()!)];
    }
}
