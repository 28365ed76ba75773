using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class DecisionTests(PageService service)
{
    private const string Pitch = "My account was closed. Can I use your account? I pay 500 dollars every month.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_notes_what_was_decided_and_why_and_finds_it_the_next_time()
    {
        var (key, id) = await VetAsync("decided.example");
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("assessment/" + id);
        await visit.Page.FillAsync("#reason", "Called the reference: the brother wrote it.");
        await visit.Page.ClickAsync("#decision button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#decision [role=alert]")).ToContainTextAsync("Choose what you concluded");

        await visit.Page.CheckAsync("#decision-cleared");
        await visit.Page.SelectOptionAsync("#action", "hired");
        await visit.Page.FillAsync("#by", "Ines");
        await visit.Page.ClickAsync("#decision button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#decision .past li")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("#voice")).ToHaveTextAsync("The decision is noted.");
        await visit.Page.ReloadAsync();
        await visit.HeadingAsync();

        await Assertions.Expect(visit.Page.Locator("#decision .past li")).ToContainTextAsync("Cleared, hired · Ines");
        await Assertions.Expect(visit.Page.Locator("#decision .past li")).ToContainTextAsync("the brother wrote it.");
        await Assertions.Expect(visit.Page.Locator("#by")).ToHaveValueAsync("Ines");
    }

    [Fact]
    public async Task A_decision_without_a_reason_says_so_at_its_field()
    {
        var (key, id) = await VetAsync("reasonless.example");
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("assessment/" + id);
        await visit.Page.Locator("#decision-needs_more").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Locator("#reason").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Locator("#decision button[type=submit]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#reason-error")).ToContainTextAsync("must have 1 to 4000 characters");
        await Assertions.Expect(visit.Page.Locator("#reason")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_the_contractor_replies_by_the_link_stands_beside_the_finding_it_is_about()
    {
        var (key, id) = await VetAsync("replied.example");
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("assessment/" + id);
        await visit.Page.ClickAsync("#links summary:has-text('Ask the contractor')");
        await visit.Page.ClickAsync("#links button:has-text('Make a link for the contractor')");
        var link = await visit.Page.InputValueAsync("#reply-link");
        await Assertions.Expect(visit.Page.Locator("#links")).ToContainTextAsync("One link is open");

        using var contractor = Calls.Create(new HttpClientHandler(), service.Address);
        using var body = new StringContent(
            """{"text":"My brother <b>wrote</b> it.","findings":[{"code":"messages.account-rental","stance":"dispute","text":"Not me.","proofs":["https://mira.example/proof"]}]}""",
            System.Text.Encoding.UTF8,
            "application/json");
        using var replied = await contractor.PostAsync(new Uri(link).AbsolutePath, body, Stop);
        Assert.Equal(201, (int)replied.StatusCode);
        await visit.Page.ReloadAsync();
        await visit.HeadingAsync();

        await Assertions.Expect(visit.Page.Locator("#replies")).ToContainTextAsync("My brother <b>wrote</b> it.");
        await Assertions.Expect(visit.Page.Locator("#findings .answer")).ToContainTextAsync("The contractor says it is not so. Not me.");
        await Assertions.Expect(visit.Page.Locator("#findings .answer a")).ToHaveAttributeAsync("href", "https://mira.example/proof");
        await visit.PictureAsync("reply");
    }

    [Fact]
    public async Task A_report_is_shared_by_a_link_that_is_read_without_a_session_and_taken_back()
    {
        var (key, id) = await VetAsync("shared.example");
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("assessment/" + id);
        await visit.Page.ClickAsync("#links summary:has-text('Share this report')");
        await visit.Page.ClickAsync("#links button:has-text('Make a link to read it')");
        var link = await visit.Page.InputValueAsync("#share-link");

        await using var reader = await service.OpenAsync();
        await reader.Page.GotoAsync(link);
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Mira Kessler");
        Assert.Equal(0, await reader.Page.Locator("button, form, input, script").CountAsync());
        await reader.PictureAsync("shared");
        await visit.Page.ClickAsync("#links button:visible:has-text('Take all of them back')");
        await Assertions.Expect(visit.Page.Locator("#links")).ToContainTextAsync("They do not open any more.");
        await reader.Page.ReloadAsync();

        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("This link has ended");
    }

    private async Task<(string Key, string Id)> VetAsync(string host)
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        var assessment = await http.VetAsync(
            $$"""
              {"profile":"https://{{host}}/","messages":[{"text":"{{Pitch}}"}],
               "captures":[{"url":"https://{{host}}/","content":"<html><head><title>Mira Kessler</title></head><body><h1>Mira Kessler</h1><p>Stock software for small warehouses, built and cared for over many years by one person.</p></body></html>"}]}
              """,
            Stop);
        return (key, assessment.GetProperty("id").GetString()!);
    }
}
