using System.Globalization;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class ReportTests(PageService service)
{
    private const string Made = "() => document.querySelectorAll('body script, iframe, object, embed, base, form[action], math, main style, main link, [onerror], [onload], main img').length";

    [Fact]
    public async Task Markup_in_any_field_of_a_report_is_shown_as_the_text_it_is()
    {
        await using var visit = await ShowAsync(Invented.Report(
            string.Concat(Invented.Markup), Invented.Markup.Count, place => Invented.Markup[place % Invented.Markup.Count], "javascript:window.hit=1"));

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(Made));
        Assert.Null(await visit.Page.EvaluateAsync<int?>("() => window.hit ?? null"));
        Assert.Contains("<img src=x onerror=", await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        var shown = await visit.Page.TextContentAsync("main");
        Assert.All(Invented.Markup.Take(10), text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.Equal(
            0, await visit.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('a')].filter(a => !['http:', 'https:'].includes(a.protocol)).length"));
    }

    [Fact]
    public async Task A_report_of_300_findings_shows_every_one_of_them()
    {
        await using var visit = await ShowAsync(Invented.Report(findings: 300));

        Assert.Equal(300, await visit.Page.Locator("article.finding").CountAsync());
        Assert.Equal(
            0, await visit.Page.EvaluateAsync<int>("() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size; }"));
    }

    [Fact]
    public async Task A_name_that_runs_from_right_to_left_turns_nothing_around_it()
    {
        const string Name = "\u202Eعمر الخطيب ליאור 12";
        await using var visit = await ShowAsync(Invented.Report(Name));

        Assert.Equal(Name, await visit.Page.TextContentAsync("h1"));
        Assert.Equal("isolate", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1 bdi')).unicodeBidi"));
        Assert.Equal("18 of 100", await visit.Page.InnerTextAsync(".verdict > span:last-child"));
    }

    [Fact]
    public async Task Contradictions_stand_side_by_side_and_what_speaks_for_the_contractor_apart()
    {
        await using var visit = await ShowAsync(Invented.Report());

        Assert.Equal(2, await visit.Page.Locator("#contradictions .sides li").CountAsync());
        Assert.Equal(1, await visit.Page.Locator("#reassurances article").CountAsync());
        Assert.Equal(2, await visit.Page.Locator("#findings article").CountAsync());
        await Assertions.Expect(visit.Page.Locator(".summary .band")).ToHaveTextAsync("Medium");
        await Assertions.Expect(visit.Page.Locator(".summary .band path")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_step_that_was_ticked_off_is_ticked_off_the_next_time()
    {
        await using var visit = await ShowAsync(Invented.Report());
        await visit.Page.CheckAsync(".steps li:nth-child(2) input");
        await visit.Page.ReloadAsync();
        await visit.HeadingAsync();

        var ticked = await visit.Page.EvaluateAsync<bool[]>("() => [...document.querySelectorAll('.steps input')].map(box => box.checked)");
        Assert.Equal([false, true, false], ticked);
    }

    [Fact]
    public async Task What_a_band_means_is_a_picture_of_a_hundred_people()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report());
        await visit.AnswerAsync($"/assessments/{Invented.Id}/explain", Invented.Explanation);
        await visit.GoAsync("assessment/" + Invented.Id);

        var people = await visit.Page.EvaluateAsync<int[]>("() => ['sure', 'likely', 'other'].map(kind => document.querySelectorAll('.hundred .' + kind).length)");
        Assert.Equal([71, 17, 12], people);
        Assert.Contains("about 88 would be genuine (71 to 95), where 2% misrepresent", await visit.Page.GetAttributeAsync(".hundred", "aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_everything_is_open_and_nothing_is_there_to_press()
    {
        await using var visit = await ShowAsync(Invented.Report());
        var file = await visit.Page.PdfAsync(new() { Format = "A4" });
        using var paper = PdfDocument.Open(file);
        var words = string.Join(' ', paper.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));

        Assert.Contains("How the score adds up", words, StringComparison.Ordinal);
        Assert.Contains("https://mira.example/about", words, StringComparison.Ordinal);
        Assert.Contains("Honest people too:", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign out", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Watch on the roster", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_look_shows_what_came_before()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        for (var look = 0; look < 2; look++)
            await Support.Calls.VetAsync(http, """{"profile":"github:petra-novotna"}""", TestContext.Current.CancellationToken);

        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("contractor/github/petra-novotna");
        Assert.Equal(2, await visit.Page.Locator("#timeline li").CountAsync());
        await visit.Page.ClickAsync(".summary button:has-text('Watch')");
        await Assertions.Expect(visit.Page.Locator(".summary button:has-text('Stop watching')")).ToBeVisibleAsync();
        await visit.GoAsync("roster");
        await Assertions.Expect(visit.Page.Locator(".rows-body")).ToContainTextAsync("petra-novotna");
    }

    private async Task<Visit> ShowAsync(string report)
    {
        var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/assessments/" + Invented.Id, report);
        await visit.GoAsync(string.Create(CultureInfo.InvariantCulture, $"assessment/{Invented.Id}"));
        return visit;
    }
}
