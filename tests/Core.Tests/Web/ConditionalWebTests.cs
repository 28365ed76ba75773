using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class ConditionalWebTests
{
    private const string Page = "https://mira.example/";

    private static readonly Dictionary<string, string> NoHeaders = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<WebRequest> _seen = [];

    [Fact]
    public async Task A_page_that_did_not_change_is_answered_from_memory()
    {
        var first = new ConditionalWeb(Serving("\"v1\"", "<p>Grüße</p>"), []);
        await AskAsync(first);

        var second = new ConditionalWeb(Serving("\"v1\"", "other"), first.Pages);
        var answer = await AskAsync(second);

        Assert.Equal("\"v1\"", _seen[1].Headers["If-None-Match"]);
        Assert.Equal((200, true), (answer.Status, answer.NotModified));
        Assert.Equal("<p>Grüße</p>", System.Text.Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal("text/html; charset=utf-8", answer.ContentType);
        Assert.Equal(first.Pages, second.Pages);
    }

    [Fact]
    public async Task A_page_that_changed_is_read_and_remembered_anew()
    {
        var first = new ConditionalWeb(Serving("\"v1\"", "old"), []);
        await AskAsync(first);

        var second = new ConditionalWeb(Serving("\"v2\"", "new"), first.Pages);
        var answer = await AskAsync(second);

        Assert.False(answer.NotModified);
        Assert.Equal(("\"v2\"", "new"), (Assert.Single(second.Pages).EntityTag, Assert.Single(second.Pages).Body));
    }

    [Fact]
    public async Task Where_only_the_time_is_known_the_time_is_asked_with()
    {
        var known = RememberedPage.Since(new Uri(Page), new WebRequest(new Uri(Page)).Accept, A.Today, "{}"u8);

        await AskAsync(new ConditionalWeb(Serving("\"v1\"", "new"), [known]));

        Assert.Equal("Mon, 01 Jun 2026 12:00:00 GMT", Assert.Single(_seen).Headers["If-Modified-Since"]);
    }

    [Fact]
    public async Task A_capture_an_error_and_an_endless_page_are_not_remembered()
    {
        var capture = new Capture(new Uri(Page), "text/html", "saved", A.Today);
        var saved = new ConditionalWeb(new SourceWeb(new StubWeb(), A.Request() with { Captures = [capture] }, 1), []);
        var broken = new ConditionalWeb(new StubWeb().Respond(Page, "no", "text/html", 500, ("ETag", "\"e\"")), []);
        var endless = new ConditionalWeb(Serving("\"v1\"", new string('x', ConditionalWeb.LargestPage + 1)), []);
        foreach (var web in new[] { saved, broken, endless })
            await AskAsync(web);

        Assert.Empty(saved.Pages);
        Assert.Empty(broken.Pages);
        Assert.Empty(endless.Pages);
    }

    [Fact]
    public async Task Not_modified_is_never_shared_with_a_source_that_has_no_page()
    {
        var once = new OnceWeb(Serving("\"v1\"", "whole"), new());
        var known = new RememberedPage(new Uri(Page), new WebRequest(new Uri(Page)).Accept, "\"v1\"", null, "text/html", "whole");
        await AskAsync(new ConditionalWeb(once, [known]));

        var answer = await AskAsync(once);

        Assert.Equal((200, "whole"), (answer.Status, System.Text.Encoding.UTF8.GetString(answer.Body.Span)));
    }

    private static async Task<WebAnswer.Answered> AskAsync(IWeb web) => Assert.IsType<WebAnswer.Answered>(
        await web.SendAsync(new WebRequest(new Uri(Page)), TestContext.Current.CancellationToken));

    private StubWeb Serving(string tag, string body)
    {
        var full = new StubWeb().Respond(Page, body, "text/html; charset=utf-8", 200, ("ETag", tag));
        return new StubWeb().Answer(Page, request =>
        {
            _seen.Add(request);
            return request.Headers.GetValueOrDefault("If-None-Match") == tag
                ? new WebAnswer.Answered(request.Url, 304, default, null, NoHeaders, A.Today)
                : full.SendAsync(request, CancellationToken.None).Result;
        });
    }
}
