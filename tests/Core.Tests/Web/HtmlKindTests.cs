using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>Shells and walls, and honest pages that look a little like them.</summary>
public sealed class HtmlKindTests
{
    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("I mend pipes in old houses.", 80));

    [Theory]
    [InlineData("<body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>")]
    [InlineData("<body><div id=app></div><script src=/main.js></script>")]
    [InlineData("<body><div id='__next'><div></div></div><script>1</script>")]
    [InlineData("<body><app-root>Loading…</app-root><script src=main.js></script>")]
    [InlineData("<body><p>This site requires JavaScript.</p>")]
    [InlineData("<script src=/bundle.js></script>")]
    public void Recognises_a_shell(string html) => Assert.True(HtmlPageTests.Page(html).IsShell);

    [Theory]
    [InlineData("<body><h1>Jane</h1><p>Plumber in Łódź</p><script src=a.js></script>")]
    [InlineData("<body><div id=root><h1>Jane Doe</h1><p>Pipes mended in old houses.</div><script src=a.js></script>")]
    [InlineData("<body></body>")]
    public void A_short_page_is_not_a_shell(string html) => Assert.False(HtmlPageTests.Page(html).IsShell);

    [Fact]
    public void A_full_page_that_asks_for_scripts_is_not_a_shell()
        => Assert.False(HtmlPageTests.Page(
            $"<noscript>Please enable JavaScript</noscript><div id=root>{LongText}</div><script></script>").IsShell);

    [Theory]
    [InlineData("<title>Just a moment...</title><p>Checking your browser", "person")]
    [InlineData("<title>Access to this page has been denied</title><div id=px-captcha></div>", "person")]
    [InlineData("<title>Human</title><p>Press &amp; Hold to confirm you are", "person")]
    [InlineData("<title>403 Forbidden</title><h1>403 Forbidden</h1>nginx", "refuses")]
    [InlineData("<title>Access Denied</title>", "refuses")]
    [InlineData("<title>451 Unavailable For Legal Reasons</title>", "refuses")]
    [InlineData("<title>Log In - Upwork</title><form><input type=password></form>", "signing in")]
    [InlineData("<title>Jane</title><p>Please sign in to continue", "signing in")]
    [InlineData("<title>Welcome</title><form><input type=password></form>", "sign-in form")]
    public void Recognises_a_wall(string html, string because)
    {
        var page = HtmlPageTests.Page(html);

        Assert.True(page.IsWall);
        Assert.Contains(because, page.Wall, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Jane Doe</title><p>I write about captchas and access control.")]
    [InlineData("<title>Blockedwell Ltd 403 rooms</title><p>Hotel plumbing.")]
    [InlineData("<title>Signage and print</title><p>Signs.")]
    public void An_honest_page_is_not_a_wall(string html) => Assert.Null(HtmlPageTests.Page(html).Wall);

    [Fact]
    public void A_long_page_with_a_password_field_is_not_a_wall()
        => Assert.Null(HtmlPageTests.Page($"<title>Jane</title>{LongText}<input type=password>").Wall);

    [Theory]
    [InlineData("websites/templates/hashirshoaeb__home.html", true)]
    [InlineData("websites/templates/soumyajit4419__Portfolio.html", true)]
    [InlineData("websites/templates/saadpasta__developerFolio.html", true)]
    [InlineData("websites/templates/StartBootstrap__startbootstrap-resume.html", false)]
    [InlineData("websites/templates/codewithsadee__vcard-personal-portfolio.html", false)]
    [InlineData("websites/clones_vcard/clone_05.html", false)]
    [InlineData("platforms/upwork/profile_2021_captured.html", false)]
    public void Agrees_with_a_reader_on_captured_pages(string file, bool isShell)
    {
        if (Repository.SharedData(file.Split('/')) is not { } path)
        {
            Assert.Skip("This machine has no captured data.");
            return;
        }

        var page = HtmlPageTests.Page(File.ReadAllBytes(path), "text/html");

        Assert.Equal(isShell, page.IsShell);
        Assert.Null(page.Wall);
    }

    [Fact]
    public void Every_captured_site_is_read_or_said_to_be_built_by_scripts_and_never_anything_else()
    {
        if (Repository.SharedData("websites") is not { } folder)
        {
            Assert.Skip("This machine has no captured data.");
            return;
        }

        var endings = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => PageAnswer.TryRead(AnswerOf(file), HtmlPageTests.Url, out _, out var ending) ? null : ending,
            StringComparer.Ordinal);

        Assert.Equal(
            [
                "adrianhajdin__project_3D_developer_portfolio",
                "ashutosh1919__masterPortfolio",
                "bedimcode__responsive-portfolio-website-Alexa",
                "hashirshoaeb__home",
                "saadpasta__developerFolio",
                "soumyajit4419__Portfolio",
            ],
            endings.Where(page => page.Value is not null).Select(page => page.Key).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(
            endings.Values.OfType<FetchResult>(),
            ending => Assert.StartsWith(
                "The page is built by scripts", Assert.IsType<FetchResult.Failed>(ending).Reason, StringComparison.Ordinal));
    }

    private static WebAnswer.Answered AnswerOf(string file) => new(
        HtmlPageTests.Url,
        200,
        File.ReadAllBytes(file),
        "text/html; charset=utf-8",
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
        DateTimeOffset.UnixEpoch);
}
