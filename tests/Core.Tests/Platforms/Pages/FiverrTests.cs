using System.Text;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Platforms.Pages;

public sealed class FiverrTests
{
    private const string Gig = """
        {"seller":{"id":"7","sellerLevel":"LEVEL_TRS","oneLinerTitle":"Stock systems","description":"I build them.","completedOrdersCount":12,
          "rating":{"score":4.7,"count":31},"isVerified":false,"hourlyRate":{"priceInCents":4550},"agency":{"slug":"Example","teamSize":12,"status":"ACTIVE"},
          "user":{"name":"mira_kessler","fullName":"Miranda Oakes","profile":{"displayName":"Mira "},"address":{"countryCode":"LT"},"joinedAt":1474366717}},
         "sellerCard":{"oneLiner":"Stock systems","rating":5,"achievement":5,"ratingsCount":31,"countryCode":"LT","memberSince":1474366717,"recentDelivery":1782977779000},
         "overview":{"gig":{"rating":5,"ratingsCount":5},"seller":{"username":"mira_kessler","achievement":1,"countryCode":"LT"}},
         "regionCode":"CA","currency":{"name":"USD","rate":1,"template":"$"}}
        """;

    [Fact]
    public async Task The_sellers_own_object_decides_where_a_gig_page_disagrees_with_itself()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync("mira_kessler", Page(Gig)));
        var profile = found.Profile;

        Assert.Equal((4.7, 31, 12), (profile.Reputation?.Rating, profile.Reputation?.Reviews, profile.Reputation?.CompletedJobs));
        Assert.Equal(("Mira", "Stock systems", "LT", "7"), (profile.DisplayName, profile.Headline, profile.Location, profile.AccountId));
        Assert.Equal(new Money(45.50m, "USD"), profile.HourlyRate);
        Assert.Equal(2026, profile.LastActiveAt?.Year);
        Assert.Null(profile.IdentityVerified);
        Assert.DoesNotContain("Oakes", profile.ToString(), StringComparison.Ordinal);
        Assert.Contains("belongs to an agency of 12", found.Missing, StringComparison.Ordinal);
        Assert.DoesNotContain("contradicts", found.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_in_another_currency_than_the_sellers_is_left_out()
        => Assert.Null((await ProfileAsync(Gig.Replace("USD", "EUR", StringComparison.Ordinal))).HourlyRate);

    [Fact]
    public async Task A_card_that_joined_at_another_second_is_somebody_elses()
        => Assert.Null((await ProfileAsync(Gig.Replace("\"memberSince\":1474366717", "\"memberSince\":1474366718", StringComparison.Ordinal))).LastActiveAt);

    [Theory]
    [InlineData("gig-page.assembled.html")]
    [InlineData("gig-perseus-initial-props.2026-07.json")]
    public async Task The_real_state_of_2026_gives_the_fields_that_are_to_be_trusted(string file)
    {
        if (Repository.SharedData("platforms", "fiverr", file) is not { } path)
        {
            Assert.Skip("The captured state lies beside the checkout of its finders only.");
            return;
        }

        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync("example_seller", file.EndsWith("html", StringComparison.Ordinal) ? text : Page(text)));
        var profile = found.Profile;

        Assert.Equal(("Example AI", "AI Automation, AI Web Mobile Apps Azure", "PK", "10000001"), (profile.DisplayName, profile.Headline, profile.Location, profile.AccountId));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1474366717), profile.JoinedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1782977779000), profile.LastActiveAt);
        Assert.Equal((4.8, 116, 184), (profile.Reputation?.Rating, profile.Reputation?.Reviews, profile.Reputation?.CompletedJobs));
        Assert.Equal(new Money(30, "USD"), profile.HourlyRate);
        Assert.StartsWith("At Example AI, we create intelligent and scalable solutions", profile.Overview, StringComparison.Ordinal);
        Assert.Equal(9, profile.Skills!.Count);
        Assert.Equal(5, profile.Reviews!.Count);
        Assert.Equal(("example_buyer1", 5.0, 2), (profile.Reviews[0].Client, profile.Reviews[0].Rating, profile.Reviews[0].ClientReviews));
        Assert.Equal(new DateTimeOffset(2026, 4, 29, 13, 3, 19, TimeSpan.Zero), profile.Reviews[0].At);
        Assert.Equal(("LEVEL_TRS", 1.0, 9), (profile.Level, profile.AnswersWithinHours, profile.PortfolioPieces));
        Assert.Equal("Microsoft Azure Fundamentals", Assert.Single(profile.Certificates!));
        Assert.Equal([new ClaimedLanguage("EN", "NATIVE_OR_BILINGUAL"), new ClaimedLanguage("UR", "FLUENT")], found.Shown.Languages);
        Assert.Equal("computer science, BSC, Example University, 2017", Assert.Single(found.Shown.Education));
        Assert.Equal(["not pro", "highly responsive", "active", "not on vacation"], found.Shown.Marks);
        Assert.Equal(["Basic (495 USD in 72 hours)", "Standard (995 USD in 96 hours)", "Premium (1995 USD in 120 hours)"], found.Shown.Packages);
        Assert.Equal(["Canada (1)", "Spain (1)", "Switzerland (1)", "Israel (1)", "United States (1)"], found.Shown.ReviewersFrom);
        Assert.Equal([(9, 4000m, true), (31, 3000m, null), (28, 2000m, null), (27, 3000m, null), (21, 3000m, (bool?)null)], profile.Reviews.Select(review => (review.Days!.Value, review.PaidAtMost!.Value.Amount, review.IsAnswered)));
        Assert.All(profile.Reviews, review => Assert.True(review.IsReturning));
        Assert.DoesNotContain("Canada", profile.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("BILINGUAL", profile.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Null(profile.IdentityVerified);
        Assert.DoesNotContain("Alex Example", profile.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("The account belongs to an agency of 30", found.Missing, StringComparison.Ordinal);
    }

    private static string Page(string state)
        => "<html><head><title>Gig | Fiverr</title></head><body><h1>I will build stock systems</h1><p>Words that a visitor sees on such a page.</p>"
            + $"<script type='application/json' id='perseus-initial-props'>{state.Replace("<", "\\u003c", StringComparison.Ordinal)}</script></body></html>";

    private static async Task<ContractorProfile> ProfileAsync(string state)
        => Assert.IsType<FetchResult.Found>(await FetchAsync("mira_kessler", Page(state))).Profile;

    private static Task<FetchResult> FetchAsync(string handle, string html)
        => PageLooks.FetchAsync("fiverr", handle, Encoding.UTF8.GetBytes(html));
}
