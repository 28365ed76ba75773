using System.Net;
using GigVet.Decisions.Links;
using GigVet.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Api.Decisions;

public sealed class ReportLinksTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_link_reads_the_report_without_a_key_and_the_look_is_noted()
    {
        using var decided = await Decided.VetAsync(service);
        using var reader = service.Client(key: null);
        await decided.PostAsync("/disposition", """{"decision":"cleared","reason":"Shown on a call.","by":"Ana Prieto"}""");
        var (created, link) = await decided.PostAsync("/report-link", """{"expiresInDays":3,"note":"For our lawyer."}""");
        var path = new Uri(Decided.Text(link, "url")!).AbsolutePath;

        var (read, report) = await Decided.SendAsync(reader, HttpMethod.Get, path);
        var (_, page) = await PageAsync(reader, path);
        var (_, audit) = await Decided.SendAsync(decided.Http, HttpMethod.Get, "/api/v1/audit");

        Assert.Equal((201, 200), (created, read));
        Assert.Equal((decided.Id, ""), (Decided.Text(report, "id"), Decided.Text(report.GetProperty("dispositions")[0], "key")));
        Assert.Contains("Shown on a call.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("For our lawyer.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("key_", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains(Decided.Text(link, "id")!, audit.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_a_reply_is_said_the_contractor_by_a_link_or_the_customer_for_them()
    {
        using var decided = await Decided.VetAsync(service);
        using var reader = service.Client(key: null);
        await decided.PostAsync("/reply", """{"text":"Said on the phone.","by":"Ana Prieto"}""");
        var byReply = new Uri(Decided.Text((await decided.PostAsync("/reply-link", "{}")).Body, "url")!).AbsolutePath;
        using (var sent = await reader.PostAsync(byReply, new StringContent("""{"text":"Written by myself."}""", System.Text.Encoding.UTF8, "application/json"), Stop))
            Assert.True(sent.IsSuccessStatusCode);
        var path = new Uri(Decided.Text((await decided.PostAsync("/report-link", "{}")).Body, "url")!).AbsolutePath;

        var (_, page) = await PageAsync(reader, path);

        Assert.Equal(1, page.Split("written down by the customer").Length - 1);
        Assert.Equal(1, page.Split("by reply link").Length - 1);
    }

    [Fact]
    public async Task A_link_is_read_only_and_ends_by_itself_or_when_it_is_taken_back()
    {
        using var decided = await Decided.VetAsync(service);
        using var reader = service.Client(key: null);
        var (_, link) = await decided.PostAsync("/report-link", "{}");
        var path = new Uri(Decided.Text(link, "url")!).AbsolutePath;
        var secret = await service.Services.GetRequiredService<IReplySecrets>().OfAsync(decided.Customer, Stop);
        var late = new LinkToken(decided.Customer, decided.Id, Decided.Text(link, "id")!, TimeProvider.System.GetUtcNow().AddSeconds(-1)) { Purpose = LinkToken.ForReport };

        using var written = await reader.PostAsync(path, new StringContent("{}"), Stop);
        var (ended, _) = await Decided.SendAsync(reader, HttpMethod.Get, "/report/" + late.Sign(secret));
        var (_, revoked) = await Decided.SendAsync(decided.Http, HttpMethod.Delete, decided.Path("/report-link"));
        var (gone, _) = await Decided.SendAsync(reader, HttpMethod.Get, path);
        var (gonePage, page) = await PageAsync(reader, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, written.StatusCode);
        Assert.Equal((410, 1, 410, HttpStatusCode.Gone), (ended, revoked.GetProperty("revoked").GetInt32(), gone, gonePage));
        Assert.Contains("This link has ended", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_reply_opens_no_report_and_a_forged_or_crossed_one_opens_nothing()
    {
        using var decided = await Decided.VetAsync(service);
        using var other = await Decided.VetAsync(service);
        using var reader = service.Client(key: null);
        var (own, others) = (await TokenAsync(decided, "/report-link"), await TokenAsync(other, "/report-link"));
        var reply = await TokenAsync(decided, "/reply-link");
        string[] wrong =
        [
            "/report/x", "/report/" + new string('A', 5_000), "/report/" + reply, "/reply/" + own,
            "/report/" + own[..^2] + (own[^2] == 'x' ? "yy" : "xx"),
            "/report/" + own.Split('.')[0] + "." + others.Split('.')[1],
        ];

        foreach (var path in wrong)
            Assert.Equal(404, (await Decided.SendAsync(reader, HttpMethod.Get, path)).Status);
        Assert.Equal(404, (await Decided.SendAsync(other.Http, HttpMethod.Post, decided.Path("/report-link"), "{}")).Status);
        Assert.Equal(404, (await Decided.SendAsync(other.Http, HttpMethod.Get, decided.Path("/report-link"))).Status);
        Assert.Equal(404, (await Decided.SendAsync(other.Http, HttpMethod.Delete, decided.Path("/report-link"))).Status);
        Assert.Equal(200, (await Decided.SendAsync(reader, HttpMethod.Get, "/report/" + own)).Status);
    }

    [Fact]
    public async Task Erasing_the_contractor_takes_the_link_with_it()
    {
        using var decided = await Decided.VetAsync(service);
        using var reader = service.Client(key: null);
        var token = await TokenAsync(decided, "/report-link");

        await Decided.SendAsync(decided.Http, HttpMethod.Delete, decided.Contractor);
        var (status, page) = await PageAsync(reader, "/report/" + token);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("This link opens nothing", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"expiresInDays":0}""", "expiresInDays")]
    [InlineData("""{"expiresInDays":61}""", "expiresInDays")]
    [InlineData("""{"note":" "}""", "note")]
    public async Task What_cannot_be_used_is_named(string body, string field)
    {
        using var decided = await Decided.VetAsync(service);

        var (status, problem) = await decided.PostAsync("/report-link", body);

        Assert.Equal((400, field), (status, Assert.Single(Decided.Fields(problem))));
    }

    private static async Task<(HttpStatusCode Status, string Text)> PageAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        using var response = await http.SendAsync(request, Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<string> TokenAsync(Decided decided, string below)
        => new Uri(Decided.Text((await decided.PostAsync(below, "{}")).Body, "url")!).Segments[^1];
}
