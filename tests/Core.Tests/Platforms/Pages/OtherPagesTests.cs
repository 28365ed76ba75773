using System.Text;
using GigVet.FakeWeb.Profiles;
using GigVet.Platforms;

namespace GigVet.Core.Tests.Platforms.Pages;

public sealed class OtherPagesTests
{
    public static TheoryData<string> Platforms => [.. PageLooks.Names];

    public static TheoryData<string, string> Walls =>
    [
        .. from platform in PageLooks.Names
           from wall in OtherPages.Walls
           select (platform, wall),
    ];

    [Theory]
    [MemberData(nameof(Walls))]
    public async Task A_wall_is_blocked_and_says_what_to_do(string platform, string wall)
    {
        var fetched = Assert.IsType<FetchResult.Blocked>(await PageLooks.FetchAsync(platform, wall));
        Assert.Contains("add it as a capture of " + PageLooks.Profile(platform).Url, fetched.Reason, StringComparison.Ordinal);

        Assert.IsType<FetchResult.Blocked>(await PageLooks.FetchAsync(platform, wall, captured: true));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_suspended_account_is_a_state_of_the_account_with_the_platforms_words(string platform)
    {
        foreach (var page in new[] { OtherPages.Suspended, OtherPages.GermanSuspended })
        {
            var found = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync(platform, page));

            Assert.True(found.Profile.Suspended);
            Assert.Null(found.Profile.DisplayName);
            Assert.Contains("does not show the profile: \"", found.Missing, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Talk_of_suspended_accounts_suspends_nobody(string platform)
    {
        var shown = PageLooks.Profile(platform) with { Overview = "This account is suspended no more: I restore shops.", Headline = "This profile is private cloud advice" };

        Assert.All(
            await Task.WhenAll(Enum.GetValues<PageLayout>().Select(layout => PageLooks.ProfileAsync(platform, ProfilePageMaker.Html(shown, layout)))),
            profile => Assert.Null(profile.Suspended));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Nobody_of_that_name_is_not_found(string platform)
    {
        Assert.IsType<FetchResult.NotFound>(await PageLooks.FetchAsync(platform, OtherPages.Gone));
        Assert.IsType<FetchResult.NotFound>(await PageLooks.FetchAsync(platform, PageLooks.Profile(platform).Handle, [], status: 404));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_company_a_list_and_another_person_fail_and_say_why(string platform)
    {
        var profile = PageLooks.Profile(platform);
        var other = ProfilePageMaker.Html(profile, PageLayout.Linked).Replace(profile.Url.AbsoluteUri, profile.Neighbour.AbsoluteUri, StringComparison.Ordinal);

        Assert.Contains("about a company or team", await WhyAsync(platform, OtherPages.Company(profile)), StringComparison.Ordinal);
        Assert.Contains("nobody's profile but /search/list/of/people", await WhyAsync(platform, OtherPages.Search(profile)), StringComparison.Ordinal);
        Assert.Contains("another profile, ", await WhyAsync(platform, other), StringComparison.Ordinal);
        Assert.Contains("built by scripts", await WhyAsync(platform, OtherPages.Shell), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_saved_page_that_does_not_say_whose_it_is_is_not_believed(string platform)
    {
        const string article = "<title>Nora Themewright | News</title><h1>Nora Themewright</h1><p>Member since May 2001</p><p>An article about knitting.</p>";

        Assert.Contains("does not say that it is the profile", await WhyAsync(platform, article, captured: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_refusal_is_blocked(int status)
        => Assert.IsType<FetchResult.Blocked>(await PageLooks.FetchAsync("fiverr", "mira_kessler", "no"u8.ToArray(), status: status));

    [Fact]
    public async Task A_fault_of_the_server_has_failed()
        => Assert.IsType<FetchResult.Failed>(await PageLooks.FetchAsync("guru", "mira-kessler", Encoding.UTF8.GetBytes("oops"), status: 503));

    private static async Task<string> WhyAsync(string platform, string html, bool captured = false)
        => Assert.IsType<FetchResult.Failed>(await PageLooks.FetchAsync(platform, html, captured)).Reason;
}
