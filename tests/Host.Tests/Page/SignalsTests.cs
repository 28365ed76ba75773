using System.Globalization;
using System.Text.Json;
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

    [Fact]
    public async Task Markup_in_a_signal_is_shown_as_the_text_it_is()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/signals", JsonSerializer.Serialize(new
        {
            signals = Invented.Markup.Select(text => new
            {
                id = text,
                family = text,
                title = text,
                rationale = text,
                falsePositives = text,
                nextStep = text,
                strength = text,
                points = 6,
                lawfulness = text,
                references = Invented.Markup,
            }),
        }));
        await visit.GoAsync("signals");

        await Assertions.Expect(visit.Page.Locator("details.signal")).ToHaveCountAsync(Invented.Markup.Count);
        Assert.Equal(0, await visit.Page.Locator("main img, main iframe, main script, main style, main form[action], main a[href^=javascript]").CountAsync());
        Assert.Null(await visit.Page.EvaluateAsync<int?>("() => window.hit ?? null"));
    }
}
