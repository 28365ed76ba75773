using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Decisions.Links;
using GigVet.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Api.Decisions;

public sealed class ReplyLinksTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contractor_reads_replies_and_freezes_what_they_dispute_until_a_person_answers()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var (created, link) = await decided.PostAsync("/reply-link", """{"from":"Nordlicht Workshop","question":"Who wrote the message?"}""");
        var path = new Uri(Decided.Text(link, "url")!).AbsolutePath;

        var (seen, sheet) = await Decided.SendAsync(contractor, HttpMethod.Get, path);
        var (replied, _) = await Decided.SendAsync(
            contractor, HttpMethod.Post, path, $$"""{"findings":[{"code":"{{Decided.Rental}}","stance":"dispute","text":"Not me.","proofs":["https://mira.example/proof"]}]}""");
        var frozen = Assert.Single(await SilencesAsync(decided));
        var (_, again) = await decided.GetAsync("");
        await decided.PostAsync("/disposition", """{"decision":"needs_more","reason":"Asked the brother."}""");
        var stillFrozen = await SilencesAsync(decided);
        await decided.PostAsync("/disposition", """{"decision":"cleared","reason":"The brother wrote it."}""");

        Assert.Equal((201, 200, 201), (created, seen, replied));
        Assert.Equal(("Nordlicht Workshop", "Who wrote the message?"), (Decided.Text(sheet, "from"), Decided.Text(sheet, "question")));
        Assert.Equal(Decided.Rental, Decided.Text(sheet.GetProperty("findings")[0], "code"));
        Assert.Equal((Decided.Rental, Decided.Text(link, "id")), (Decided.Text(frozen, "finding"), Decided.Text(frozen, "disputedBy")));
        Assert.Equal(
            (Decided.Text(link, "id"), "Not me."),
            (Decided.Text(again.GetProperty("replies")[0], "link"), Decided.Text(again.GetProperty("replies")[0].GetProperty("findings")[0], "text")));
        Assert.Single(stillFrozen);
        Assert.Empty(await SilencesAsync(decided));
    }

    [Fact]
    public async Task The_token_is_shown_once_and_links_are_listed_without_it()
    {
        using var decided = await Decided.VetAsync(service);
        var (_, link) = await decided.PostAsync("/reply-link", """{"expiresInDays":3}""");

        var (_, list) = await decided.GetAsync("/reply-link");

        var listed = Assert.Single(list.GetProperty("links").EnumerateArray());
        Assert.Equal((Decided.Text(link, "id"), "open", JsonValueKind.Null), (Decided.Text(listed, "id"), Decided.Text(listed, "state"), listed.GetProperty("url").ValueKind));
        Assert.Equal(3, (listed.GetProperty("expiresAt").GetDateTimeOffset() - listed.GetProperty("issuedAt").GetDateTimeOffset()).TotalDays, 0.001);
    }

    [Fact]
    public async Task A_link_that_was_taken_back_is_gone_and_a_rotated_secret_ends_all()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var first = await IssueAsync(decided);
        var (_, revoked) = await Decided.SendAsync(decided.Http, HttpMethod.Delete, decided.Path("/reply-link"));
        var second = await IssueAsync(decided);

        var (gone, problem) = await Decided.SendAsync(contractor, HttpMethod.Get, first);
        var (goneToo, _) = await Decided.SendAsync(contractor, HttpMethod.Post, first, """{"text":"x"}""");
        var (open, _) = await Decided.SendAsync(contractor, HttpMethod.Get, second);
        var (rotated, _) = await Decided.SendAsync(decided.Http, HttpMethod.Post, "/api/v1/reply-links/rotate");
        var (ended, _) = await Decided.SendAsync(contractor, HttpMethod.Get, second);
        var third = await IssueAsync(decided);
        var (_, all) = await decided.GetAsync("/reply-link");
        var (anew, _) = await Decided.SendAsync(contractor, HttpMethod.Get, third);

        Assert.Equal(1, revoked.GetProperty("revoked").GetInt32());
        Assert.Equal((410, 410, 200, 204, 404, 200), (gone, goneToo, open, rotated, ended, anew));
        Assert.Equal(["open", "revoked", "revoked"], all.GetProperty("links").EnumerateArray().Select(link => Decided.Text(link, "state")), StringComparer.Ordinal);
        Assert.Equal(410, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_link_ends_by_itself()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var (_, link) = await decided.PostAsync("/reply-link", "{}");
        var secret = await service.Services.GetRequiredService<IReplySecrets>().OfAsync(decided.Customer, Stop);
        var token = new LinkToken(decided.Customer, decided.Id, Decided.Text(link, "id")!, TimeProvider.System.GetUtcNow().AddSeconds(-1));

        var (json, _) = await Decided.SendAsync(contractor, HttpMethod.Get, "/reply/" + token.Sign(secret));
        var (posted, _) = await Decided.SendAsync(contractor, HttpMethod.Post, "/reply/" + token.Sign(secret), """{"text":"x"}""");
        using var page = await contractor.GetAsync("/reply/" + token.Sign(secret), Stop);

        Assert.Equal((410, 410, HttpStatusCode.Gone), (json, posted, page.StatusCode));
    }

    [Fact]
    public async Task A_forged_token_and_one_of_another_customer_open_nothing()
    {
        using var decided = await Decided.VetAsync(service);
        using var other = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var (own, others) = (await IssueAsync(decided), await IssueAsync(other));
        string[] forged =
        [
            "/reply/x",
            "/reply/" + new string('A', 5_000),
            "/reply/%01%7C.%7C",
            own[..^2] + (own[^2] == 'x' ? "yy" : "xx"),
            own.Split('.')[0] + "." + others.Split('.')[1],
            others.Split('.')[0] + "." + own.Split('.')[1],
        ];

        foreach (var path in forged)
        {
            var (got, problem) = await Decided.SendAsync(contractor, HttpMethod.Get, path);
            var (posted, _) = await Decided.SendAsync(contractor, HttpMethod.Post, path, """{"text":"x"}""");
            Assert.Equal((404, 404, 404), (got, posted, problem.GetProperty("status").GetInt32()));
        }
    }

    [Fact]
    public async Task Links_of_another_customers_assessment_are_not_found()
    {
        using var decided = await Decided.VetAsync(service);
        var (_, other) = await Decided.CustomerAsync(service);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete })
        {
            var (status, _) = await Decided.SendAsync(other, method, decided.Path("/reply-link"));
            Assert.Equal(404, status);
        }

        var (rotated, _) = await Decided.SendAsync(other, HttpMethod.Post, "/api/v1/reply-links/rotate");
        using var contractor = service.Client(key: null);
        var (open, _) = await Decided.SendAsync(contractor, HttpMethod.Get, await IssueAsync(decided));
        Assert.Equal((204, 200), (rotated, open));
    }

    [Theory]
    [InlineData("""{"expiresInDays":0}""", "expiresInDays")]
    [InlineData("""{"expiresInDays":61}""", "expiresInDays")]
    [InlineData("""{"from":" "}""", "from")]
    [InlineData("""{"question":""}""", "question")]
    [InlineData("""{"findings":[]}""", "findings")]
    [InlineData("""{"findings":["github.no-such"]}""", "findings[0]")]
    [InlineData("""{"token":"mine"}""", "token")]
    [InlineData("nonsense", "body")]
    public async Task What_cannot_be_used_is_refused_by_its_name(string body, string field)
    {
        using var decided = await Decided.VetAsync(service);

        var (status, problem) = await decided.PostAsync("/reply-link", body);

        Assert.Equal((400, field), (status, Assert.Single(Decided.Fields(problem))));
    }

    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text":"x","by":"Ines"}""", "by")]
    [InlineData("""{"findings":[{"code":"identity.name-mismatch","stance":"agree"}]}""", "findings[0].code")]
    [InlineData("""{"findings":[{"code":"messages.account-rental","stance":"dispute","proofs":["http://10.0.0.1/"]}]}""", "findings[0].proofs[0]")]
    public async Task A_reply_that_cannot_be_used_names_its_field_and_freezes_nothing(string body, string field)
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);

        var (status, problem) = await Decided.SendAsync(contractor, HttpMethod.Post, await IssueAsync(decided), body);

        Assert.Equal((400, field), (status, Assert.Single(Decided.Fields(problem))));
        Assert.Empty(await SilencesAsync(decided));
    }

    [Fact]
    public async Task Nothing_is_shown_that_is_not_the_contractors()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        await Decided.SendAsync(decided.Http, HttpMethod.Put, $"/api/v1/roster/web/{decided.Handle}", """{"note":"SECRET-NOTE"}""");
        await decided.PostAsync("/disposition", """{"decision":"needs_more","reason":"SECRET-REASON","by":"SECRET-PERSON"}""");
        await decided.PostAsync("/reply", """{"text":"SECRET-CALL","by":"SECRET-PERSON"}""");

        using var page = await contractor.GetAsync(await IssueAsync(decided), Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("SECRET", html, StringComparison.Ordinal);
        Assert.DoesNotContain("500 dollars", html, StringComparison.Ordinal);
        Assert.DoesNotContain("kessler.example", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("key_", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_customer_is_told_that_somebody_replied_and_not_what_they_wrote()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var hook = service.Web.Receiver("hook-" + decided.Customer);
        using var put = await decided.Http.PutAsJsonAsync(
            "/api/v1/alerts/webhook", new { url = service.Web.ReceiverAddress("hook-" + decided.Customer), minimumBand = "critical" }, Stop);
        put.EnsureSuccessStatusCode();

        await Decided.SendAsync(
            contractor,
            HttpMethod.Post,
            await IssueAsync(decided),
            $$"""{"text":"SECRET-WORDS","findings":[{"code":"{{Decided.Rental}}","stance":"dispute","text":"SECRET-WORDS"}]}""");

        var told = JsonElement.Parse(Assert.Single(await hook.TakenAsync(1, Stop)).Body);
        Assert.Equal("contractor.replied", Decided.Text(told, "type"));
        Assert.Equal(decided.Id, Decided.Text(told.GetProperty("data"), "assessment"));
        Assert.Contains(Decided.Rental, told.GetProperty("data").GetProperty("causes").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_takes_twenty_replies_and_no_more()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var path = await IssueAsync(decided);
        for (var number = 0; number < 20; number++)
            Assert.Equal(201, (await Decided.SendAsync(contractor, HttpMethod.Post, path, """{"text":"x"}""")).Status);

        var (status, _) = await Decided.SendAsync(contractor, HttpMethod.Post, path, """{"text":"x"}""");

        Assert.Equal(409, status);
    }

    internal static async Task<string> IssueAsync(Decided decided)
        => new Uri(Decided.Text((await decided.PostAsync("/reply-link", "{}")).Body, "url")!).AbsolutePath;

    private static async Task<JsonElement[]> SilencesAsync(Decided decided)
        => [.. (await Decided.SendAsync(decided.Http, HttpMethod.Get, decided.Contractor + "/silences")).Body.GetProperty("silences").EnumerateArray()];
}
