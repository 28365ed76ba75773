using System.Text.Json;
using GigVet.Canaries;
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
