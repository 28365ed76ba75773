using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>Whole ways through the page without a mouse: from the first key to the last, and never from nowhere.</summary>
[Collection(PageCollection.Name)]
public sealed class KeyboardTests(PageService service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_sign_in_to_a_report_that_is_decided_about_and_shown_to_others()
    {
        await using var visit = await service.OpenAsync();
        var (page, keys) = (visit.Page, new Keys(visit.Page));
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#key")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(await service.KeyAsync());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main h1")).ToBeFocusedAsync();

        await keys.TypeAsync("Profile, links, or the message", "github:" + FakeAccounts.BoughtAndDormant);
        await keys.PressAsync("Start the checks");
        await keys.HeldAsync();
        await Assertions.Expect(page.Locator("#report-title")).ToBeFocusedAsync();
        await keys.PressAsync("Watch on the roster");
        await keys.SeesAsync(".summary", "Stop watching");

        await keys.PressAsync("Decide");
        await keys.ToAsync("Decision");
        await page.Keyboard.PressAsync("ArrowDown");
        await keys.PressAsync("Save the decision");
        await keys.SeesAsync("#decision", "Must have 1 to");
        await Assertions.Expect(page.Locator("#decision-why")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Shown on a call.");
        await keys.PressAsync("Save the decision");
        await keys.SeesAsync("#decision .decided", "Shown on a call.");
        await keys.SeesAsync("#decision .decided", "False alarm");

        await keys.PressAsync("Ask the contractor by a link");
        await keys.TypeAsync("Your question", "Who wrote these projects?");
        await keys.PressAsync("Make a link");
        await Assertions.Expect(page.Locator("#reply-link-url")).ToBeFocusedAsync();

        await keys.PressAsync("Make a link to read it");
        await keys.TypeAsync("Whom it is for", "Our lawyer");
        await keys.PressAsync("Make a link");
        await Assertions.Expect(page.Locator("#report-link-url")).ToBeFocusedAsync();
        await keys.ToAsync("Show the links there are", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await keys.SeesAsync("#share", "Our lawyer");
        await keys.PressAsync("Take back all of them");
        await keys.SeesAsync("#share", "taken back");
    }

    [Fact]
    public async Task Several_on_the_roster_are_paused_and_a_file_is_taken_over()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        var (page, keys) = (visit.Page, new Keys(visit.Page));
        await visit.GoAsync("import");
        await keys.TypeAsync("Or paste its lines", "profile,name\nhttps://mira.example/,Mira Kessler\nhttps://jon.example/,Jon Arden\n");
        await keys.PressAsync("Show what would happen");
        await keys.SeesAsync("main", "2 would be added");
        await keys.PressAsync("Take over 2 lines");
        await keys.SeesAsync("main", "2 were added");
        await keys.PressAsync("To the roster");
        await Assertions.Expect(page.Locator("main h1")).ToBeFocusedAsync();

        await keys.PressAsync("Choose Jon Arden", "Space");
        await keys.PressAsync("Choose Mira Kessler", "Space");
        await keys.ToAsync("Pause", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".rows-body .col-next:has-text('paused')")).ToHaveCountAsync(2);
        await keys.HeldAsync();

        await keys.PressAsync("Choose Jon Arden", "Space");
        await keys.ToAsync("End the work", "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".bulk button:has-text('Yes, end it')")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".bulk button:has-text('End the work')")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".rows-body .col-next:has-text('ended')")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_catalogue_is_searched_and_one_check_opened()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        var (page, keys) = (visit.Page, new Keys(visit.Page));
        await visit.GoAsync("vet");
        await keys.PressAsync("Catalogue");
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync("Catalogue");
        await keys.TypeAsync("Search", "disposable");
        await keys.SeesAsync("main", "One of ");
        await keys.PressAsync("Uses a disposable");
        await Assertions.Expect(page.Locator("details.signal[open]")).ToHaveCountAsync(1);
        await keys.HeldAsync();
    }

    [Fact]
    public async Task Slack_is_connected_tried_and_taken_off()
    {
        var name = Emulator.UniqueName("slack");
        service.Web.Receiver(name).IsSlack = true;
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        var keys = new Keys(visit.Page);
        await visit.GoAsync("alerts");
        await keys.TypeAsync("Webhook address", service.Web.ReceiverAddress(name).AbsoluteUri);
        await keys.PressAsync("Save");
        await Assertions.Expect(visit.Page.Locator("button:has-text('Send a sample')")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await keys.SeesAsync("main", "Slack took it.");
        await Assertions.Expect(visit.Page.Locator("button:has-text('Send a sample')")).ToBeFocusedAsync();

        await keys.PressAsync("Remove Slack");
        await keys.SeesAsync("main", "Removed.");
    }

    [Fact]
    public async Task The_contractor_answers_by_the_link()
    {
        using var http = service.Client(await service.KeyAsync());
        var assessment = await http.VetAsync($$"""{"profile":"github:{{FakeAccounts.BoughtAndDormant}}"}""", Stop);
        using var issued = await http.PostAsync(
            $"/api/v1/assessments/{assessment.GetProperty("id").GetString()}/reply-link", new StringContent("{}"), Stop);
        await using var visit = await service.OpenAsync();
        var (page, keys) = (visit.Page, new Keys(visit.Page));
        await page.GotoAsync((await issued.JsonAsync(Stop)).GetProperty("url").GetString()!);

        await keys.PressAsync("Send the reply");
        await keys.SeesAsync("[role=alert]", "Answer a point");
        await Assertions.Expect(page.Locator("[role=alert]")).ToBeFocusedAsync();
        await keys.ToAsync("No answer");
        await page.Keyboard.PressAsync("ArrowUp");
        await keys.TypeAsync("Why", "I took a year off.");
        await keys.TypeAsync("Public addresses", "https://devpro.example/year-off");
        await keys.PressAsync("Send the reply");

        await keys.SeesAsync("[role=status]", "Your reply has arrived.");
        await Assertions.Expect(page.Locator("[role=status]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("I took a year off.");
    }

    [Fact]
    public async Task Whoever_stands_in_a_row_stays_there_while_further_pages_come()
    {
        var rest = new TaskCompletionSource();
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(3, place => $"First {place}").Replace("\"cursor\":null", "\"cursor\":\"next\"", StringComparison.Ordinal));
        await visit.Context.RouteAsync("**/api/v1/roster?limit=200&cursor=next", async route =>
        {
            await rest.Task;
            await route.FulfillAsync(new() { ContentType = "application/json", Body = Invented.Roster(2, place => $"Second {place}") });
        });
        var keys = new Keys(visit.Page);
        await visit.GoAsync("roster");
        await keys.ToAsync("Choose First 1");
        rest.SetResult();
        await Assertions.Expect(visit.Page.Locator(".rows-body .row")).ToHaveCountAsync(5);

        await Assertions.Expect(visit.Page.Locator("[aria-label='Choose First 1']")).ToBeFocusedAsync();
    }
}
