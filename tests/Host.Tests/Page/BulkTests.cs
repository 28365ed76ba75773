using System.Text.Json;
using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>One thing done to many on the roster, and how the scores of each went.</summary>
[Collection(PageCollection.Name)]
public sealed class BulkTests(PageService service)
{
    private const string Trends = """
        {"trends":[{"contractor":{"platform":"web","handle":"0.example"},"points":[
        {"score":6,"band":"low","assessedAt":"2026-10-01T00:00:00Z"},{"score":40,"band":"medium","assessedAt":"2026-10-08T00:00:00Z"},{"score":52,"band":"high","assessedAt":"2026-10-15T00:00:00Z"}]}]}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_are_chosen_with_the_keyboard_paused_resumed_and_ended_after_a_question()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        await EnrolAsync(http, "mira", "jon", "tova");
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("roster");

        await visit.Page.FocusAsync("[aria-label='Choose mira.example']");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.CheckAsync("[aria-label='Choose jon.example']");
        await Assertions.Expect(visit.Page.Locator(".bulk")).ToContainTextAsync("2 are chosen.");
        await visit.PictureAsync("bulk");
        await visit.Page.ClickAsync(".bulk button:has-text('Pause')");
        await Assertions.Expect(visit.Page.Locator(".rows-body .col-next:has-text('paused')")).ToHaveCountAsync(2);
        Assert.Equal(["jon.example shop", "mira.example shop"], await NotesAsync(http, "paused"));

        await visit.Page.ClickAsync("button:has-text('Choose all that are shown')");
        await visit.Page.ClickAsync(".bulk button:has-text('Resume')");
        await Assertions.Expect(visit.Page.Locator(".rows-body .col-next:has-text('paused')")).ToHaveCountAsync(0);
        await visit.Page.CheckAsync("[aria-label='Choose tova.example']");
        await visit.Page.ClickAsync(".bulk button:has-text('End the work')");
        await Assertions.Expect(visit.Page.Locator(".bulk button:has-text('Yes, end it')")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".rows-body .col-next:has-text('ended')")).ToHaveCountAsync(1);
        Assert.Equal(["tova.example shop"], await NotesAsync(http, "endedAt"));
    }

    [Fact]
    public async Task Whoever_is_chosen_is_checked_now()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        using (var put = await http.PutAsync("/api/v1/roster/github/petra-novotna", null, Stop))
            put.EnsureSuccessStatusCode();
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("roster");
        await visit.Page.CheckAsync("[aria-label='Choose petra-novotna']");
        await visit.Page.ClickAsync(".bulk button:has-text('Check now')");
        await Assertions.Expect(visit.Page.Locator("#voice")).ToHaveTextAsync("The checks have begun.");

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        int stored;
        do
        {
            using var answer = await http.GetAsync("/api/v1/assessments?contractor=github:petra-novotna", patience.Token);
            stored = (await answer.JsonAsync(Stop)).GetProperty("assessments").GetArrayLength();
        }
        while (stored == 0);
    }

    [Fact]
    public async Task Whom_it_does_not_reach_is_named_and_stays_chosen_and_the_others_are_done()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        await EnrolAsync(http, "mira", "jon", "tova");
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("roster");
        await visit.Page.ClickAsync("button:has-text('Choose all that are shown')");
        (await http.DeleteAsync("/api/v1/roster/web/jon.example", Stop)).EnsureSuccessStatusCode();

        await visit.Page.ClickAsync(".bulk button:has-text('Pause')");

        await Assertions.Expect(visit.Page.Locator(".bulk [role=alert]")).ToContainTextAsync("Done for 2.");
        await Assertions.Expect(visit.Page.Locator(".bulk [role=alert] li")).ToHaveTextAsync(["web:jon.example"]);
        await Assertions.Expect(visit.Page.Locator(".bulk [role=status]")).ToHaveTextAsync("One is chosen.");
        await Assertions.Expect(visit.Page.Locator(".rows-body .row")).ToHaveCountAsync(2);
        Assert.Equal(["mira.example shop", "tova.example shop"], await NotesAsync(http, "paused"));
    }

    [Fact]
    public async Task Who_had_ended_is_checked_again_only_after_a_question()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        await EnrolAsync(http, "mira");
        using (var put = await http.PutAsync("/api/v1/roster/web/mira.example", new StringContent("""{"note":"shop","endedAt":"2026-01-01T00:00:00Z"}"""), Stop))
            put.EnsureSuccessStatusCode();
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("roster");
        await visit.Page.CheckAsync("[aria-label='Choose mira.example']");

        await visit.Page.ClickAsync(".bulk button:has-text('Resume')");
        await Assertions.Expect(visit.Page.Locator(".bulk")).ToContainTextAsync("One of them had ended.");
        Assert.Single(await NotesAsync(http, "endedAt"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#voice")).ToHaveTextAsync("Resumed.");

        Assert.Empty(await NotesAsync(http, "endedAt"));
        await Assertions.Expect(visit.Page.Locator(".bulk [role=status]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_comes_late_of_a_list_that_was_read_anew_doubles_nobody()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        await EnrolAsync(http, "mira", "jon");
        var late = new TaskCompletionSource();
        await using var visit = await service.OpenAsync(key);
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(2, place => $"First {place}").Replace("\"cursor\":null", "\"cursor\":\"next\"", StringComparison.Ordinal));
        await visit.Context.RouteAsync("**/api/v1/roster?limit=200&cursor=next", async route =>
        {
            await late.Task;
            await route.FulfillAsync(new() { ContentType = "application/json", Body = Invented.Roster(2, place => $"Late {place}") });
        });
        await visit.AnswerAsync("/roster/actions", """{"contractors":[{"contractor":{"platform":"web","handle":"0.example"},"state":"done"}]}""");
        await visit.GoAsync("roster");
        await visit.Page.CheckAsync("[aria-label='Choose First 0']");
        await visit.Context.UnrouteAsync("**/api/v1/roster?limit=200");
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(4, place => $"Now {place}"));

        await visit.Page.ClickAsync(".bulk button:has-text('Pause')");
        await Assertions.Expect(visit.Page.Locator(".rows-body")).ToContainTextAsync("Now 3");
        late.SetResult();
        await visit.Page.FillAsync("#name", "late");
        await Assertions.Expect(visit.Page.Locator(".rows-body .row")).ToHaveCountAsync(0);
        await visit.Page.FillAsync("#name", "");

        await Assertions.Expect(visit.Page.Locator(".rows-body .row")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task The_bar_fits_a_phone_and_axe_finds_nothing_in_it()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        await EnrolAsync(http, "mira", "jon");
        await using var visit = await service.OpenAsync(key, new() { ViewportSize = new() { Width = 320, Height = 700 } });
        await visit.GoAsync("roster");
        await visit.Page.ClickAsync("button:has-text('Choose all that are shown')");
        await visit.Page.ClickAsync(".bulk button:has-text('End the work')");

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        await AccessTests.AuditAsync(visit, "bulk");
    }

    [Fact]
    public async Task How_the_scores_went_is_a_line_and_a_sentence_and_only_those_in_sight_are_asked_for()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        var asked = 0;
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(5_000, place => $"Person {place}"));
        await visit.Context.RouteAsync("**/api/v1/roster/trends?**", route =>
        {
            Interlocked.Add(ref asked, route.Request.Url.Split("contractor=").Length - 1);
            return route.FulfillAsync(new() { ContentType = "application/json", Body = Trends });
        });
        await visit.GoAsync("roster");

        await Assertions.Expect(visit.Page.Locator(".spark svg")).ToHaveAttributeAsync("aria-label", "Scores so far: 6, 40, 52. Now High.");
        await visit.PictureAsync("trend");
        Assert.InRange(asked, 1, 60);
    }

    private static async Task EnrolAsync(HttpClient http, params string[] names)
    {
        foreach (var name in names)
            using (var put = await http.PutAsync($"/api/v1/roster/web/{name}.example", new StringContent("""{"note":"shop"}"""), Stop))
                put.EnsureSuccessStatusCode();
    }

    private static async Task<string[]> NotesAsync(HttpClient http, string member)
    {
        using var answer = await http.GetAsync("/api/v1/roster", Stop);
        return
        [
            .. (await answer.JsonAsync(Stop)).GetProperty("contractors").EnumerateArray()
                .Where(one => one.GetProperty(member).ValueKind is JsonValueKind.True or JsonValueKind.String)
                .Select(one => $"{one.GetProperty("contractor").GetProperty("handle")} {one.GetProperty("note")}").Order(StringComparer.Ordinal),
        ];
    }
}
