using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Core.Tests.Platforms.Pages;

public sealed class PagePlatformTests
{
    public static TheoryData<string, PageLayout, string> Pages =>
    [
        .. from platform in PageLooks.Names
           from layout in Enum.GetValues<PageLayout>()
           from language in ProfilePageMaker.Languages
           select (platform, layout, language),
    ];

    public static TheoryData<string> Platforms => [.. PageLooks.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_layout_in_every_language_gives_what_the_page_shows(string platform, PageLayout layout, string language)
    {
        var shown = PageLooks.Profile(platform);
        var profile = await PageLooks.ProfileAsync(platform, ProfilePageMaker.Html(shown, layout, language));

        Assert.Equal(new ContractorRef(platform, shown.Handle), profile.Contractor);
        Assert.Equal(shown.Name, profile.DisplayName);
        Assert.Equal(shown.Country, profile.Location);
        Assert.Equal(new DateTimeOffset(shown.Joined, default, TimeSpan.Zero), profile.JoinedAt);
        Assert.Equal(new Money(shown.Rate, "USD"), profile.HourlyRate);
        Assert.Equal((shown.Rating, shown.ReviewCount, shown.Completed), (profile.Reputation?.Rating, profile.Reputation?.Reviews, profile.Reputation?.CompletedJobs));
        Assert.True(profile.IdentityVerified);
        Assert.Equal(shown.Overview, profile.Overview);
        Assert.Equal("mirakessler-example", profile.GitHubLogin);
        Assert.Null(profile.Suspended);
        Assert.Null(profile.Email);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Data_gives_more_than_labels_and_says_that_it_is_surer(string platform)
    {
        var shown = PageLooks.Profile(platform);
        foreach (var layout in new[] { PageLayout.State, PageLayout.Linked })
        {
            var found = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync(platform, ProfilePageMaker.Html(shown, layout)));

            Assert.Equal(shown.Headline, found.Profile.Headline);
            Assert.Equal(shown.AccountId, found.Profile.AccountId);
            Assert.Equal(shown.Skills, found.Profile.Skills);
            Assert.Equal(shown.Reviews.Select(review => (review.Text, review.Client)), found.Profile.Reviews!.Select(review => (review.Text!, review.Client!)));
            Assert.Equal(5, found.Profile.Reviews![0].Rating);
        }

        var labels = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync(platform, ProfilePageMaker.Html(shown, PageLayout.Labels)));
        Assert.Contains("Read from labels, not from data: country, date of joining, rating, number of reviews", labels.Missing, StringComparison.Ordinal);
        Assert.Contains("Only guessed: name, overview.", labels.Missing, StringComparison.Ordinal);
        Assert.Contains("The page did not show: headline, skills, reviews.", labels.Missing, StringComparison.Ordinal);
        Assert.Contains("Confidence in this reading: 42 %.", labels.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_name_that_the_page_does_not_show_is_not_kept(string platform)
    {
        var profile = await PageLooks.ProfileAsync(platform, ProfilePageMaker.Html(PageLooks.Profile(platform), PageLayout.State));

        Assert.DoesNotContain("Oakes", profile.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task What_the_page_says_of_somebody_else_is_not_taken(string platform)
    {
        var unverified = PageLooks.Profile(platform) with { Verified = false };
        foreach (var layout in new[] { PageLayout.Linked, PageLayout.Labels })
        {
            var profile = await PageLooks.ProfileAsync(platform, ProfilePageMaker.Html(unverified, layout));

            Assert.Null(profile.IdentityVerified);
            Assert.Equal("Lithuania", profile.Location);
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_mark_that_the_contractor_wrote_is_no_mark_of_the_platform(string platform)
    {
        var unverified = PageLooks.Profile(platform) with { Verified = false };
        foreach (var boasting in new[] { unverified with { Overview = "ID Verified" }, unverified with { Headline = "ID Verified" } })
            Assert.Null((await PageLooks.ProfileAsync(platform, ProfilePageMaker.Html(boasting, PageLayout.Labels))).IdentityVerified);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Data_and_labels_that_disagree_are_said_to(string platform)
    {
        var html = ProfilePageMaker.Html(PageLooks.Profile(platform), PageLayout.State).Replace("<b>Lithuania</b>", "<b>Portugal</b>", StringComparison.Ordinal);
        var found = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync(platform, html));

        Assert.Equal("Lithuania", found.Profile.Location);
        Assert.Contains("The page contradicts itself about: country.", found.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Two_labels_that_disagree_give_nothing(string platform)
    {
        var html = ProfilePageMaker.Html(PageLooks.Profile(platform), PageLayout.Labels)
            .Replace("<div>From: Lithuania</div>", "<div>From: Lithuania</div><div>Location: Portugal</div>", StringComparison.Ordinal);
        var found = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync(platform, html));

        Assert.Null(found.Profile.Location);
        Assert.Contains("The page contradicts itself about: country.", found.Missing, StringComparison.Ordinal);
    }
}
