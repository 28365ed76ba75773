using System.Globalization;
using System.Text.RegularExpressions;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Web;
using Capture = GigVet.Model.Capture;

namespace GigVet.Core.Tests.Platforms.Pages;

/// <summary>With 30 % of a page's nodes removed or renamed, less is known and nothing else.</summary>
public sealed partial class PageDriftTests
{
    private const int Seeds = 150;

    private static readonly string[] Expected =
        ["name", "headline", "overview", "place", "joined", "skills", "rating", "reviews", "rate", "done", "texts"];

    public static TheoryData<string, PageLayout> Pages =>
    [
        .. from platform in PageLooks.Names
           from layout in Enum.GetValues<PageLayout>()
           select (platform, layout),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Invented_pages_lose_values_and_gain_none(string platform, PageLayout layout)
        => await DriftAsync(PageLooks.Platform(platform), PageLooks.Profile(platform).Handle, ProfilePageMaker.Html(PageLooks.Profile(platform), layout));

    [Theory]
    [InlineData(PageLayout.State)]
    [InlineData(PageLayout.Linked)]
    public async Task Invented_upwork_pages_lose_values_and_gain_none(PageLayout layout)
    {
        var shown = InventedProfile.On("upwork", "mira-kessler");
        await DriftAsync(new Upwork(), shown.Handle, ProfilePageMaker.Html(shown, layout));
    }

    [Fact]
    public async Task The_real_state_of_a_fiverr_gig_loses_values_and_gains_none()
        => await DriftRealAsync(new Fiverr(), "example_seller", "fiverr", "gig-page.assembled.html");

    [Fact]
    public async Task The_captured_upwork_page_loses_values_and_gains_none()
        => await DriftRealAsync(new Upwork(), "~011d3adda6e4865468", "upwork", "profile_2021_captured.html");

    private static async Task DriftRealAsync(IPlatform platform, string handle, params string[] file)
    {
        if (Repository.SharedData(["platforms", .. file]) is not { } path)
        {
            Assert.Skip("The captured pages lie beside the checkout of their finders only.");
            return;
        }

        await DriftAsync(platform, handle, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    private static async Task DriftAsync(IPlatform platform, string handle, string html)
    {
        var whole = Assert.IsType<FetchResult.Found>(await FetchAsync(platform, handle, html));
        var (found, lost, surest) = (0, 0, Confidence(whole));
        var total = 0.0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            if (await FetchAsync(platform, handle, PageDrift.Of(html, seed)) is not FetchResult.Found drifted)
                continue;

            found++;
            foreach (var (name, value) in ValuesOf(drifted.Profile))
                Assert.True(IsPartOf(value, ValuesOf(whole.Profile).GetValueOrDefault(name), name), $"Seed {seed}: {name} is \"{value}\".");

            // Whoever lost what a page is expected to show says so.
            if (Expected.Any(name => ValuesOf(whole.Profile).ContainsKey(name) && !ValuesOf(drifted.Profile).ContainsKey(name)))
            {
                lost++;
                Assert.NotNull(drifted.Missing);
            }

            total += Confidence(drifted);
            Assert.True(Confidence(drifted) <= surest + 0.001, $"Seed {seed}: {drifted.Missing}");
        }

        Assert.True(lost > 0, "Nothing was ever lost: the page did not drift.");
        Assert.True(total / found < surest - 0.1, $"Confidence stayed at {total / found:F2} of {surest:F2}.");
        TestContext.Current.SendDiagnosticMessage($"{platform.Name}: read {found} of {Seeds}, confidence {surest:F2} to {total / found:F2}.");
    }

    /// <summary>Every value the profile gives, by its name.</summary>
    private static Dictionary<string, string> ValuesOf(ContractorProfile profile) => new (string Name, object? Value)[]
    {
        ("name", profile.DisplayName), ("headline", profile.Headline), ("overview", profile.Overview), ("place", profile.Location),
        ("joined", profile.JoinedAt), ("active", profile.LastActiveAt), ("account", profile.AccountId), ("identity", profile.IdentityVerified),
        ("payment", profile.PaymentVerified), ("phone", profile.PhoneVerified), ("email", profile.EmailVerified), ("suspended", profile.Suspended),
        ("zone", profile.Zone), ("rate", profile.HourlyRate), ("rating", profile.Reputation?.Rating), ("reviews", profile.Reputation?.Reviews),
        ("done", profile.Reputation?.CompletedJobs), ("success", profile.Reputation?.JobSuccess), ("login", profile.GitHubLogin), ("mail", profile.Email),
        ("photo", profile.Photo), ("skills", Lines(profile.Skills)), ("links", Lines(profile.Links)),
        ("texts", Lines(profile.Reviews?.Select(review => $"{review.Text}|{review.Rating}"))),
        ("clients", Lines(profile.Reviews?.Select(review => review.Client).OfType<string>())),
        ("jobs", Lines(profile.WorkHistory?.SelectMany(job => new object?[] { job.Title, job.Employer, job.From, job.To }).OfType<object>())),
    }
    .Where(pair => pair.Value is not null and not "")
    .ToDictionary(pair => pair.Name, pair => Convert.ToString(pair.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal);

    private static string? Lines<T>(IEnumerable<T>? items) => items is null ? null : string.Join('\n', items);

    /// <summary>Lists and places may be shorter; words may be gone from a text. All else is equal.</summary>
    private static bool IsPartOf(string value, string? whole, string name) => whole is not null && name switch
    {
        "skills" or "links" or "texts" or "clients" or "jobs" => value.Split('\n').All(whole.Split('\n').Contains),
        "overview" => IsWithGaps(value.Split((char[]?)null), whole.Split((char[]?)null)),
        "place" => value.Split(", ").All(whole.Split(", ").Contains),
        _ => value == whole,
    };

    /// <summary>A link that is removed from the middle of a text leaves the rest of its words in order.</summary>
    private static bool IsWithGaps(string[] words, string[] whole)
    {
        var place = 0;
        return Array.TrueForAll(words, word => (place = Array.IndexOf(whole, word, place) + 1) > 0);
    }

    /// <summary>As the report says it; nothing said means complete and sure.</summary>
    private static double Confidence(FetchResult.Found found) => Percent.Match(found.Missing ?? "") is { Success: true } percent
        ? int.Parse(percent.Groups["value"].Value, CultureInfo.InvariantCulture) / 100.0
        : 1;

    private static Task<FetchResult> FetchAsync(IPlatform platform, string handle, string html)
    {
        var url = platform.UrlOf(handle);
        var capture = new Capture(url, "text/html", html, A.Today);
        var web = new SourceWeb(new StubWeb(), A.Request() with { Captures = [capture] }, maximumRequests: 1);
        return platform.FetchAsync(new ProfileLook(handle, url, web) { IsCaptured = true }, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(
        @"Confidence in this reading: (?<value>\d+) %", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Percent { get; }
}
