using GigVet.Core.Tests.Support;
using GigVet.Platforms;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Platforms;

public sealed class MirroredWebTests
{
    private static readonly Uri Profile = new("https://www.guru.com/freelancers/mira-kessler");

    private readonly StubWeb _web = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_platforms_page_is_asked_for_at_its_mirror_and_keeps_its_public_address()
    {
        _web.Html("http://127.0.0.1:8099/guru/freelancers/mira-kessler", "<p>hello</p>");

        var answer = Assert.IsType<WebAnswer.Answered>(await AskAsync(Profile));

        Assert.Equal(Profile, answer.Url);
        Assert.Equal(["http://127.0.0.1:8099/guru/freelancers/mira-kessler"], _web.Requests);
    }

    [Fact]
    public async Task Where_a_redirect_of_the_mirror_led_is_told_as_the_platforms_own_place()
    {
        _web.Answer("http://127.0.0.1:8099/guru/freelancers/mira-kessler", _ => At("http://127.0.0.1:8099/guru/d/freelancers"));

        Assert.Equal(new Uri("https://www.guru.com/d/freelancers"), Assert.IsType<WebAnswer.Answered>(await AskAsync(Profile)).Url);
    }

    [Theory]
    [InlineData("https://toptal.com/resume/mira-kessler")]
    [InlineData("https://guru.com.example/freelancers/mira-kessler")]
    [InlineData("https://www.guru.com:8443/freelancers/mira-kessler")]
    public async Task Nothing_else_is_moved(string url)
    {
        _web.Html(url, "<p>hello</p>");

        await AskAsync(new Uri(url));

        Assert.Equal([url], _web.Requests);
    }

    private static WebAnswer.Answered At(string url)
        => new(new Uri(url), 200, default, "text/html", new Dictionary<string, string>(StringComparer.Ordinal), A.Today);

    private Task<WebAnswer> AskAsync(Uri url)
    {
        var options = new PlatformOptions();
        options.Named["Guru"] = new PlatformSettings { BaseUrl = new Uri("http://127.0.0.1:8099/guru") };
        return new MirroredWeb(_web, Options.Create(options), [new Guru(), new Toptal()]).SendAsync(new WebRequest(url), Stop);
    }
}
