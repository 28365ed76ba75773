using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Decisions;

public sealed class NoticesTests(ServiceFixture service)
{
    private const string Sender = """ "sender":{"name":"Nordlicht Workshop","address":"1 Harbour Street\nPortland, Oregon","email":"hiring@nordlicht.example"} """;
    private const string Reporter = """ "reporter":{"name":"Invented Screening","address":"2 Mill Road\nPortland, Oregon","phone":"+1 503 555 0100"} """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_before_the_decision_is_filled_in_and_says_whom_it_binds()
    {
        using var decided = await Decided.VetAsync(service);

        var (status, notice) = await decided.PostAsync(
            "/notices", $$"""{"kind":"pre_adverse",{{Sender}},{{Reporter}},"recipient":{"name":"Mira Kessler"},"position":"stock software","respondWithinDays":7}""");
        var text = Decided.Text(notice, "text")!;

        Assert.Equal(200, status);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Contains("Dear Mira Kessler,", text, StringComparison.Ordinal);
        Assert.Contains("within 7 business days", text, StringComparison.Ordinal);
        Assert.Contains("Nothing is decided yet.", text, StringComparison.Ordinal);
        Assert.Contains($"1. A message that came with your application speaks of using somebody else's account or identity. ({Decided.Rental})", text, StringComparison.Ordinal);
        Assert.Contains("Fair Credit Reporting Act", Decided.Text(notice, "law"), StringComparison.Ordinal);
        Assert.NotEmpty(notice.GetProperty("applies").EnumerateArray());
        Assert.Contains(notice.GetProperty("enclose").EnumerateArray(), what => what.GetString()!.Contains(decided.Id, StringComparison.Ordinal));
        Assert.Empty(notice.GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task A_notice_after_the_decision_names_the_rights_and_warns_where_nobody_decided()
    {
        using var decided = await Decided.VetAsync(service);
        var body = $$"""{"kind":"adverse",{{Sender}},{{Reporter}},"action":"ended"}""";

        var (_, early) = await decided.PostAsync("/notices", body);
        await decided.PostAsync("/disposition", """{"decision":"confirmed_risk","action":"ended","reason":"Checked."}""");
        var (_, notice) = await decided.PostAsync("/notices", body);
        var text = Decided.Text(notice, "text")!;

        Assert.Contains("a person decides first", Assert.Single(early.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Empty(notice.GetProperty("warnings").EnumerateArray());
        Assert.Contains("Invented Screening did not make this decision and cannot tell you the specific reasons for it.", text, StringComparison.Ordinal);
        Assert.Contains("within 60 days", text, StringComparison.Ordinal);
        Assert.Contains("the end of our engagement with you", text, StringComparison.Ordinal);
        Assert.Contains("2 Mill Road\nPortland, Oregon\n+1 503 555 0100", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_alone_is_given_as_plain_text()
    {
        using var decided = await Decided.VetAsync(service);
        using var request = new HttpRequestMessage(HttpMethod.Post, decided.Path("/notices"))
        {
            Content = new StringContent($$"""{"kind":"pre_adverse",{{Sender}},{{Reporter}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/plain"));

        using var response = await decided.Http.SendAsync(request, Stop);

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Nordlicht Workshop", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "kind")]
    [InlineData("""{"kind":"friendly","sender":{"name":"a"},"reporter":{"name":"b"}}""", "kind")]
    [InlineData("""{"kind":"adverse","sender":{"name":"a","address":"x","email":"e"},"reporter":{"name":"b","address":"y"}}""", "reporter.phone")]
    [InlineData("""{"kind":"adverse","sender":{"name":"a","address":"x"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "sender.phone")]
    [InlineData("""{"kind":"adverse","sender":{"name":" ","address":"x","email":"e"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "sender.name")]
    [InlineData("""{"kind":"adverse","sender":{"name":"a","email":"e"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "sender.address")]
    [InlineData("""{"kind":"adverse","action":"hired","sender":{"name":"a","address":"x","email":"e"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "action")]
    [InlineData("""{"kind":"adverse","respondWithinDays":1,"sender":{"name":"a","address":"x","email":"e"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "respondWithinDays")]
    [InlineData("""{"kind":"adverse","position":"two\nlines","sender":{"name":"a","address":"x","email":"e"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "position")]
    [InlineData("""{"kind":"adverse","fee":1,"sender":{"name":"a","address":"x","email":"e"},"reporter":{"name":"b","address":"y","phone":"1"}}""", "fee")]
    public async Task What_cannot_be_used_is_refused_by_its_name(string body, string field)
    {
        using var decided = await Decided.VetAsync(service);

        var (status, problem) = await decided.PostAsync("/notices", body);

        Assert.Equal((400, field), (status, Assert.Single(Decided.Fields(problem))));
    }

    [Fact]
    public async Task Another_customers_assessment_is_not_found()
    {
        using var decided = await Decided.VetAsync(service);
        var (_, other) = await Decided.CustomerAsync(service);

        var (status, _) = await Decided.SendAsync(other, HttpMethod.Post, decided.Path("/notices"), $$"""{"kind":"pre_adverse",{{Sender}},{{Reporter}}}""");

        Assert.Equal(404, status);
    }
}
