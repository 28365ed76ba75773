using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Canaries;
using GigVet.FakeWeb;
using GigVet.FakeWeb.Platforms;
using GigVet.FakeWeb.Profiles;
using GigVet.Functions.Work;
using GigVet.Host.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Work;

/// <summary>Known profiles on platforms that change their pages, put up walls, and are mended.</summary>
public sealed class ReadCanariesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset FirstWeek = new(2031, 5, 5, 5, 0, 0, TimeSpan.Zero);

    private static readonly string[] Watched = ["guru", "upwork", "fiverr"];

    private PlatformService _service = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await PlatformService.StartAsync(
        ("GigVet:Canaries:Guru:0", Known("guru").Url.AbsoluteUri),
        ("GigVet:Canaries:Upwork:0", Known("upwork").Handle),
        ("GigVet:Canaries:Fiverr:0", Known("fiverr").Url.AbsoluteUri));

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_changed_layout_breaks_the_connector_and_nobody_else_until_it_can_be_read_again()
    {
        await ReadAsync(week: 0);
        Assert.Equal("fiverr ok, guru ok, upwork ok", Summary(await HealthAsync()));

        foreach (var platform in new[] { "guru", "upwork" })
            _service.Platforms[platform].Show(Situation.Shown, "<html><head><title>New</title></head><body><h1>Everything is new here</h1><p>And nothing on this page is named as it was.</p></body></html>");
        await ReadAsync(week: 1);

        var health = await HealthAsync();
        Assert.Equal("fiverr ok, guru broken, upwork broken", Summary(health));
        var guru = health.Single(connector => connector.GetProperty("platform").ValueEquals("guru"));
        Assert.Equal(0, guru.GetProperty("fieldsRead").GetInt32());
        Assert.InRange(guru.GetProperty("fieldsReadLastWell").GetInt32(), 10, 25);
        Assert.Contains("date of joining", guru.GetProperty("missing").EnumerateArray().Select(field => field.GetString()), StringComparer.Ordinal);
        Assert.True(guru.GetProperty("brokenSince").GetDateTimeOffset() > guru.GetProperty("checkedAt").GetDateTimeOffset().AddMinutes(-1));
        Assert.DoesNotContain("mira", guru.GetRawText(), StringComparison.Ordinal);

        var vetted = await VetAsync("guru", Situation.Linked);
        Assert.Equal("failed", SourceOf(vetted, "guru").GetProperty("state").GetString());
        Assert.Contains("The connector of guru is broken since", SourceOf(vetted, "guru").GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal((0, false), (vetted.GetProperty("score").GetInt32(), vetted.GetProperty("contractor").TryGetProperty("displayName", out var name) && name.ValueKind is JsonValueKind.String));
        Assert.Equal("partial", SourceOf(await VetAsync("fiverr", Situation.Linked), "fiverr").GetProperty("state").GetString());

        foreach (var platform in new[] { "guru", "upwork" })
            _service.Platforms[platform].Repair(Situation.Shown);
        await ReadAsync(week: 2);

        Assert.Equal("fiverr ok, guru ok, upwork ok", Summary(await HealthAsync()));
        Assert.Equal("Mira Kessler", (await VetAsync("guru", Situation.Linked)).GetProperty("contractor").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task The_operator_hears_once_of_each_broken_connector_and_a_customer_who_is_none_hears_nothing()
    {
        var operators = await ReceiverAsync(_service.Http, "operator");
        using var other = _service.Client(await NewCustomer.AddAsync(_service.Services, "shop"));
        var others = await ReceiverAsync(other, "shop");
        await ReadAsync(week: 0);
        foreach (var platform in new[] { "guru", "upwork" })
            _service.Platforms[platform].Show(Situation.Shown, ProfilePageMaker.Html(Known(platform), PageLayout.Labels));

        await ReadAsync(week: 1);
        await ReadAsync(week: 2);
        using var sample = await other.PostAsync("/api/v1/alerts/webhook/test", null, Stop);

        var told = (await operators.TakenAsync(2, Stop)).Select(post => JsonElement.Parse(post.Body)).ToArray();
        Assert.All(told, alert => Assert.Equal("connector.broken", alert.GetProperty("type").GetString()));
        Assert.Equal(
            ["GigVet can no longer read the pages of guru", "GigVet can no longer read the pages of upwork"],
            told.Select(alert => alert.GetProperty("data").GetProperty("title").GetString()).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Contains("alert.sample", Assert.Single(await others.TakenAsync(1, Stop)).Body, StringComparison.Ordinal);
        var log = await _service.Http.GetFromJsonAsync<JsonElement>("/api/v1/alerts/webhook/deliveries", Stop);
        Assert.Equal(2, log.GetProperty("deliveries").GetArrayLength());
    }

    [Fact]
    public async Task A_layout_that_loses_a_few_fields_is_named_by_them()
    {
        await ReadAsync(week: 0);
        _service.Platforms["guru"].Show(Situation.Shown, ProfilePageMaker.Html(Known("guru"), PageLayout.Labels));
        await ReadAsync(week: 1);

        var guru = (await HealthAsync()).Single(connector => connector.GetProperty("platform").ValueEquals("guru"));
        Assert.Equal("broken", guru.GetProperty("state").GetString());
        Assert.Contains("skills", guru.GetProperty("missing").EnumerateArray().Select(field => field.GetString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_wall_is_blocked_and_an_account_that_left_is_gone_but_nothing_is_broken()
    {
        await ReadAsync(week: 0);
        _service.Platforms["guru"].Show(Situation.Shown, OtherPages.PressAndHold);
        _service.Platforms["upwork"].Show(Situation.Shown, "", status: 404);
        await ReadAsync(week: 1);

        Assert.Equal("fiverr ok, guru blocked, upwork gone", Summary(await HealthAsync()));
        Assert.Equal("Mira Kessler", (await VetAsync("guru", Situation.Linked)).GetProperty("contractor").GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task Two_processes_read_an_occurrence_of_the_schedule_once()
    {
        using var other = _service.Build();

        await Task.WhenAll(RunAsync(_service.Services, 0), RunAsync(other.Services, 0), RunAsync(_service.Services, 0));

        Assert.All(Watched, platform => Assert.Equal(1, _service.Platforms[platform].Visits(Situation.Shown)));
    }

    private async Task<FakeReceiver> ReceiverAsync(HttpClient customer, string name)
    {
        using var put = await customer.PutAsJsonAsync("/api/v1/alerts/webhook", new { url = _service.Web.ReceiverAddress(name) }, Stop);
        put.EnsureSuccessStatusCode();
        return _service.Web.Receiver(name);
    }

    private static InventedProfile Known(string platform) => FakePlatform.Person(platform, Situation.Shown);

    private static JsonElement SourceOf(JsonElement assessment, string platform)
        => assessment.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").ValueEquals(platform));

    private static string Summary(IEnumerable<JsonElement> connectors) => string.Join(
        ", ", connectors.Select(connector => $"{connector.GetProperty("platform")} {connector.GetProperty("state")}").Order(StringComparer.Ordinal));

    private static Task RunAsync(IServiceProvider services, int week)
    {
        var status = new ScheduleStatus { Next = FirstWeek.AddDays(7 * week).UtcDateTime };
        return new ReadCanaries(services.GetRequiredService<CanaryWatch>(), TimeProvider.System)
            .RunAsync(new TimerInfo { ScheduleStatus = status }, Stop);
    }

    private Task ReadAsync(int week) => RunAsync(_service.Services, week);

    private async Task<IReadOnlyList<JsonElement>> HealthAsync()
    {
        using var response = await _service.Http.GetAsync(new Uri("/api/v1/health", UriKind.Relative), Stop);
        return [.. (await response.JsonAsync(Stop)).GetProperty("connectors").EnumerateArray()];
    }

    private Task<JsonElement> VetAsync(string platform, Situation situation) => _service.Http.VetAsync(
        JsonSerializer.Serialize(new { profile = FakePlatform.Person(platform, situation).Url }), Stop);
}
