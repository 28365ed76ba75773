using System.Text.Json;
using GigVet.FakeWeb.Profiles;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

/// <summary>Profiles of the page platforms through the whole service, from what the customer saved.</summary>
public sealed class PagePlatformsTests(ServiceFixture service)
{
    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, PageLayout> Pages =>
    [
        .. from profile in InventedProfile.Everywhere
           from layout in Enum.GetValues<PageLayout>()
           select (profile.Platform, layout),
    ];

    public static TheoryData<string> Platforms => [.. InventedProfile.Everywhere.Select(profile => profile.Platform)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_saved_profile_is_read_and_the_report_says_how_surely(string platform, PageLayout layout)
    {
        var shown = Shown(platform);
        var assessment = await VetAsync(shown, ProfilePageMaker.Html(shown, layout));

        Assert.Equal($"{platform}:{shown.Handle}", $"{assessment.GetProperty("contractor").GetProperty("platform").GetString()}:{assessment.GetProperty("contractor").GetProperty("handle").GetString()}");
        Assert.Equal("Mira Kessler", assessment.GetProperty("contractor").GetProperty("displayName").GetString());
        var source = Source(assessment, platform);
        Assert.Equal(0, source.GetProperty("requests").GetInt32());
        Assert.Equal(layout is PageLayout.State ? "ok" : "partial", source.GetProperty("state").GetString());
        string[] said = layout is PageLayout.State ? ["The profile was read.", "Supplied by the customer"] : ["Read from labels, not from data"];
        Assert.All(said, words => Assert.Contains(words, source.GetProperty("detail").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_saved_wall_a_company_and_a_suspension_are_said_in_the_report(string platform)
    {
        var shown = Shown(platform);
        var wall = Source(await VetAsync(shown, OtherPages.PressAndHold), platform);
        var company = Source(await VetAsync(shown, OtherPages.Company(shown)), platform);
        var suspended = Source(await VetAsync(shown, OtherPages.Suspended), platform);

        Assert.Equal("blocked", wall.GetProperty("state").GetString());
        Assert.Contains("press the bookmark, or save it again, when the profile is on the screen", wall.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("failed", company.GetProperty("state").GetString());
        Assert.Contains("open the profile of the person", company.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("partial", suspended.GetProperty("state").GetString());
        Assert.Contains("has been suspended", suspended.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.fiverr.com/search/gigs?query=stock")]
    [InlineData("https://www.fiverr.com/agencies/sandmeer")]
    [InlineData("https://www.guru.com/d/freelancers/skill/c-sharp/")]
    [InlineData("https://www.peopleperhour.com/hourlie/move-your-stock-list/28281")]
    [InlineData("https://www.toptal.com/developers/c-sharp")]
    [InlineData("https://contra.com/discover")]
    public async Task A_search_a_company_or_an_offer_is_refused_with_what_to_do(string url)
    {
        using var response = await _http.PostAssessmentAsync(JsonSerializer.Serialize(new { profile = url }), Stop);
        var error = (await response.JsonAsync(Stop)).GetProperty("errors")[0];

        Assert.Equal((400, "profile"), ((int)response.StatusCode, error.GetProperty("field").GetString()));
        Assert.Contains("open the profile and copy its address", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gigs_address_in_another_language_is_its_sellers()
    {
        var shown = Shown("fiverr");
        var assessment = await _http.VetAsync(
            JsonSerializer.Serialize(new
            {
                profile = "https://de.fiverr.com/Mira_Kessler/build-your-stock-system?ref=x",
                captures = new[] { new { url = "https://www.fiverr.com/mira_kessler", content = ProfilePageMaker.Html(shown, PageLayout.State) } },
            }),
            Stop);

        Assert.Equal("mira_kessler", assessment.GetProperty("contractor").GetProperty("handle").GetString());
        Assert.Equal("ok", Source(assessment, "fiverr").GetProperty("state").GetString());
    }

    private static InventedProfile Shown(string platform) => InventedProfile.Everywhere.Single(profile => profile.Platform == platform);

    private static JsonElement Source(JsonElement assessment, string platform)
        => assessment.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").GetString() == platform);

    private Task<JsonElement> VetAsync(InventedProfile shown, string content) => _http.VetAsync(
        JsonSerializer.Serialize(new { profile = shown.Url, captures = new[] { new { url = shown.Url, content } } }), Stop);
}
