using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class SourceWebTests
{
    private static readonly DateTimeOffset Saved = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Theory]
    [InlineData("https://jane.example/done")]
    [InlineData("http://JANE.example:80/done/")]
    [InlineData("https://jane.example:443/done#about")]
    public async Task Reads_the_saved_page_instead_of_its_address(string url)
    {
        var capture = new Capture(new("http://jane.example/done/"), "text/html; charset=koi8-r", "grüße", Saved);
        var web = With(maximumRequests: 1, capture);

        var answer = Assert.IsType<WebAnswer.Answered>(await web.GetAsync(new Uri(url)));

        Assert.Equal((200, "grüße", "text/html; charset=utf-8"), (answer.Status, answer.Text(), answer.ContentType));
        Assert.Equal(Saved, answer.At);
        Assert.True(answer.Captured);
        Assert.Equal(0, web.Requests);
    }

    [Theory]
    [InlineData("https://jane.example/done?page=2")]
    [InlineData("https://jane.example/Work")]
    [InlineData("https://jane.example/")]
    [InlineData("https://www.jane.example/done")]
    [InlineData("https://jane.example:8080/done")]
    public async Task Another_page_is_fetched(string url)
    {
        var web = With(maximumRequests: 1, new Capture(new("https://jane.example/done"), "text/html", "saved", Saved));

        Assert.False(Assert.IsType<WebAnswer.Answered>(await web.GetAsync(new Uri(url))).Captured);
        Assert.Equal(1, web.Requests);
    }

    [Fact]
    public async Task Stops_at_its_number_of_requests()
    {
        var web = With(maximumRequests: 2);
        var url = new Uri("https://jane.example/");

        Assert.IsType<WebAnswer.Answered>(await web.GetAsync(url));
        Assert.IsType<WebAnswer.Answered>(await web.GetAsync(url));
        var refused = Assert.IsType<WebAnswer.Refused>(await web.GetAsync(url));

        Assert.Equal("This source has used up its 2 requests.", refused.Reason);
        Assert.Equal(2, web.Requests);
    }

    [Fact]
    public async Task A_saved_page_obeys_the_size_limit()
    {
        var web = With(maximumRequests: 1, new Capture(new("https://jane.example/"), "text/html", "12345", Saved));

        var answer = await web.SendAsync(
            new WebRequest(new("https://jane.example/")) { MaximumBytes = 4 }, TestContext.Current.CancellationToken);

        Assert.IsType<WebAnswer.TooLarge>(answer);
    }

    [Fact]
    public async Task A_post_is_never_answered_from_a_saved_page()
    {
        var web = With(maximumRequests: 1, new Capture(new("https://jane.example/"), "text/html", "saved", Saved));

        var answer = await web.SendAsync(
            new WebRequest(new("https://jane.example/")) { Body = "{}" }, TestContext.Current.CancellationToken);

        Assert.False(Assert.IsType<WebAnswer.Answered>(answer).Captured);
    }

    [Theory]
    [InlineData(Occasion.Sweep, true)]
    [InlineData(Occasion.Asked, false)]
    public async Task What_a_sweep_asks_is_marked(Occasion occasion, bool scheduled)
    {
        var inner = new EmptyWeb();
        var web = new SourceWeb(inner, A.Request() with { Occasion = occasion }, maximumRequests: 1);

        await web.GetAsync(new Uri("https://jane.example/"));

        Assert.Equal(scheduled, inner.Last?.Scheduled);
    }

    private static SourceWeb With(int maximumRequests, params Capture[] captures)
        => new(new EmptyWeb(), A.Request() with { Captures = captures }, maximumRequests);

    private sealed class EmptyWeb : IWeb
    {
        public WebRequest? Last { get; private set; }

        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
        {
            Last = request;
            return Task.FromResult<WebAnswer>(new WebAnswer.Answered(
                request.Url, 200, default, "text/html", new Dictionary<string, string>(StringComparer.Ordinal), Saved));
        }
    }
}
