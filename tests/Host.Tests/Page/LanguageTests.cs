using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>In Spanish what the page says is Spanish, and what the service says is marked as the English it is.</summary>
[Collection(PageCollection.Name)]
public sealed class LanguageTests(PageService service)
{
    [Fact]
    public async Task Findings_are_marked_as_English_on_the_Spanish_page_and_axe_finds_nothing()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync(), new() { Locale = "es-ES" });
        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report());
        await visit.GoAsync("assessment/" + Invented.Id);

        Assert.Equal("es", await visit.Page.GetAttributeAsync("html", "lang"));
        await Assertions.Expect(visit.Page.Locator("#decision-title")).ToHaveTextAsync("Lo que decidió una persona");
        Assert.Equal(0, await visit.Page.Locator("article.finding > :is(h3, h4) > :not([lang=en])").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("article.finding > p.not > span:not([lang=en]), .steps li > label > span:not([lang=en])").CountAsync());
        Assert.Empty((await visit.Page.RunAxe()).Violations);
        await visit.PictureAsync("spanish");
    }

    [Fact]
    public async Task While_storage_is_down_a_decision_is_not_lost()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report());
        await visit.AnswerAsync($"/assessments/{Invented.Id}/disposition", """{"title":"x","status":503,"detail":"Storage does not answer.","errors":[]}""", 503);
        await visit.GoAsync("assessment/" + Invented.Id);
        await visit.Page.ClickAsync("#decision summary");
        await visit.Page.FillAsync("#decision-why", "Shown on a call.");
        await visit.Page.ClickAsync("#decision button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("#decision [role=alert]")).ToContainTextAsync("nothing was lost");
        await Assertions.Expect(visit.Page.Locator("#decision-why")).ToHaveValueAsync("Shown on a call.");
    }
}
