using System.Text.RegularExpressions;
using GigVet.FakeWeb;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

[Collection(PageCollection.Name)]
public sealed partial class VetTests(PageService service)
{
    private const string Profile = "https://www.upwork.com/freelancers/~01b7e1d4c8a2f95036";

    private static string SavedProfile => Repository.Folder("functions", "Cli", "Samples", "two-names", "upwork.html");

    [Fact]
    public async Task Whatever_is_pasted_is_sorted_vetted_and_reported_and_the_bars_add_up()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", $"""
            {Profile}
            GitHub: https://github.com/{FakeAccounts.BoughtAndDormant}
            My account was closed. I would like to rent your Upwork account and pay you 500 dollars every month for it.
            """);
        await Assertions.Expect(visit.Page.Locator(".reading li")).ToHaveCountAsync(3);
        await visit.Page.ClickAsync("details:has(#captures) > summary");
        await visit.Page.SetInputFilesAsync("#captures", SavedProfile);
        await Assertions.Expect(visit.Page.Locator(".files input")).ToHaveValueAsync(Profile);
        await visit.PictureAsync("vet");
        await visit.Page.ClickAsync("form button[type=submit]");
        await visit.Page.WaitForSelectorAsync("#sum");

        var points = await visit.Page.Locator("#sum tbody .number").AllTextContentsAsync();
        var total = await visit.Page.TextContentAsync("#sum tfoot .number");
        Assert.True(points.Count > 2);
        Assert.Equal(int.Parse(total!, Culture), points.Sum(Number));
        Assert.Matches(Assessment, visit.Page.Url);
        await Assertions.Expect(visit.Page.Locator("#findings")).ToContainTextAsync("rent your Upwork account");
        Assert.True(await visit.Page.Locator("#findings .where a").CountAsync() > 0);
        await visit.PictureAsync("report");
    }

    [Fact]
    public async Task While_it_runs_each_source_is_shown_as_it_ends()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.HonestNewcomer);
        service.Web.Latency = TimeSpan.FromSeconds(2);
        try
        {
            await visit.Page.ClickAsync("form button[type=submit]");
            await Assertions.Expect(visit.Page.Locator(".progress .turning").First).ToBeVisibleAsync();
            await Assertions.Expect(visit.Page.Locator(".progress .mark.not_asked").First).ToBeVisibleAsync();
            await visit.PictureAsync("progress");
        }
        finally
        {
            service.Web.Latency = TimeSpan.Zero;
        }

        await visit.Page.WaitForSelectorAsync("#sum");
        Assert.Equal("report-title", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData("octocat", "#paste", "name without its place")]
    [InlineData("http://192.168.0.1/me", "#paste", "")]
    [InlineData("", "#paste", "empty")]
    public async Task What_cannot_be_used_is_said_at_its_field_and_nothing_typed_is_lost(string pasted, string field, string said)
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", pasted);
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator(field)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator("#paste-error")).ToContainTextAsync(said);
        await Assertions.Expect(visit.Page.Locator(field)).ToBeFocusedAsync();
        Assert.Equal(pasted, await visit.Page.InputValueAsync("#paste"));
    }

    [Fact]
    public async Task A_wrong_value_in_a_closed_part_opens_it()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.Typical);
        await visit.Page.ClickAsync("details:has(#portfolio) > summary");
        await visit.Page.FillAsync("#portfolio", "https://mira.example\nnonsense://x");
        await visit.Page.ClickAsync("details:has(#portfolio) > summary");
        await visit.Page.ClickAsync("form button[type=submit]");

        await Assertions.Expect(visit.Page.Locator("#portfolio-error")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("#portfolio-error")).ToContainTextAsync("Number 2:");
    }

    [Fact]
    public async Task What_was_seen_on_a_call_and_where_the_money_goes_count_too()
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", "github:" + FakeAccounts.HonestVeteran);
        await visit.Page.ClickAsync("details:has(#sign-ins) > summary");
        await visit.Page.SelectOptionAsync("#different_person", "yes");
        await visit.Page.SelectOptionAsync("#other_name", "no");
        await visit.Page.FillAsync("#payout-holder", "Somebody Else");
        await visit.Page.FillAsync("#sign-ins", "192.168.0.4 2026-05-01T10:00Z\n");
        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#sign-ins-error")).ToContainTextAsync("Number 1:");

        await visit.Page.FillAsync("#sign-ins", "");
        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#findings")).ToContainTextAsync("answered by the interviewer");
        await Assertions.Expect(visit.Page.Locator("#sum")).ToContainTextAsync("identity.different-person-in-interview");
        await Assertions.Expect(visit.Page.Locator("#sum")).ToContainTextAsync("payments.holder-mismatch");
    }

    private static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.InvariantCulture;

    private static int Number(string text) => int.Parse(text.Replace('\u2212', '-'), System.Globalization.NumberStyles.AllowLeadingSign, Culture);

    [GeneratedRegex("#/assessment/asm_[0-9A-Za-z]+$", RegexOptions.None, 1000)]
    private static partial Regex Assessment { get; }
}
