using Deque.AxeCore.Playwright;
using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>Somebody without an account reads one report by its link.</summary>
[Collection(PageCollection.Name)]
public sealed class SharedReportTests(PageService service)
{
    [Fact]
    public async Task A_link_made_on_the_report_shows_it_to_somebody_who_is_not_signed_in()
    {
        var key = await service.KeyAsync();
        using (var http = service.Client(key))
            await http.VetAsync("""{"profile":"github:petra-novotna"}""", TestContext.Current.CancellationToken);
        await using var owner = await service.OpenAsync(key);
        await owner.GoAsync("contractor/github/petra-novotna");
        await owner.Page.ClickAsync("#share summary");
        await owner.Page.FillAsync("#report-link-note", "For our lawyer.");
        await owner.Page.ClickAsync("#share button[type=submit]");
        await Assertions.Expect(owner.Page.Locator("#report-link-url")).ToBeFocusedAsync();
        var address = await owner.Page.InputValueAsync("#report-link-url");

        await using var reader = await service.OpenAsync(key: null, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await reader.Page.GotoAsync(address);
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Report");
        Assert.Equal(0, await reader.Page.Locator("form, button, script").CountAsync());
        Assert.Equal(320, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty((await reader.Page.RunAxe()).Violations);
        await reader.PictureAsync("shared-report");

        await reader.Page.GotoAsync(address[..^3] + "AAA");
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("This link opens nothing");
    }
}
