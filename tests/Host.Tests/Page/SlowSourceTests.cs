using GigVet.FakeWeb;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>One source takes its time; the page says so, and everything else goes on.</summary>
[Collection(PageCollection.Name)]
public sealed class SlowSourceTests(PageService service)
{
    private const string Profile = "https://www.upwork.com/freelancers/~01b7e1d4c8a2f95036";
    private const string Waiting = $$"""
        {"id":"{{Invented.Id}}","status":"running","contractor":{"platform":"web","handle":"mira.example"},
        "sources":[{"name":"web","state":"ok","detail":"One page was read.","requests":1,"fetchedAt":"2026-11-01T09:00:00Z"}],"waitingFor":["github"]}
        """;

    [Fact]
    public async Task While_one_source_hangs_the_others_are_shown_and_the_page_can_be_used_and_then_the_report_comes()
    {
        const string Login = FakeAccounts.MonorepoOwner;
        using var gate = service.Web.Hold("/github/users/" + Login);
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", $"{Profile}\nhttps://github.com/{Login}");
        await visit.Page.ClickAsync("details:has(#captures) > summary");
        await visit.Page.SetInputFilesAsync("#captures", Repository.Folder("functions", "Cli", "Samples", "two-names", "upwork.html"));
        await Assertions.Expect(visit.Page.Locator(".files input")).ToHaveValueAsync(Profile);
        await visit.Page.ClickAsync("form button[type=submit]");
        await gate.Asked.WaitAsync(TestContext.Current.CancellationToken);

        await WaitsForGitHubAloneAsync(visit);
        var address = visit.Page.Url;
        await visit.GoAsync("signals");
        await visit.Page.FillAsync("#search", "disposable");
        await Assertions.Expect(visit.Page.Locator("details.signal")).ToHaveCountAsync(1);
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.Fresh);
        await Assertions.Expect(visit.Page.Locator(".reading li")).ToHaveCountAsync(1);
        await visit.Page.GotoAsync(address);
        await WaitsForGitHubAloneAsync(visit);

        gate.Dispose();
        await visit.Page.WaitForSelectorAsync("#sum");
        await Assertions.Expect(visit.Page.Locator("#report-title")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#unread .progress li:has-text('GitHub') .mark.ok")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_longer_it_takes_the_more_is_said_and_in_the_end_what_to_do()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/assessments/" + Invented.Id, Waiting);
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync("assessment/" + Invented.Id);
        var state = visit.Page.Locator("main .waiting");
        await Assertions.Expect(state).ToContainTextAsync("Sources are being asked.");

        await PassAsync(visit, 30);
        await Assertions.Expect(state).ToContainTextAsync("Still waiting for: GitHub.");
        await visit.GoAsync("signals");
        await visit.GoAsync("assessment/" + Invented.Id);
        await Assertions.Expect(state).ToContainTextAsync("Still waiting for: GitHub.");
        await PassAsync(visit, 120);
        await Assertions.Expect(state).ToContainTextAsync("This takes longer than it should.");
        await AccessTests.AuditAsync(visit, "overdue");
        await PassAsync(visit, 900);
        await Assertions.Expect(state).ToContainTextAsync("if there is still no report after an hour, ask again");
        await Assertions.Expect(visit.Page.Locator("main a.button")).ToHaveAttributeAsync("href", "#/vet?profile=web%3Amira.example");
        await AccessTests.AuditAsync(visit, "stopped");

        await visit.AnswerAsync("/assessments/" + Invented.Id, Invented.Report());
        await visit.Page.ClickAsync("main button:has-text('Look now')");
        await Assertions.Expect(visit.Page.Locator("#report-title")).ToBeFocusedAsync();
    }

    private static async Task WaitsForGitHubAloneAsync(Visit visit)
    {
        var sources = visit.Page.Locator(".progress li");
        await Assertions.Expect(sources.Filter(new() { Has = visit.Page.Locator(".turning") })).ToHaveTextAsync(["GitHub is being asked"]);
        await Assertions.Expect(sources.Filter(new() { HasText = "Upwork read" })).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("#voice")).ToHaveTextAsync($"{await sources.CountAsync() - 1} of {await sources.CountAsync()} sources have answered.");
    }

    /// <summary>Second by second, so that every answer has been drawn before the next is asked for.</summary>
    private static async Task PassAsync(Visit visit, int seconds)
    {
        for (var passed = 0; passed < seconds; passed += 10)
            await visit.Page.Clock.RunForAsync(10_000);
    }
}
