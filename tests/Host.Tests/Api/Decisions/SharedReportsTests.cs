using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Decisions.Links;
using GigVet.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Api.Decisions;

/// <summary>A report that is passed on to somebody without a key.</summary>
public sealed class SharedReportsTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_link_reads_this_one_report_and_stands_in_the_audit()
    {
        using var decided = await Decided.VetAsync(service);
        await decided.PostAsync("/disposition", """{"decision":"needs_more","reason":"Asked the brother."}""");
        var (created, link) = await decided.PostAsync("/share-link", "{}");
        using var reader = service.Client(key: null);

        using var page = await reader.GetAsync(PathOf(link), Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);
        var audit = await decided.Http.GetFromJsonAsync<JsonElement>("/api/v1/audit", Stop);

        Assert.Equal((201, 200), (created, (int)page.StatusCode));
        Assert.Contains("Mira Kessler", html, StringComparison.Ordinal);
        Assert.Contains("Asked the brother.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<form", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Equal(
            (Decided.Text(link, "id"), "GetSharedReport"),
            (Decided.Text(audit.GetProperty("entries")[0], "by"), Decided.Text(audit.GetProperty("entries")[0], "what")));
        Assert.Equal(JsonValueKind.String, audit.GetProperty("entries")[0].GetProperty("whom").ValueKind);
    }

    [Fact]
    public async Task It_opens_until_it_is_taken_back_and_links_to_reply_by_stay()
    {
        using var decided = await Decided.VetAsync(service);
        var (_, link) = await decided.PostAsync("/share-link", """{"expiresInDays":3}""");
        var reply = await ReplyLinksTests.IssueAsync(decided);
        var (_, list) = await decided.GetAsync("/share-link");
        var listed = Assert.Single(list.GetProperty("links").EnumerateArray());

        var (_, revoked) = await Decided.SendAsync(decided.Http, HttpMethod.Delete, decided.Path("/share-link"));

        Assert.Equal(("open", JsonValueKind.Null), (Decided.Text(listed, "state"), listed.GetProperty("url").ValueKind));
        Assert.Equal(3, (listed.GetProperty("expiresAt").GetDateTimeOffset() - listed.GetProperty("issuedAt").GetDateTimeOffset()).TotalDays, 0.001);
        Assert.Equal(1, revoked.GetProperty("revoked").GetInt32());
        Assert.Equal((410, 200), (await StatusAsync(PathOf(link)), await StatusAsync(reply)));
    }

    [Fact]
    public async Task Neither_kind_of_link_opens_what_the_other_does_and_none_that_was_forged_opens_anything()
    {
        using var decided = await Decided.VetAsync(service);
        var shared = PathOf((await decided.PostAsync("/share-link", "{}")).Body);
        var reply = await ReplyLinksTests.IssueAsync(decided);
        var secret = await service.Services.GetRequiredService<IReplySecrets>().OfAsync(decided.Customer, Stop);
        var over = new ReplyToken(
            decided.Customer, decided.Id, "lnk_00000000000000000000000000", TimeProvider.System.GetUtcNow().AddSeconds(-1), LinkKind.Report);
        var unknown = over with { ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(1) };

        Assert.Equal(404, await StatusAsync(shared.Replace("/shared/", "/reply/", StringComparison.Ordinal)));
        Assert.Equal(404, await StatusAsync(reply.Replace("/reply/", "/shared/", StringComparison.Ordinal)));
        Assert.Equal(404, await StatusAsync(shared[..^2] + (shared[^2] == 'A' ? 'B' : 'A') + shared[^1]));
        Assert.Equal((410, 404), (await StatusAsync("/shared/" + over.Sign(secret)), await StatusAsync("/shared/" + unknown.Sign(secret))));
        Assert.Equal(404, await StatusAsync("/shared/nonsense"));
    }

    [Fact]
    public async Task With_the_contractor_the_link_is_erased()
    {
        using var decided = await Decided.VetAsync(service);
        var shared = PathOf((await decided.PostAsync("/share-link", "{}")).Body);
        Assert.Equal(200, await StatusAsync(shared));

        using var erased = await decided.Http.DeleteAsync(decided.Contractor, Stop);

        Assert.True(erased.IsSuccessStatusCode);
        Assert.Equal(404, await StatusAsync(shared));
    }

    [Fact]
    public async Task A_time_that_cannot_be_is_named()
    {
        using var decided = await Decided.VetAsync(service);

        var (status, problem) = await decided.PostAsync("/share-link", """{"expiresInDays":61}""");

        Assert.Equal(400, status);
        Assert.Equal(["expiresInDays"], Decided.Fields(problem), StringComparer.Ordinal);
    }

    private static string PathOf(JsonElement link) => new Uri(Decided.Text(link, "url")!).AbsolutePath;

    private async Task<int> StatusAsync(string path)
    {
        using var reader = service.Client(key: null);
        using var answer = await reader.GetAsync(path, Stop);
        return (int)answer.StatusCode;
    }
}
