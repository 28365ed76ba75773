using System.Globalization;
using GigVet.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class SignalsTests(PageService service)
{
    [Fact]
    public async Task Every_signal_is_there_and_a_search_finds_what_is_meant()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("signals");
        var catalogue = service.Services.GetRequiredService<SignalCatalogue>().ById.Values;
        var (all, lists) = (catalogue.Count(), catalogue.Count(signal => signal.Family == "watchlists"));
        Assert.Equal(all, await visit.Page.Locator("details.signal").CountAsync());

        await visit.Page.FillAsync("#search", "RENT account");
        await Assertions.Expect(visit.Page.Locator("details.signal:has-text('messages.account-rental')")).ToHaveCountAsync(1);
        Assert.InRange(await visit.Page.Locator("details.signal").CountAsync(), 1, all / 4);
        await visit.Page.FillAsync("#search", "");
        await visit.Page.SelectOptionAsync("#family", "watchlists");
        await Assertions.Expect(visit.Page.Locator("#voice")).ToHaveTextAsync(string.Create(CultureInfo.InvariantCulture, $"{lists} of {all} checks"));
        await visit.Page.ClickAsync("details.signal summary");
        await visit.PictureAsync("catalogue");
    }
}
