using System.Net.Http.Json;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed class TroubleTests(PageService service)
{
    private const string Fault = """{"title":"x","status":500,"detail":"GigVet failed on this request.","errors":[],"traceId":"abc123"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_connection_nothing_typed_is_lost_and_the_same_request_is_sent_once()
    {
        var key = await service.KeyAsync();
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.Fresh);
        await visit.Context.SetOfflineAsync(true);
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("form [role=alert] .complaint")).ToContainTextAsync("nothing was lost");
        await Assertions.Expect(visit.Page.Locator("#network")).ToBeVisibleAsync();
        await visit.Context.SetOfflineAsync(false);
        await Assertions.Expect(visit.Page.Locator("#network")).ToBeHiddenAsync();
        await visit.Page.ClickAsync("form button[type=submit]");
        await visit.Page.WaitForSelectorAsync("#sum");
        await visit.Page.GoBackAsync();
        await visit.HeadingAsync();

        Assert.Single(await TimelineAsync(key, FakeAccounts.Fresh));
    }

    [Fact]
    public async Task A_key_revoked_in_the_middle_asks_for_another_and_goes_on_where_it_was()
    {
        var first = await service.KeyAsync();
        using var owner = service.Client(first);
        using var issued = await owner.PostAsJsonAsync("/api/v1/keys", new { }, Stop);
        var second = await issued.JsonAsync(Stop);
        await using var visit = await service.OpenAsync(second.GetProperty("key").GetString());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.Typical);
        using var revoked = await owner.DeleteAsync("/api/v1/keys/" + second.GetProperty("id").GetString(), Stop);

        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("dialog h1")).ToHaveTextAsync("Sign in again");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.FillAsync("#key", first);
        await visit.Page.PressAsync("#key", "Enter");

        await visit.Page.WaitForSelectorAsync("#sum");
        Assert.Single(await TimelineAsync(first, FakeAccounts.Typical));
    }

    [Fact]
    public async Task Signed_in_again_as_another_customer_nothing_of_the_first_is_sent()
    {
        var (first, others) = (await service.KeyAsync(), await service.KeyAsync());
        using var owner = service.Client(first);
        using var issued = await owner.PostAsJsonAsync("/api/v1/keys", new { }, Stop);
        var second = await issued.JsonAsync(Stop);
        await using var visit = await service.OpenAsync(second.GetProperty("key").GetString());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.Typical);
        using var revoked = await owner.DeleteAsync("/api/v1/keys/" + second.GetProperty("id").GetString(), Stop);
        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("dialog h1")).ToHaveTextAsync("Sign in again");
        List<string> sent = [];
        visit.Page.Request += (_, request) => sent.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");

        await visit.Page.FillAsync("#key", others);
        await visit.Page.RunAndWaitForRequestFinishedAsync(
            () => visit.Page.PressAsync("#key", "Enter"),
            new() { Predicate = request => request.IsNavigationRequest });
        await visit.HeadingAsync();

        Assert.DoesNotContain("POST /api/v1/assessments", sent, StringComparer.Ordinal);
        Assert.Contains("POST /session", sent, StringComparer.Ordinal);
        using var http = service.Client(others);
        using var answer = await http.GetAsync("/api/v1/contractors/github/" + FakeAccounts.Typical, Stop);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_service_is_said_with_its_trace_and_can_be_tried_again()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/signals", Fault, 500);
        var heading = await visit.GoAsync("signals");
        Assert.Equal("This could not be shown", await heading.TextContentAsync());
        await Assertions.Expect(visit.Page.Locator("main .complaint")).ToContainTextAsync("abc123");

        await visit.Context.UnrouteAllAsync();
        await visit.Page.ClickAsync("main button");
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Catalogue");
    }

    [Fact]
    public async Task A_report_stands_though_what_is_beside_it_fails()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/**", Fault, 500);
        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report());
        await visit.GoAsync("assessment/" + Invented.Id);

        await Assertions.Expect(visit.Page.Locator("#findings article")).ToHaveCountAsync(2);
        await visit.Page.ClickAsync(".summary button:has-text('Watch')");
        await Assertions.Expect(visit.Page.Locator(".summary [role=alert]")).ToContainTextAsync("abc123");
    }

    [Fact]
    public async Task Signed_out_in_one_tab_the_other_asks_at_its_next_call()
    {
        var key = await service.KeyAsync();
        await using var visit = await service.OpenAsync(key);
        await visit.GoAsync("vet");
        var other = await visit.Context.NewPageAsync();
        await other.GotoAsync("/#/vet");
        await other.FillAsync("#paste", "github:" + FakeAccounts.Fresh);
        await visit.Page.ClickAsync("header button");
        await visit.Page.WaitForSelectorAsync("dialog");

        await other.ClickAsync("form button[type=submit]");
        await other.FillAsync("#key", key);
        await other.PressAsync("#key", "Enter");
        await other.WaitForSelectorAsync("#sum");
    }

    [Fact]
    public async Task Back_and_forward_lead_through_the_views()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report());
        await visit.GoAsync("signals");
        await visit.GoAsync("assessment/" + Invented.Id);
        await visit.Page.WaitForSelectorAsync("#sum");

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Catalogue");
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(visit.Page.Locator("main h1")).ToHaveTextAsync("Mira Kessler");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("assessment/asm_nothing");

        await Assertions.Expect(visit.Page.Locator("main .complaint")).ToContainTextAsync("not here");
    }

    [Fact]
    public async Task Markup_in_an_error_of_the_service_is_shown_as_text()
    {
        var problem = new { title = "x", status = 400, detail = Invented.Markup[0], errors = Invented.Markup.Select(text => new { field = "profile", message = text }) };
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/assessments", System.Text.Json.JsonSerializer.Serialize(problem), 400);
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", string.Join('\n', Invented.Markup));
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("#paste-error")).ToContainTextAsync("onerror=");
        Assert.Null(await visit.Page.EvaluateAsync<int?>("() => window.hit ?? null"));
        Assert.Equal(0, await visit.Page.Locator("main img, main iframe, main script").CountAsync());
    }

    private async Task<System.Text.Json.JsonElement[]> TimelineAsync(string key, string login)
    {
        using var http = service.Client(key);
        using var answer = await http.GetAsync("/api/v1/contractors/github/" + login, Stop);
        return [.. (await answer.JsonAsync(Stop)).GetProperty("timeline").EnumerateArray()];
    }
}
