using System.Net;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class GetPageTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page/app.js", "text/javascript")]
    [InlineData("/page/report/sum.js", "text/javascript")]
    [InlineData("/page/page.css", "text/css")]
    [InlineData("/page/texts/es.json", "application/json")]
    [InlineData("/page/icon.svg", "image/svg+xml")]
    public async Task Every_file_of_the_page_needs_no_key_and_carries_the_policy(string path, string type)
    {
        using var http = service.Client(null);
        using var answer = await http.GetAsync(path, Stop);
        var rules = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", rules, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", rules, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", rules, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_file_that_is_known_already_is_not_sent_again()
    {
        using var http = service.Client(null);
        using var first = await http.GetAsync("/page/app.js", Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page/app.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/page/nothing.js")]
    [InlineData("/page/")]
    [InlineData("/page/..%2F..%2FGigVet.Functions.csproj")]
    [InlineData("/page/%2e%2e/capture.html")]
    public async Task What_is_no_file_of_the_page_is_not_there(string path)
    {
        using var http = service.Client(null);
        using var answer = await http.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
