using System.Text;
using GigVet.Captures;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Vetting;
using GigVet.Web;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GigVet.Core.Tests.Captures;

public sealed class CaptureContentTests
{
    private const string Url = "https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809";
    private const string Other = "https://www.upwork.com/freelancers/~01ffffffffffffffff";

    [Theory]
    [InlineData("multipart/related", "quoted-printable")]
    [InlineData("message/rfc822", "base64")]
    [InlineData("text/html", "base64")]
    public async Task A_web_archive_gives_the_page_that_is_in_it(string type, string encoding)
    {
        var profile = Assert.IsType<FetchResult.Found>(await FetchAsync(type, Archive(Page(), encoding))).Profile;

        Assert.Equal("Mira K.", profile.DisplayName);
        Assert.StartsWith("I build stock and picking systems", profile.Overview, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letters_of_an_archive_are_those_of_its_charset()
    {
        var archive = Archive("<p>Żaneta</p>", "quoted-printable", Encoding.GetEncoding("utf-16"));

        Assert.Contains("Żaneta", Read("multipart/related", archive).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    public void An_archive_in_letters_that_nobody_reads_is_read_as_far_as_it_is_plain(string charset)
    {
        var archive = Archive("<p>Mira</p>", "base64").Replace("charset=utf-8", $"charset={charset}", StringComparison.Ordinal);

        Assert.Contains("Mira", Read("multipart/related", archive).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_of_somebody_elses_profile_is_not_taken_for_this_contractor()
    {
        var failed = Assert.IsType<FetchResult.Failed>(
            await FetchAsync("multipart/related", Archive(Page().Replace(Url, "", StringComparison.Ordinal), "base64", from: Other)));

        Assert.Contains("another profile, ~01ffffffffffffffff", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_print_out_gives_its_lines()
    {
        var read = Read("application/pdf", Convert.ToBase64String(Pdf("Mira Kessler", "Lithuania")));

        Assert.Equal((CaptureForm.PrintOut, "text/plain"), (read.Form, read.ContentType));
        Assert.Equal("Mira Kessler|Lithuania", string.Join('|', read.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Pasted_text_stays_text_and_is_called_so()
    {
        var read = Read("text/plain", "Mira Kessler\nLithuania");

        Assert.Equal((CaptureForm.PastedText, "text/plain", "Mira Kessler\nLithuania"), (read.Form, read.ContentType, read.Text));
    }

    [Fact]
    public void Nothing_in_pasted_text_is_markup()
    {
        var pasted = new WebAnswer.Answered(
            new Uri(Url), 200, "Mira\n<script>x</script><input type=password>"u8.ToArray(), "text/plain; charset=utf-8", StubHeaders, A.Today, Captured: true);

        Assert.True(PageAnswer.TryRead(pasted, new Uri(Url), out var page, out _));
        Assert.Equal("Mira\n<script>x</script><input type=password>", page.Text);
    }

    [Fact]
    public void A_print_out_may_have_no_more_than_twenty_pages()
    {
        Assert.NotEmpty(PdfPrintOut.ReadText(Pages(20), "x"));
        Assert.Contains("has 21 pages", Refusal("application/pdf", Convert.ToBase64String(Pages(21))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_print_out_that_unpacks_to_a_mountain_is_refused()
        => Assert.Contains(
            "unpacks to more", Refusal("application/pdf", Convert.ToBase64String(RawPdf.Packed(new byte[100 << 20]))), StringComparison.Ordinal);

    [Fact]
    public void Forms_that_draw_each_other_without_end_are_refused()
        => Assert.Contains("unpacks to more", Refusal("application/pdf", Convert.ToBase64String(RawPdf.Doubling(40))), StringComparison.Ordinal);

    [Theory]
    [InlineData("text/html", " ", "is empty")]
    [InlineData("text/html", "%PDF-1.7 ...", "send it in base64")]
    [InlineData("multipart/related", "no archive at all", "web archive that cannot be read")]
    [InlineData("multipart/related", "MIME-Version: 1.0\nContent-Type: image/png\n\nx", "without a page in it")]
    [InlineData("application/pdf", "not base64!", "is not base64")]
    [InlineData("application/pdf", "aGVsbG8=", "is not a PDF")]
    [InlineData("application/pdf", "JVBERi0xLjcKanVuaw==", "cannot be read")]
    public void What_cannot_be_read_says_what_to_save_instead(string type, string content, string message)
        => Assert.Contains(message, Refusal(type, content), StringComparison.Ordinal);

    [Fact]
    public void A_print_out_of_pictures_is_told_from_one_with_text()
        => Assert.Contains("pictures without text", Refusal("application/pdf", Convert.ToBase64String(Pdf())), StringComparison.Ordinal);

    [Fact]
    public void A_print_out_with_a_password_says_so()
        => Assert.Contains("password", Refusal("application/pdf", Convert.ToBase64String(RawPdf.Locked())), StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> StubHeaders => new Dictionary<string, string>(StringComparer.Ordinal);

    private static string Page() => Fixture.Read("upwork", "profile.html");

    private static CaptureContent Read(string type, string content) => CaptureContent.Read(type, content, "captures[0]");

    private static string Refusal(string type, string content)
    {
        var error = Assert.Single(Assert.Throws<InvalidRequestException>(() => Read(type, content)).Errors);
        Assert.Equal("captures[0].content", error.Field);
        return error.Message;
    }

    private static async Task<FetchResult> FetchAsync(string type, string content)
    {
        var read = Read(type, content);
        var capture = new Capture(new Uri(Url), read.ContentType, read.Text, A.Today) { Form = read.Form };
        var web = new SourceWeb(new StubWeb(), A.Request() with { Captures = [capture] }, maximumRequests: 1);

        return await new Upwork().FetchAsync("~01a2b3c4d5e6f70809", web, TestContext.Current.CancellationToken);
    }

    private static string Archive(string html, string encoding, Encoding? charset = null, string from = Url)
    {
        charset ??= Encoding.UTF8;
        var bytes = charset.GetBytes(html);
        var body = encoding is "base64"
            ? Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)
            : string.Concat(bytes.Select((each, place) => $"={each:X2}{(place % 20 == 19 ? "=\r\n" : "")}"));

        return $"""
            From: <Saved by Blink>
            Snapshot-Content-Location: {from}
            Subject: Mira
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----edge----"

            ------edge----
            Content-Type: text/html; charset={charset.WebName}
            Content-Transfer-Encoding: {encoding}
            Content-Location: {from}

            {body}
            ------edge----
            Content-Type: text/css
            Content-Location: cid:css-1@mhtml.blink

            p (color: red)
            ------edge------
            """;
    }

    private static byte[] Pages(int count)
    {
        var document = new PdfDocumentBuilder();
        var font = document.AddStandard14Font(Standard14Font.Helvetica);
        for (var page = 0; page < count; page++)
            document.AddPage(200, 200).AddText("Mira", 12, new PdfPoint(10, 100), font);
        return document.Build();
    }

    private static byte[] Pdf(params string[] lines)
    {
        var document = new PdfDocumentBuilder();
        var font = document.AddStandard14Font(Standard14Font.Helvetica);
        var page = document.AddPage(400, 400);
        foreach (var (line, place) in lines.Select((line, place) => (line, place)))
            page.AddText(line, 12, new PdfPoint(20, 350 - (place * 30)), font);
        return document.Build();
    }
}
