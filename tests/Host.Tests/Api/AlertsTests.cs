using System.Net.Http.Json;
using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class AlertsTests(ServiceFixture service)
{
    private readonly string _name = "alerts" + Guid.NewGuid().ToString("N")[..10];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slack_is_set_shown_without_its_secret_tried_and_taken_away()
    {
        var slack = Receiver("slack");
        slack.IsSlack = true;
        using var http = await ClientAsync();

        using var put = await PutAsync(http, "slack", new { webhookUrl = Address("slack"), minimumBand = "high", digestAbove = 3 });
        Assert.Equal(201, (int)put.StatusCode);
        var shown = await (await http.GetAsync("/api/v1/alerts/slack", Stop)).Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain(_name, shown, StringComparison.Ordinal);
        var standing = JsonElement.Parse(shown);
        Assert.Equal(
            ("high", 3, "active"),
            (standing.GetProperty("minimumBand").GetString(), standing.GetProperty("digestAbove").GetInt32(), standing.GetProperty("state").GetString()));

        using var test = await http.PostAsync("/api/v1/alerts/slack/test", null, Stop);
        Assert.Equal(200, (int)test.StatusCode);
        Assert.Empty(BlockKit.Violations(Assert.Single(slack.Taken).Body));

        using var gone = await http.DeleteAsync("/api/v1/alerts/slack", Stop);
        using var none = await http.GetAsync("/api/v1/alerts/slack", Stop);
        Assert.Equal((204, 404), ((int)gone.StatusCode, (int)none.StatusCode));
    }

    [Fact]
    public async Task A_destination_that_is_gone_is_said_so_at_once_and_in_health()
    {
        Receiver("slack").Usual = new FakeReply(404, "no_service");
        using var http = await ClientAsync();
        using var put = await PutAsync(http, "slack", new { webhookUrl = Address("slack") });

        using var test = await http.PostAsync("/api/v1/alerts/slack/test", null, Stop);
        Assert.Equal(424, (int)test.StatusCode);
        Assert.Contains("no_service", await test.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        var health = (await http.GetFromJsonAsync<JsonElement>("/api/v1/health", Stop)).GetProperty("alerts");
        Assert.InRange(health.GetProperty("disabled").GetInt32(), 1, int.MaxValue);
        var own = Assert.Single(health.GetProperty("destinations").EnumerateArray());
        Assert.Equal("disabled", own.GetProperty("state").GetString());

        using var stranger = service.Client(key: null);
        var seen = (await stranger.GetFromJsonAsync<JsonElement>("/api/v1/health", Stop)).GetProperty("alerts");
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("destinations").ValueKind);
    }

    [Theory]
    [InlineData("slack", """{"webhookUrl":"https://hooks.evil.example/x"}""", "webhookUrl")]
    [InlineData("slack", """{"webhookUrl":"http://169.254.169.254/"}""", "webhookUrl")]
    [InlineData("slack", """{"url":"https://hooks.slack.com/x"}""", "url")]
    [InlineData("slack", """{"minimumBand":"high"}""", "webhookUrl")]
    [InlineData("slack", """{"webhookUrl":"https://hooks.slack.com/x","minimumBand":"huge"}""", "minimumBand")]
    [InlineData("slack", """{"webhookUrl":"https://hooks.slack.com/x","minimumBand":"inconclusive"}""", "minimumBand")]
    [InlineData("slack", """{"webhookUrl":"https://hooks.slack.com/x","digestAbove":0}""", "digestAbove")]
    [InlineData("slack", """{"webhookUrl":"https://hooks.slack.com/x","digestAbove":"many"}""", "digestAbove")]
    [InlineData("slack", """{"webhookUrl":"https://hooks.slack.com/x","webhookUrl":"https://hooks.slack.com/y"}""", "webhookUrl")]
    [InlineData("slack", """[]""", "body")]
    [InlineData("slack", "", "body")]
    [InlineData("webhook", """{"url":"https://10.0.0.1/hook"}""", "url")]
    [InlineData("webhook", """{"url":"https://hooks.example.com/x","secret":"abc"}""", "secret")]
    public async Task Bad_settings_name_their_field(string channel, string body, string field)
    {
        using var http = await ClientAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var put = await http.PutAsync($"/api/v1/alerts/{channel}", content, Stop);

        Assert.Equal(400, (int)put.StatusCode);
        var errors = (await put.JsonAsync(Stop)).GetProperty("errors").EnumerateArray();
        Assert.Equal(field, Assert.Single(errors).GetProperty("field").GetString());
    }

    [Fact]
    public async Task There_are_only_channels_that_there_are()
    {
        using var http = await ClientAsync();
        using var put = await PutAsync(http, "pigeon", new { loft = "roof" });
        using var test = await http.PostAsync("/api/v1/alerts/webhook/test", null, Stop);

        Assert.Equal((404, 404), ((int)put.StatusCode, (int)test.StatusCode));
    }

    [Fact]
    public async Task A_customer_never_sees_the_destinations_of_another()
    {
        using var http = await ClientAsync();
        using var put = await PutAsync(http, "webhook", new { url = Address("hook") });
        using var other = service.Client(await NewCustomer.AddAsync(service.Services, "other" + _name));

        using var get = await other.GetAsync("/api/v1/alerts/webhook", Stop);
        Assert.Equal(404, (int)get.StatusCode);
        var list = await other.GetFromJsonAsync<JsonElement>("/api/v1/alerts", Stop);
        Assert.Empty(list.GetProperty("destinations").EnumerateArray());
    }

    [Fact]
    public async Task A_webhook_gets_a_secret_that_is_shown_once()
    {
        using var http = await ClientAsync();
        using var first = await PutAsync(http, "webhook", new { url = Address("hook") });
        using var second = await PutAsync(http, "webhook", new { url = Address("hook") });

        Assert.StartsWith("whsec_", Secret(await first.JsonAsync(Stop)), StringComparison.Ordinal);
        Assert.Null(Secret(await second.JsonAsync(Stop)));
        Assert.Null(Secret(await http.GetFromJsonAsync<JsonElement>("/api/v1/alerts/webhook", Stop)));
    }

    [Fact]
    public async Task A_snooze_and_an_explanation_are_set_listed_and_taken_back()
    {
        const string Contractor = "/api/v1/contractors/github/mira-kessler";
        using var http = await ClientAsync();
        var until = TimeProvider.System.GetUtcNow().AddDays(3);

        using var snooze = await http.PutAsJsonAsync(Contractor + "/snooze", new { until }, Stop);
        using var explained = await http.PutAsJsonAsync(
            Contractor + "/findings/github.following-farm/explanation", new { reason = "An event" }, Stop);
        using var unknown = await http.PutAsJsonAsync(Contractor + "/findings/github.nothing/explanation", new { reason = "x" }, Stop);
        using var past = await http.PutAsJsonAsync(Contractor + "/snooze", new { until = until.AddDays(-9) }, Stop);
        using var silent = await http.PutAsJsonAsync(Contractor + "/findings/github.following-farm/explanation", new { }, Stop);

        Assert.Equal(
            [200, 200, 404, 400, 400],
            new[] { snooze, explained, unknown, past, silent }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(2, (await SilencesAsync(http)).Count());
        using var back = await http.DeleteAsync(Contractor + "/snooze", Stop);
        Assert.Equal("github.following-farm", Assert.Single(await SilencesAsync(http)).GetProperty("finding").GetString());

        static async Task<IEnumerable<JsonElement>> SilencesAsync(HttpClient http)
            => (await http.GetFromJsonAsync<JsonElement>(Contractor + "/silences", Stop)).GetProperty("silences").EnumerateArray();
    }

    private static string? Secret(JsonElement shown)
        => shown.GetProperty("settings").GetProperty("secret").GetString();

    private static async Task<HttpResponseMessage> PutAsync(HttpClient http, string channel, object body)
        => await http.PutAsJsonAsync($"/api/v1/alerts/{channel}", body, Stop);

    private async Task<HttpClient> ClientAsync() => service.Client(await NewCustomer.AddAsync(service.Services, _name));

    private FakeReceiver Receiver(string name) => service.Web.Receiver($"{name}-{_name}");

    private string Address(string name) => service.Web.ReceiverAddress($"{name}-{_name}").AbsoluteUri;
}
