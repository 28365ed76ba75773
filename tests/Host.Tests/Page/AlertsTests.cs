using GigVet.FakeWeb;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class AlertsTests(PageService service)
{
    [Fact]
    public async Task The_guide_connects_Slack_and_a_sample_arrives()
    {
        var name = Emulator.UniqueName("slack");
        var receiver = service.Web.Receiver(name);
        receiver.IsSlack = true;
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("alerts");
        await Assertions.Expect(visit.Page.Locator("button:has-text('Send a sample')")).ToBeDisabledAsync();

        await visit.Page.FillAsync("#webhook", service.Web.ReceiverAddress(name).AbsoluteUri);
        await visit.Page.SelectOptionAsync("#minimum", "high");
        await visit.Page.ClickAsync("form button[type=submit]");
        await visit.Page.ClickAsync("button:has-text('Send a sample')");
        await Assertions.Expect(visit.Page.Locator("figure.slack")).ToContainTextAsync("Mira Sample");

        Assert.Contains("Mira Sample", Assert.Single(receiver.Taken).Body, StringComparison.Ordinal);
        await visit.PictureAsync("alerts");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("#slack-title")).ToHaveTextAsync("Slack is connected");
        await Assertions.Expect(visit.Page.Locator("#minimum")).ToHaveValueAsync("high");
    }

    [Fact]
    public async Task An_address_that_is_not_Slacks_is_refused_at_its_field()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("alerts");
        await visit.Page.FillAsync("#webhook", "https://thief.example/hook");
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("#webhook-error")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("button:has-text('Send a sample')")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task What_Slack_refuses_is_said()
    {
        var name = Emulator.UniqueName("slack");
        var receiver = service.Web.Receiver(name);
        receiver.Usual = new FakeReply(404, "no_service");
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("alerts");
        await visit.Page.FillAsync("#webhook", service.Web.ReceiverAddress(name).AbsoluteUri);
        await visit.Page.ClickAsync("form button[type=submit]");
        await visit.Page.ClickAsync("button:has-text('Send a sample')");

        await Assertions.Expect(visit.Page.Locator("form .complaint")).ToContainTextAsync("not delivered");
        await Assertions.Expect(visit.Page.Locator("figure.slack")).ToHaveCountAsync(0);
    }
}
