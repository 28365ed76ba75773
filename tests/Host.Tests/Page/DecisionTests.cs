using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>On the report a person decides, and the contractor is heard.</summary>
[Collection(PageCollection.Name)]
public sealed class DecisionTests(PageService service)
{
    private const string Handle = "petra-novotna";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_decides_and_says_why_and_the_next_look_shows_it()
    {
        await using var visit = await ShowAsync(await service.KeyAsync());
        await visit.Page.ClickAsync("#decision summary:has-text('Decide')");
        await visit.Page.SelectOptionAsync("#decision-what", "cleared");
        await visit.Page.ClickAsync("#decision button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#decision-why-error")).ToContainTextAsync("Must have 1 to");

        await visit.Page.FillAsync("#decision-why", "Shown on a call.\n" + Invented.Markup[1]);
        await visit.Page.FillAsync("#decision-by", "Ana Prieto");
        await visit.Page.SelectOptionAsync("#decision-action", "hired");
        await visit.Page.ClickAsync("#decision button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#decision .decided")).ToContainTextAsync(Invented.Markup[1]);
        await Assertions.Expect(visit.Page.Locator("#decision-title")).ToBeFocusedAsync();

        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("#decision .decided > li")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("#decision .decided")).ToContainTextAsync("Cleared, hired");
        await Assertions.Expect(visit.Page.Locator("#decision .decided")).ToContainTextAsync("Ana Prieto");
        Assert.Equal(0, await visit.Page.Locator("main img").CountAsync());
        await visit.PictureAsync("decision");
    }

    [Fact]
    public async Task What_the_contractor_says_stands_beside_the_finding_it_is_about()
    {
        await using var visit = await ShowAsync(await service.KeyAsync());
        await visit.Page.ClickAsync("#replies summary:has-text('Take down')");
        var code = await visit.Page.Locator("#reply-about option").Nth(1).GetAttributeAsync("value");
        await visit.Page.SelectOptionAsync("#reply-about", code!);
        await visit.Page.FillAsync("#reply-text", "I moved house that week.");
        await visit.Page.ClickAsync("#replies form:has(#reply-text) button[type=submit]");

        var beside = visit.Page.Locator($".answer[data-code='{code}']").First;
        await Assertions.Expect(beside).ToContainTextAsync("I moved house that week.");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(beside).ToContainTextAsync("It is not so, or not as it looks.");
        await Assertions.Expect(visit.Page.Locator("#replies .decided")).ToContainTextAsync("taken down by you");
    }

    [Fact]
    public async Task A_link_is_made_for_the_contractor_shown_once_and_taken_back()
    {
        await using var visit = await ShowAsync(await service.KeyAsync());
        await visit.Page.ClickAsync("#replies summary:has-text('Ask the contractor')");
        await visit.Page.FillAsync("#reply-link-from", "Nordlicht Workshop");
        await visit.Page.FillAsync("#reply-link-question", "Who wrote these projects?");
        await visit.Page.ClickAsync("#replies form:has(#reply-link-from) button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#reply-link-url")).ToBeFocusedAsync();
        var address = await visit.Page.InputValueAsync("#reply-link-url");

        var theirs = await visit.Context.NewPageAsync();
        await theirs.GotoAsync(address);
        await Assertions.Expect(theirs.Locator("body")).ToContainTextAsync("Who wrote these projects?");
        await theirs.CloseAsync();

        await visit.Page.ClickAsync("#replies button:has-text('Show the links')");
        await visit.Page.ClickAsync("#replies button:has-text('Take back')");
        await Assertions.Expect(visit.Page.Locator("#replies")).ToContainTextAsync("taken back");
        Assert.Equal(410, (await visit.Context.APIRequest.GetAsync(address)).Status);
    }

    private async Task<Visit> ShowAsync(string key)
    {
        using (var http = service.Client(key))
            await http.VetAsync($$"""{"profile":"github:{{Handle}}"}""", Stop);

        var visit = await service.OpenAsync(key);
        await visit.GoAsync("contractor/github/" + Handle);
        return visit;
    }
}
