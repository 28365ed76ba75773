using Deque.AxeCore.Playwright;
using GigVet.FakeWeb;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>WCAG 2.2 AA as far as a machine can tell, without a mouse, and on the narrowest phone.</summary>
[Collection(PageCollection.Name)]
public sealed class AccessTests(PageService service)
{
    private const string Csv = "profile,name\nhttps://mira.example/,Mira Kessler\nnobody,\n";

    private static readonly string[] Views = ["vet", "assessment/" + Invented.Id, "roster", "import", "alerts", "signals"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_any_view(ColorScheme scheme)
    {
        await using var visit = await OpenAsync(new() { ColorScheme = scheme });
        foreach (var view in Views)
        {
            await visit.GoAsync(view);
            await OpenAllAsync(visit, view);
            await AuditAsync(visit, view);
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_at_the_sign_in()
    {
        await using var visit = await service.OpenAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.WaitForSelectorAsync("#key");

        await AuditAsync(visit, "sign-in");
    }

    [Fact]
    public async Task On_320_pixels_nothing_has_to_be_scrolled_sideways()
    {
        await using var visit = await OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        foreach (var view in Views)
        {
            await visit.GoAsync(view);
            await OpenAllAsync(visit, view);
            var widest = await visit.Page.EvaluateAsync<string>("""
                () => {
                  if (document.documentElement.scrollWidth <= 320) return "";
                  const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > 321);
                  return wide.slice(-3).map(e => `${e.localName}.${e.getAttribute("class")} ${e.textContent.slice(0, 30)}`).join("; ");
                }
                """);
            Assert.True(widest is "", $"{view}: {widest}");
            if (view.StartsWith("assessment", StringComparison.Ordinal))
                await visit.PictureAsync("phone");
        }
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var visit = await service.OpenAsync();
        var keys = visit.Page.Keyboard;
        await visit.Page.GotoAsync("/");
        await Assertions.Expect(visit.Page.Locator("#key")).ToBeFocusedAsync();
        await keys.TypeAsync(await service.KeyAsync());
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main h1")).ToBeFocusedAsync();

        await TabToAsync(visit, "#paste");
        await keys.TypeAsync("github:" + FakeAccounts.Fresh);
        await TabToAsync(visit, "form button[type=submit]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#report-title")).ToBeFocusedAsync();
        await TabToAsync(visit, ".steps input");
        await keys.PressAsync("Space");
        Assert.True(await visit.Page.Locator(".steps input").First.IsCheckedAsync());

        await visit.Page.ReloadAsync();
        await visit.HeadingAsync();
        await visit.Page.EvaluateAsync("() => document.activeElement.blur()");
        await TabToAsync(visit, ".skip");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_row_that_is_scrolled_out_of_sight_hands_its_focus_to_the_table()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(500, place => $"Person {place}"));
        await visit.GoAsync("roster");
        await TabToAsync(visit, ".rows-body a");
        await visit.Page.EvaluateAsync("() => { document.querySelector('.rows-scroll').scrollTop = 9000; }");
        await Assertions.Expect(visit.Page.Locator(".rows-scroll")).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(visit.Page.Locator(".rows-body")).ToContainTextAsync("Person 499");
    }

    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var press = 0; press < 30; press++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"Thirty times Tab does not lead to {selector}.");
    }

    private static async Task OpenAllAsync(Visit visit, string view)
    {
        if (view is "import")
        {
            await visit.Page.FillAsync("#csv", Csv);
            await visit.Page.ClickAsync("form button[type=submit]");
            await visit.Page.WaitForSelectorAsync(".import .rows-body .row");
        }

        await visit.Page.EvaluateAsync("() => { for (const part of [...document.querySelectorAll('details')].slice(0, 12)) part.open = true; }");
    }

    internal static async Task AuditAsync(Visit visit, string view)
    {
        var found = await visit.Page.RunAxe();
        Assert.True(found.Violations.Length == 0, view + ": " + string.Join("; ", found.Violations.Select(
            violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Target))}")));
    }

    private async Task<Visit> OpenAsync(BrowserNewContextOptions how)
    {
        var visit = await service.OpenAsync(await service.KeyAsync(), how);
        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report("Mira Kessler-Brandenburger-Vandenberghe"));
        await visit.AnswerAsync($"/assessments/{Invented.Id}/explain", Invented.Explanation);
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(40, place => $"Person {place}"));
        return visit;
    }
}
