using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class HtmlPageTests
{
    internal static readonly Uri Url = new("https://jane.example/about/");

    [Fact]
    public void Reads_what_a_page_says_of_itself()
    {
        var page = Page(
            """
            <!doctype html><html lang="pt-BR"><head><title>Jane &amp; Sons
              | Plumbing</title>
            <meta name="Description" content="Pipes &lt;3"><meta property="og:title" content="Jane"></head><body>
            <svg><title>logo</title></svg></body></html>
            """);

        Assert.Equal("Jane & Sons | Plumbing", page.Title);
        Assert.Equal("pt-BR", page.Language);
        Assert.Equal("Pipes <3", page.Meta("description"));
        Assert.Equal("Jane", page.Meta("og:title"));
        Assert.Null(page.Meta("og:image"));
    }

    [Fact]
    public void A_title_inside_a_drawing_is_not_the_title_of_the_page()
        => Assert.Null(Page("<body><svg><title>logo</title></svg><p>Hi").Title);

    [Fact]
    public void Reads_the_text_that_a_visitor_sees()
    {
        var page = Page(
            """
            <body><h1>Jane <b>D</b>oe</h1><script>var x = "<p>no</p>";</script><style>p{}</style>
            <p>Builds&nbsp;pipes,<br>bends   them<p hidden>secret<p style="Display: NONE">gone
            <noscript>enable</noscript><template><p>later</template>
            <table><tr><td>2019<td>ACME</table><span role="tooltip">tip</span><!-- note --><div>1 &lt; 2 &#x1F600;</div>
            """);

        Assert.Equal("Jane Doe\nBuilds pipes,\nbends them\n2019 ACME\n1 < 2 😀", page.Text);
        Assert.Equal("2019 ACME\ntip\n1 < 2 😀", string.Join('\n', HtmlText.Of(page.Root, TextParts.Tooltips).Split('\n')[3..]));
        Assert.Contains("secret", HtmlText.Of(page.Root, TextParts.Hidden), StringComparison.Ordinal);
    }

    [Fact]
    public void Makes_links_absolute_and_tells_mail_and_phone_apart()
    {
        var page = Page(
            """
            <head><base href="/base/"><link rel="me" href="https://git.example/jane"><link rel="stylesheet" href="me.css"></head>
            <a href="work.html">My <i>work</i></a><a rel="ME nofollow" href="//social.example/@jane">social</a>
            <a href="mailto:jane%40jane.example?subject=Hi">mail</a><a href="tel:+48 123">call</a><a href="javascript:x()">no</a>
            <a href="http://[bad">bad</a><a>none</a>
            """);

        Assert.Equal(
            "https://git.example/jane https://jane.example/base/work.html https://social.example/@jane",
            string.Join(' ', page.Links.Select(link => link.Url)));
        Assert.Equal("My work", page.Links[1].Text);
        Assert.Equal(["me", "nofollow"], page.Links[2].Rel);
        Assert.Equal("jane@jane.example", Assert.Single(page.Emails));
        Assert.Equal("+48 123", Assert.Single(page.Phones));
    }

    [Fact]
    public void Finds_nodes_by_xpath_in_the_order_of_the_page()
    {
        var page = Page("<div class=card><h2> One &amp; </h2></div><div class=card><h2>Two</h2></div><p>x");

        Assert.Equal("One &", page.TextOf("//div[@class='card']/h2"));
        Assert.Null(page.TextOf("//h3"));
        Assert.Equal(["One &", "Two"], page.Root.TextsOf("//h2 | //h3"));
        Assert.Equal("Two", page.Select("//div")[1].TextOf(".//h2"));
        Assert.Equal("card", page.Root.First("//h2[contains(., 'Two')]/..")?.Attribute("class"));
        Assert.Empty(page.Select("//video"));
    }

    [Fact]
    public void Closes_what_the_author_left_open()
    {
        var page = Page("<ul><li>a<li>b<p>c<p>d</ul><b><i>e</b>f</i><a href=/1>g<a href=/2>h</a></p></div>i");

        Assert.Equal(["a", "b\nc\nd"], page.Root.TextsOf("//li"));
        Assert.Equal(["c", "d"], page.Root.TextsOf("//p"));
        Assert.Equal(["e", "f"], page.Root.TextsOf("//i"));
        Assert.Equal("g h", string.Join(' ', page.Links.Select(link => link.Text)));
        Assert.EndsWith("i", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "text/html", "žluťoučký")]
    [InlineData("utf-8", null, "žluťoučký")]
    [InlineData("windows-1251", "text/html; charset=windows-1251", "Привет")]
    [InlineData("koi8-r", "text/html; charset=\"KOI8-R\"", "Привет")]
    [InlineData("shift_jis", "text/html;charset=Shift_JIS", "日本")]
    [InlineData("gb18030", "text/html; charset=gb18030", "中文")]
    [InlineData("windows-1252", "text/html; charset=iso-8859-1", "€uro – “x”")]
    [InlineData("windows-1252", "text/html", "caf\u00E9")]
    [InlineData("windows-1252", "text/html; charset=klingon", "caf\u00E9")]
    [InlineData("utf-16", "text/html; charset=utf-16le", "žlu")]
    public void Reads_the_charset_of_the_header_or_guesses(string encoding, string? contentType, string text)
        => Assert.Equal(text, Page(CodePages(encoding).GetBytes($"<p>{text}"), contentType).Text);

    [Theory]
    [InlineData("<meta charset=windows-1250>")]
    [InlineData("<META  http-equiv='content-type' content='text/html; CHARSET=windows-1250'>")]
    public void Reads_the_charset_that_the_page_declares(string meta)
        => Assert.Equal("žluťoučký", Page(CodePages("windows-1250").GetBytes($"<head>{meta}</head><p>žluťoučký"), "text/html").Text);

    [Fact]
    public void A_byte_order_mark_outdoes_every_word()
        => Assert.Equal("ž", Page([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<p>ž")], "text/html; charset=utf-8").Text);

    [Theory]
    [InlineData("jane&commat;jane&period;example", "jane@jane.example")]
    [InlineData("&amp;commat; &num;64; &&num;64; &dollar;5 &#36;", "&commat; #64; &#64; $5 $")]
    [InlineData("&nosuch; &copy; AT&T", "&nosuch; © AT&T")]
    public void Decodes_old_and_new_entities_once(string html, string text)
        => Assert.Equal(text, HtmlPageTests.Page($"<p>{html}").Text);

    [Fact]
    public void Leaves_out_nul() => Assert.Equal("ab", Page("<p>a\0b").Text);

    [Theory]
    [InlineData("application/json", "{}", "application/json")]
    [InlineData("image/svg+xml", "<svg/>", "image/svg+xml")]
    [InlineData("text/html", "<?xml version='1.0'?>\n<svg xmlns=''><script/></svg>", "picture")]
    [InlineData("multipart/related", "MIME-Version: 1.0\r\n", "MHTML")]
    [InlineData("text/html", "From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nSubject: x\r\n", "MHTML")]
    [InlineData("text/html", "%PDF-1.7", "PDF")]
    public void Says_what_is_not_a_page(string contentType, string body, string because)
    {
        var result = HtmlPage.Read(Encoding.UTF8.GetBytes(body), contentType, Url);

        Assert.Contains(because, Assert.IsType<PageResult.Unreadable>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_page_is_a_page() => Assert.Equal(("", null), (Page("").Text, Page("").Title));

    internal static HtmlPage Page(string html) => Page(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

    internal static HtmlPage Page(byte[] body, string? contentType)
        => Assert.IsType<PageResult.Read>(HtmlPage.Read(body, contentType, Url)).Page;

    private static Encoding CodePages(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
