using System.Text;
using System.Text.Json;
using GigVet.FakeWeb.Platforms;
using GigVet.FakeWeb.Profiles;
using GigVet.Host.Tests.Support;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GigVet.Host.Tests.Api;

/// <summary>What a customer hands over of a profile, in every form and gone wrong in every way, through the whole service.</summary>
public sealed class CaptureDoorTests(ServiceFixture service)
{
    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Platforms => [.. FakePlatforms.Names.Where(name => name is not "freelancer")];

    /// <summary>Upwork's handles are no names, so text that has lost its page cannot say whose it is.</summary>
    public static TheoryData<string> OfText => [.. FakePlatforms.Names.Where(name => name is not ("freelancer" or "upwork"))];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_saved_page_and_a_web_archive_are_read_like_the_page(string platform)
    {
        var shown = InventedProfile.On(platform, "mira-kessler-saved");
        var html = ProfilePageMaker.Html(shown, PageLayout.State);
        foreach (var (type, content) in new[] { ("text/html", html), ("multipart/related", Archive(shown.Url, html)) })
        {
            var assessment = await VetAsync(shown, type, content);

            Assert.Equal(shown.Name, assessment.GetProperty("contractor").GetProperty("displayName").GetString());
            Assert.Equal("ok", Source(assessment, platform).GetProperty("state").GetString());
            Assert.Equal(0, Source(assessment, platform).GetProperty("requests").GetInt32());
            Assert.Contains("Supplied by the customer as a saved page", Detail(assessment, platform), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(OfText))]
    public async Task Pasted_text_and_a_print_out_are_read_by_their_labels(string platform)
    {
        var shown = InventedProfile.On(platform, "mira-kessler-pasted");
        string[] lines = [shown.Name, shown.Headline, "From: Lithuania", "Member since Apr 11, 2019", "116 reviews", "184 completed jobs", "$45/hr"];
        foreach (var (type, content, words) in new[]
        {
            ("text/plain", string.Join('\n', lines), "as pasted text"),
            ("application/pdf", Convert.ToBase64String(Pdf(lines)), "as a print-out"),
        })
        {
            var assessment = await VetAsync(shown, type, content);

            Assert.Equal("Mira Kessler", assessment.GetProperty("contractor").GetProperty("displayName").GetString());
            Assert.Equal("partial", Source(assessment, platform).GetProperty("state").GetString());
            Assert.Contains("Read from labels, not from data: country, date of joining, number of reviews, hourly rate, completed jobs.", Detail(assessment, platform), StringComparison.Ordinal);
            Assert.Contains("Only guessed: name.", Detail(assessment, platform), StringComparison.Ordinal);
            Assert.Contains(words, Detail(assessment, platform), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_capture_of_the_wrong_thing_says_which_and_what_to_do(string platform)
    {
        var shown = InventedProfile.On(platform, "mira-kessler-wrong");
        var other = ProfilePageMaker.Html(shown with { Url = shown.Neighbour }, PageLayout.Linked);
        foreach (var (content, words) in new[]
        {
            (other, "another profile, "),
            (OtherPages.Search(shown), "/search/list/of/people"),
            (OtherPages.Login, "press the bookmark, or save it again, when the profile is on the screen"),
            (OtherPages.PressAndHold, "press the bookmark, or save it again, when the profile is on the screen"),
            (OtherPages.Shell, "press the bookmark, or save it as the complete page, when it has finished loading"),
            ("<title>News</title><h1>An article</h1><p>Member since May 2001. All about knitting and other trades, at length.</p>", "press the bookmark"),
        })
        {
            var assessment = await VetAsync(shown, "text/html", content);

            Assert.Contains(words, Detail(assessment, platform), StringComparison.Ordinal);
            Assert.Contains("press the bookmark", Detail(assessment, platform), StringComparison.Ordinal);
            Assert.True(Source(assessment, platform).GetProperty("state").GetString() is "failed" or "blocked");
            Assert.Equal(0, assessment.GetProperty("score").GetInt32());
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_capture_that_attacks_its_reader_is_read_or_refused_and_leads_nowhere(string platform)
    {
        var shown = InventedProfile.On(platform, "mira-kessler-hostile");
        var read = await VetAsync(shown, "text/html", OtherPages.Hostile(shown));
        var deep = await VetAsync(shown, "text/html", string.Concat(Enumerable.Repeat("<div><b>", 20_000)) + OtherPages.Hostile(shown));

        Assert.Equal(shown.Name, read.GetProperty("contractor").GetProperty("displayName").GetString());
        Assert.Equal("failed", Source(deep, platform).GetProperty("state").GetString());
        Assert.Contains("press the bookmark", Detail(deep, platform), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_capture_of_another_address_is_told_to_be_unused(string platform)
    {
        var shown = InventedProfile.On(platform, "mira-kessler-absent");
        var assessment = await VetAsync(shown, "text/html", ProfilePageMaker.Html(shown, PageLayout.State), shown.Neighbour);

        Assert.Contains(shown.Neighbour.AbsoluteUri, Detail(assessment, "captures"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "   ", "is empty; save the page again")]
    [InlineData("text/plain", "", "is empty")]
    [InlineData("application/pdf", "JVBERi0", "PDF")]
    [InlineData("multipart/related", "MIME-Version: 1.0\n\n", "web archive without a page")]
    public async Task A_capture_with_nothing_in_it_is_refused_by_its_field(string contentType, string content, string words)
    {
        var shown = InventedProfile.On("guru", "mira-kessler-empty");
        using var response = await _http.PostAssessmentAsync(Body(shown, contentType, content, shown.Url), Stop);
        var error = (await response.JsonAsync(Stop)).GetProperty("errors")[0];

        Assert.Equal((400, "captures[0].content"), ((int)response.StatusCode, error.GetProperty("field").GetString()));
        Assert.Contains(words, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Source(JsonElement assessment, string name)
        => assessment.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").GetString() == name);

    private static string Detail(JsonElement assessment, string name) => Source(assessment, name).GetProperty("detail").GetString()!;

    private static string Body(InventedProfile shown, string contentType, string content, Uri url)
        => JsonSerializer.Serialize(new { profile = shown.Url, captures = new[] { new { url, contentType, content } } });

    private static string Archive(Uri url, string html) => $"""
        From: <Saved by Blink>
        Subject: a page
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="cut"

        --cut
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64
        Content-Location: {url}

        {Convert.ToBase64String(Encoding.UTF8.GetBytes(html), Base64FormattingOptions.InsertLineBreaks)}
        --cut--
        """;

    private static byte[] Pdf(IReadOnlyList<string> lines)
    {
        var document = new PdfDocumentBuilder();
        var font = document.AddStandard14Font(Standard14Font.Helvetica);
        var page = document.AddPage(400, 400);
        foreach (var (place, line) in lines.Index())
            page.AddText(line, 12, new PdfPoint(20, 350 - (place * 30)), font);

        return document.Build();
    }

    private Task<JsonElement> VetAsync(InventedProfile shown, string contentType, string content, Uri? url = null)
        => _http.VetAsync(Body(shown, contentType, content, url ?? shown.Url), Stop);
}
