using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Interfaces;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Core.Tests.Platforms.Interfaces;

/// <summary>Freelancer.com through its interface, and what happens where that stays shut.</summary>
public sealed class FreelancerApiTests
{
    private static readonly InventedProfile Shown = InventedProfile.Everywhere.Single(profile => profile.Platform == "freelancer");

    private readonly ApiWeb _web = new();
    private string? _token;

    [Fact]
    public async Task Reads_the_account_and_its_reviews_without_a_token()
    {
        var found = await FoundAsync("mira_kessler");
        var profile = found.Profile;

        Assert.Equal(("Mira Kessler", "Warehouse software engineer", "70012345"), (profile.DisplayName, profile.Headline, profile.AccountId));
        Assert.Equal(("Kaunas, Lithuania", new StatedZone("LT", "Europe/Vilnius", TimeSpan.FromHours(2))), (profile.Location, profile.Zone));
        Assert.Equal(
            (true, true, true, true, true, false),
            (profile.IdentityVerified, profile.PaymentVerified, profile.PhoneVerified, profile.EmailVerified, profile.DepositMade, profile.Suspended));
        Assert.Equal(new DateTimeOffset(2019, 4, 11, 8, 30, 0, TimeSpan.Zero), profile.JoinedAt);
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.Zero), profile.LastActiveAt);
        Assert.Equal(new Money(45, "USD"), profile.HourlyRate);
        Assert.Equal(new Uri("https://cdn.example/ppic/70012345/large.jpg"), profile.Photo);
        Assert.Equal(["C# Programming", "Warehouse Management", "PostgreSQL"], profile.Skills);
        Assert.Equal("mirakessler-example", profile.GitHubLogin);
        Assert.Equal((3, 3, 0.75, 0.96, 0.98, 0.33), Numbers(profile.Reputation!));
        Assert.Equal(2, _web.Requests.Count);
        Assert.Null(found.Missing);
        Assert.Equal("Read through Freelancer.com's interface.", found.Note);
    }

    [Fact]
    public async Task A_review_has_its_day_its_client_its_job_and_what_was_paid()
    {
        var reviews = (await FoundAsync("mira_kessler")).Profile.Reviews!;

        Assert.Equal("nora_client, aldo_shop, nora_client", string.Join(", ", reviews.Select(review => review.Client)));
        Assert.Equal(
            new Review
            {
                At = new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero),
                Text = "The stock counts have been right since the first week.",
                Client = "nora_client",
                ClientJoinedAt = DateTimeOffset.FromUnixTimeSeconds(1490000000),
                Rating = 5,
                About = "Stock lists 1",
                Paid = new Money(480, "EUR"),
            },
            reviews[0] with { Skills = null });
        Assert.Equal(["C# Programming"], reviews[0].Skills);
    }

    [Fact]
    public async Task With_a_token_the_addresses_of_the_portfolio_are_read_too()
    {
        _token = " a-token ";
        var profile = (await FoundAsync("mira_kessler")).Profile;

        Assert.Contains(new Uri("https://stock-lists.example/demo"), profile.Links!);
        Assert.Equal(3, _web.Requests.Count);
        Assert.All(_web.Requests, request => Assert.Equal("a-token", request.Headers[FakeFreelancerApi.TokenHeader]));
    }

    [Fact]
    public async Task An_account_without_a_job_has_no_shares_and_no_rating()
    {
        var profile = (await FoundAsync("fresh_start")).Profile;

        Assert.Equal(new Reputation { Reviews = 0, CompletedJobs = 0 }, profile.Reputation);
        Assert.Empty(profile.Reviews!);
        Assert.Equal((false, false), (profile.IdentityVerified, profile.PaymentVerified));
    }

    [Theory]
    [InlineData("gone_quiet", "the account is closed")]
    [InlineData("under_limits", "the account is limited")]
    [InlineData("under_limits", "the profile is hidden")]
    public async Task What_the_platform_did_to_an_account_is_said_and_no_accusation(string handle, string words)
    {
        var found = await FoundAsync(handle);

        Assert.True(found.Profile.Suspended);
        Assert.Contains(words, found.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sandmeer_works", "names a company, Sandmeer Works")]
    [InlineData("who_hires", "one of a client")]
    public async Task A_company_or_a_client_is_told_from_a_freelancer(string handle, string words)
        => Assert.Contains(words, (await FoundAsync(handle)).Missing, StringComparison.Ordinal);

    [Fact]
    public async Task A_companys_name_is_nobodys_name()
        => Assert.Null((await FoundAsync("sandmeer_works")).Profile.DisplayName);

    [Fact]
    public async Task An_unknown_handle_is_not_found() => Assert.IsType<FetchResult.NotFound>(await FetchAsync("nobody_here"));

    [Fact]
    public async Task A_capture_is_read_and_nothing_else_is_asked()
    {
        _web.Instead("/u/mira_kessler", ProfilePageMaker.Html(Shown, PageLayout.State));

        var look = new ProfileLook("mira_kessler", Shown.Url, _web) { IsCaptured = true };
        var found = Assert.IsType<FetchResult.Found>(await new Freelancer().FetchAsync(look, TestContext.Current.CancellationToken));

        Assert.Equal("Mira Kessler", found.Profile.DisplayName);
        Assert.Equal(Shown.Url, Assert.Single(_web.Requests).Url);
    }

    [Theory]
    [InlineData(401, "wants a token: set GigVet:Platforms:Freelancer:Token")]
    [InlineData(403, "refused to answer")]
    [InlineData(429, "in 60 minutes")]
    [InlineData(500, "failed (HTTP 500)")]
    [InlineData(502, "failed (HTTP 502)")]
    [InlineData(302, "HTTP 302")]
    public async Task Where_the_interface_refuses_the_page_is_read_and_the_report_says_why(int status, string why)
    {
        _web.Instead("/api/", "<p>no</p>", status, headers: ("Retry-After", status is 429 ? "3600" : "x"))
            .Instead("/u/mira_kessler", ProfilePageMaker.Html(Shown, PageLayout.State));

        var found = await FoundAsync("mira_kessler");

        Assert.Equal("Mira Kessler", found.Profile.DisplayName);
        Assert.StartsWith("Read from the public page. ", found.Missing, StringComparison.Ordinal);
        Assert.Contains(why, found.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RestExceptionCodes.NOT_AUTHENTICATED", "wants a token")]
    [InlineData("ExceptionCodes.UNKNOWN_ERROR", "it answered with an error")]
    [InlineData("UserExceptionCodes.PERMISSION_DENIED", "(UserExceptionCodes.PERMISSION_DENIED)")]
    [InlineData("RestExceptionCodes.RATE_LIMIT", "wants no more questions")]
    public async Task An_error_within_a_success_is_no_success(string code, string why)
    {
        _web.Freelancer.ErrorInSuccess = code;
        _web.Instead("/u/", "<p>no</p>", 403);

        var reason = Reason(await FetchAsync("mira_kessler"));

        Assert.Contains(why, reason, StringComparison.Ordinal);
        Assert.Contains("add it as a capture", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_to_be_renewed()
    {
        (_token, _web.Freelancer.Token) = ("an-old-one", "the-valid-one");
        _web.Instead("/u/", "<p>no</p>", 403);

        Assert.Contains("renew it and set GigVet:Platforms:Freelancer:Token", Reason(await FetchAsync("mira_kessler")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviews_that_were_refused_are_unknown_and_the_rest_stands()
    {
        _web.Freelancer.Forbidden = "/reviews/";
        var found = await FoundAsync("mira_kessler");

        Assert.Null(found.Profile.Reviews);
        Assert.Equal(3, found.Profile.Reputation!.Reviews);
        Assert.Contains("Reviews were not read.", found.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_reviews_than_one_answer_holds_are_counted()
    {
        var many = Enumerable.Range(0, 130).Select(day => new FakeFreelancerReview("aldo_shop", $"Job {day}", 5, A.Today.AddDays(-day - 1)));
        _web.Freelancer.Accounts.Add(new FakeFreelancer(7, "busy_one") { Reviews = [.. many] });
        var found = await FoundAsync("busy_one");

        Assert.Equal(100, found.Profile.Reviews!.Count);
        Assert.Contains("100 of 130 reviews were read.", found.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", "what was verified")]
    [InlineData("location", "a country")]
    [InlineData("registration_date", "a date of joining")]
    [InlineData("jobs", "skills")]
    public async Task What_an_answer_lacks_is_unknown_and_named(string member, string words)
    {
        _web.Freelancer.Withheld.Add(member);
        Assert.Contains(words, (await FoundAsync("mira_kessler")).Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","result":{"users":5}}""")]
    [InlineData("""{"status":"success","result":{"users":{"9":{"id":9,"username":"jonas_petrik"}}}}""")]
    [InlineData("""{"result":{"users":{}}}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"status":"succ""")]
    public async Task An_answer_that_says_something_else_has_failed(string body)
    {
        _web.Instead("/api/", body, type: "application/json").Instead("/u/", "<p>no</p>", 500);
        Assert.IsType<FetchResult.Failed>(await FetchAsync("mira_kessler"));
    }

    [Fact]
    public async Task Silence_size_and_our_own_rules_are_endings_too()
    {
        var url = new Uri("https://www.freelancer.com/api/");
        WebAnswer[] endings =
        [
            new WebAnswer.Unreachable(url, "No answer."), new WebAnswer.TooLarge(url, 5), new WebAnswer.Refused(url, "Not allowed."), new WebAnswer.OtherKind(url, "film/mp4"),
        ];
        _web.Instead("/u/", "<p>no</p>", 500);
        foreach (var ending in endings)
            Assert.NotEmpty(Reason((await new Freelancer().FetchAsync("mira_kessler", _web.Instead("/api/", ending), TestContext.Current.CancellationToken))));
    }

    private static string Reason(FetchResult result) => result switch
    {
        FetchResult.Blocked(var reason) => reason,
        FetchResult.Failed(var reason) => reason,
        _ => throw new InvalidOperationException($"A {result.GetType().Name} has no reason."),
    };

    private static (int?, int?, double?, double?, double?, double?) Numbers(Reputation reputation)
        => (reputation.Reviews, reputation.CompletedJobs, reputation.Completion, reputation.OnTime, reputation.OnBudget, reputation.RepeatHires);

    private Task<FetchResult> FetchAsync(string handle)
        => new Freelancer(ApiWeb.Settings("Freelancer", _token)).FetchAsync(handle, _web, TestContext.Current.CancellationToken);

    private async Task<FetchResult.Found> FoundAsync(string handle) => Assert.IsType<FetchResult.Found>(await FetchAsync(handle));
}
