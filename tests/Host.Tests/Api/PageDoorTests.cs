using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.FakeWeb.Platforms;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

/// <summary>The public page of each platform through the whole service: what it shows, and what a customer is told where it shows nothing.</summary>
public sealed class PageDoorTests(PlatformService service) : IClassFixture<PlatformService>
{
    private const string Bookmark = "press the bookmark";

    /// <summary>State, words of the detail, and whether the customer is told of the bookmark.</summary>
    private static readonly Dictionary<Situation, (string State, string Words, bool Advice)> Endings = new()
    {
        [Situation.Shown] = ("ok", "The profile was read.", false),
        [Situation.Linked] = ("partial", "Read from labels, not from data", false),
        [Situation.Labels] = ("partial", "Only guessed: name", false),
        [Situation.German] = ("partial", "Read from labels, not from data: country, date of joining", false),
        [Situation.Spanish] = ("partial", "Read from labels, not from data: country, date of joining", false),
        [Situation.Partial] = ("partial", "The page did not show:", false),
        [Situation.Suspended] = ("partial", "This account has been suspended", false),
        [Situation.Deleted] = ("failed", "There is no such profile", true),
        [Situation.Gone] = ("failed", "There is no such profile", true),
        [Situation.Company] = ("failed", "about a company or team", true),
        [Situation.Search] = ("failed", "nobody's profile but /search/list/of/people", true),
        [Situation.Login] = ("blocked", "sign", true),
        [Situation.Captcha] = ("blocked", "(HTTP 403)", true),
        [Situation.PressAndHold] = ("blocked", "proof that a person is visiting", true),
        [Situation.Forbidden] = ("blocked", "asks programs to stay away from the page", true),
        [Situation.ScriptsOnly] = ("failed", "built by scripts", true),
        [Situation.SomebodyElse] = ("failed", "another profile, ", true),
        [Situation.Empty] = ("failed", "", true),
        [Situation.Refused] = ("blocked", "(HTTP 451)", true),
        [Situation.OtherKind] = ("failed", "image/png", true),
        [Situation.Hostile] = ("ok", "The profile was read.", false),
    };

    /// <summary>Upwork's page is read by rules of its own.</summary>
    private static readonly Dictionary<Situation, (string State, string Words, bool Advice)> OfUpwork = new(Endings)
    {
        [Situation.Linked] = ("ok", "The profile was read.", false),
        [Situation.Labels] = ("partial", "The page did not show: skills, date of joining", false),
        [Situation.German] = ("partial", "The page did not show: skills, date of joining", false),
        [Situation.Spanish] = ("partial", "The page did not show: skills, date of joining", false),
        [Situation.Suspended] = ("failed", "Upwork does not show the profile: \"This account has been suspended", true),
        [Situation.Gone] = ("failed", "Upwork does not show the profile: \"Page not found", true),
        [Situation.Company] = ("failed", "not a freelancer's profile but /agencies/", true),
        [Situation.Search] = ("failed", "not a freelancer's profile but /search/list/of/people", true),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, Situation> All =>
    [
        .. from platform in Readable
           from situation in Enum.GetValues<Situation>()
           select (platform, situation),
    ];

    private static IEnumerable<string> Readable => FakePlatforms.Names.Where(name => name is not "freelancer");

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_the_page_shows_is_said_with_what_to_do(string platform, Situation situation)
    {
        var (state, words, advice) = (platform is "upwork" ? OfUpwork : Endings)[situation];
        var fake = service.Platforms[platform];
        var assessment = await VetAsync(service, platform, situation);
        var source = Source(assessment, platform);

        Assert.Equal(state, source.GetProperty("state").GetString());
        Assert.Contains(words, source.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(advice, source.GetProperty("detail").GetString()!.Contains(Bookmark, StringComparison.Ordinal));
        Assert.Equal(situation is Situation.Forbidden ? 0 : 1, fake.Visits(situation));
        Assert.Equal(
            advice || situation is Situation.Suspended ? null : fake.Person(situation).Name,
            assessment.GetProperty("contractor").TryGetProperty("displayName", out var name) ? name.GetString() : null);
        if (advice)
            Assert.False(assessment.GetProperty("band").ValueEquals("low"));
    }

    [Theory]
    [InlineData(FakeFault.ServerError, "failed", "answered with HTTP 500")]
    [InlineData(FakeFault.TooManyRequests, "blocked", "(HTTP 429)")]
    [InlineData(FakeFault.CutOff, "failed", "could not be reached")]
    [InlineData(FakeFault.Truncated, "partial", "The page did not show")]
    public async Task A_platform_in_trouble_is_said_to_be_so_and_is_not_held_against_anybody(FakeFault fault, string state, string words)
    {
        await using var broken = await PlatformService.StartAsync();
        await Task.WhenAll(Readable.Select(async platform =>
        {
            broken.Platforms[platform].Server.Disturb("mira", fault);
            var assessment = await VetAsync(broken, platform, Situation.Shown);
            var source = Source(assessment, platform);

            Assert.Equal((platform, state), (platform, source.GetProperty("state").GetString()));
            Assert.Contains(words, source.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal(state is not "partial", source.GetProperty("detail").GetString()!.Contains(Bookmark, StringComparison.Ordinal));
            Assert.Equal(0, assessment.GetProperty("score").GetInt32());
        }));
    }

    private static JsonElement Source(JsonElement assessment, string platform)
        => assessment.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").GetString() == platform);

    private static Task<JsonElement> VetAsync(PlatformService service, string platform, Situation situation) => service.Http.VetAsync(
        JsonSerializer.Serialize(new { profile = service.Platforms[platform].Person(situation).Url }), Stop);
}
