using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class ShellTests(PageService service)
{
    private const int MostBytes = 150 * 1024;

    [Fact]
    public async Task Whoever_types_a_key_is_signed_in_until_they_sign_out_and_no_script_can_read_the_session()
    {
        await using var visit = await service.OpenAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.FillAsync("#key", await service.KeyAsync());
        await visit.Page.PressAsync("#key", "Enter");
        await visit.HeadingAsync();

        var cookie = Assert.Single(await visit.Context.CookiesAsync());
        Assert.True(cookie is { HttpOnly: true, SameSite: SameSiteAttribute.Strict, Expires: -1 });
        Assert.Equal("", await visit.Page.EvaluateAsync<string>("() => document.cookie"));
        await visit.Page.ReloadAsync();
        await visit.HeadingAsync();

        await visit.Page.ClickAsync("header button");
        await visit.Page.WaitForSelectorAsync("dialog #key");
        Assert.Empty(await visit.Context.CookiesAsync());
    }

    [Fact]
    public async Task A_wrong_key_is_said_to_be_wrong()
    {
        await using var visit = await service.OpenAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.FillAsync("#key", "nobody's");
        await visit.Page.ClickAsync("dialog button");

        await Assertions.Expect(visit.Page.Locator("dialog [role=alert]")).ToContainTextAsync("none that is in force");
    }

    [Fact]
    public async Task The_page_weighs_at_most_150_KiB_with_all_its_views()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        foreach (var view in new[] { "vet", "roster", "import", "alerts", "signals" })
            await visit.GoAsync(view);

        Assert.InRange(visit.Loaded.Values.Sum(), 10 * 1024, MostBytes);
    }

    [Fact]
    public async Task In_Spanish_no_English_word_of_the_page_is_left()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync(), new() { Locale = "es-MX" });
        var heading = await visit.GoAsync("vet");

        Assert.Equal("Revisar a un profesional", await heading.TextContentAsync());
        Assert.Equal("es", await visit.Page.GetAttributeAsync("html", "lang"));
        await visit.Page.SelectOptionAsync("#language", "en");
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Vet a contractor");
    }
}
