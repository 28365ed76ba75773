using System.Globalization;
using System.Text;
using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class RosterTests(PageService service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_roster_says_what_to_do_first()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("roster");

        Assert.Equal(3, await visit.Page.Locator(".guide a.button").CountAsync());
        await visit.PictureAsync("first-run");
    }

    [Fact]
    public async Task A_file_shows_the_fate_of_each_line_before_anything_changes_and_is_then_taken_over()
    {
        var key = await service.KeyAsync();
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("import");
        await visit.Page.FillAsync("#csv", """
            profile,name,cadence
            https://mira.example/,Mira Kessler,daily
            https://jon.example/,Jon Arden,hourly
            nobody,,
            https://tova.example/,Tova Lind,weekly
            https://tova.example/,Tova Lind,monthly
            """);
        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator(".import .rows-body .row")).ToHaveCountAsync(5);
        await Assertions.Expect(visit.Page.Locator(".import .rows-body")).ToContainTextAsync("cadence");
        await visit.PictureAsync("import");
        Assert.Equal(0, await CountAsync(key));

        await visit.Page.ClickAsync("button:has-text('Take over 2 lines')");
        await visit.Page.ClickAsync("a:has-text('To the roster')");
        await Assertions.Expect(visit.Page.Locator(".roster .rows-body .row")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator(".roster .rows-body")).ToContainTextAsync("Mira Kessler");
        Assert.Equal(2, await CountAsync(key));
    }

    [Fact]
    public async Task A_file_of_10000_lines_is_previewed()
    {
        var csv = new StringBuilder("profile,name\n");
        for (var line = 0; line < 10_000; line++)
            csv.Append(CultureInfo.InvariantCulture, $"https://site-{line}.example/,Person {line}\n");
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("import");
        await visit.Page.SetInputFilesAsync("#file", new FilePayload { Name = "roster.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv.ToString()) });
        await Assertions.Expect(visit.Page.Locator("#csv")).Not.ToHaveValueAsync("");
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("button:has-text('Take over 10,000 lines')")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.InRange(await visit.Page.Locator(".import .rows-body .row").CountAsync(), 5, 60);
    }

    [Fact]
    public async Task Of_5000_contractors_only_those_in_sight_are_drawn_and_all_are_found()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(5_000, place => $"Person {place}"));
        await visit.GoAsync("roster");
        await Assertions.Expect(visit.Page.Locator(".roster")).ToHaveAttributeAsync("aria-rowcount", "5001");
        Assert.InRange(await visit.Page.Locator(".rows-body .row").CountAsync(), 5, 60);

        await visit.Page.EvaluateAsync("() => { const scroll = document.querySelector('.rows-scroll'); scroll.scrollTop = scroll.scrollHeight; }");
        await Assertions.Expect(visit.Page.Locator(".rows-body")).ToContainTextAsync("Person 4999");
        await visit.Page.FillAsync("#name", "person 2500");
        await Assertions.Expect(visit.Page.Locator(".rows-body .row")).ToHaveCountAsync(1);
        await visit.Page.FillAsync("#name", "");
        await visit.Page.SelectOptionAsync("#band", "high");
        await Assertions.Expect(visit.Page.Locator(".roster")).ToHaveAttributeAsync("aria-rowcount", "626");
        await Assertions.Expect(visit.Page.Locator("#voice")).ToHaveTextAsync("625 of 5,000 contractors");
    }

    [Fact]
    public async Task Further_pages_come_by_themselves_and_what_fails_can_be_asked_for_again()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(3, place => $"First {place}").Replace("\"cursor\":null", "\"cursor\":\"next\"", StringComparison.Ordinal));
        await visit.AnswerAsync("/roster?limit=200&cursor=next", "{}", 503);
        await visit.GoAsync("roster");
        var rest = visit.Page.Locator("button:has-text('Load the rest')");
        await Assertions.Expect(rest).ToBeVisibleAsync();

        await visit.AnswerAsync("/roster?limit=200&cursor=next", Invented.Roster(2, place => $"Second {place}"));
        await rest.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".rows-body .row")).ToHaveCountAsync(5);
        await Assertions.Expect(rest).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_sweep_is_followed_until_it_is_done()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(4, place => $"Person {place}"));
        await visit.AnswerAsync("/sweeps", """{"sweeps":[{"id":"1","startedAt":"2026-11-01T00:00:00Z","planned":4,"done":1,"failed":0,"skipped":0,"summary":"1 of 4 checked"}]}""");
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync("roster");
        await Assertions.Expect(visit.Page.Locator("#sweep")).ToHaveJSPropertyAsync("value", 1);
        await visit.PictureAsync("roster");

        await visit.AnswerAsync("/sweeps", """{"sweeps":[{"id":"1","startedAt":"2026-11-01T00:00:00Z","planned":4,"done":4,"failed":0,"skipped":0,"summary":"4 of 4 checked"}]}""");
        await visit.Page.Clock.RunForAsync(5_000);
        await Assertions.Expect(visit.Page.Locator("#sweep")).ToHaveJSPropertyAsync("value", 4);
    }

    [Fact]
    public async Task Markup_in_names_and_notes_is_shown_as_the_text_it_is()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(Invented.Markup.Count, place => Invented.Markup[place]));
        await visit.GoAsync("roster");

        await Assertions.Expect(visit.Page.Locator(".rows-body")).ToContainTextAsync(Invented.Markup[1]);
        Assert.Equal(0, await visit.Page.Locator("main img, main iframe, main script, main style, main form[action]").CountAsync());
        Assert.Null(await visit.Page.EvaluateAsync<int?>("() => window.hit ?? null"));
    }

    [Fact]
    public async Task Markup_in_a_file_is_shown_as_the_text_it_is()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("import");
        var lines = Invented.Markup.Where(text => !text.Contains('\0', StringComparison.Ordinal)).Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",x");
        await visit.Page.FillAsync("#csv", "profile,name\n" + string.Join('\n', lines));
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator(".import")).ToHaveAttributeAsync("aria-rowcount", $"{Invented.Markup.Count}");
        Assert.Equal(0, await visit.Page.Locator("main img, main iframe, main script, main style, main form[action]").CountAsync());
        Assert.Null(await visit.Page.EvaluateAsync<int?>("() => window.hit ?? null"));
    }

    private async Task<int> CountAsync(string key)
    {
        using var http = service.Client(key);
        using var answer = await http.GetAsync("/api/v1/roster", Stop);
        return (await answer.JsonAsync(Stop)).GetProperty("contractors").GetArrayLength();
    }
}
