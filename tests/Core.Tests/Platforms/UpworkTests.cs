using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Web;

namespace GigVet.Core.Tests.Platforms;

public sealed class UpworkTests
{
    private const string Mira = "~01a2b3c4d5e6f70809";
    private const string Url = "https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809";

    private readonly Upwork _upwork = new();

    [Fact]
    public async Task Reads_what_the_page_shows()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(Fixture.Read("upwork", "profile.html")));
        var profile = found.Profile;

        Assert.Equal(new ContractorRef("upwork", Mira), profile.Contractor);
        Assert.Equal(Url, profile.Url.AbsoluteUri);
        Assert.Equal(A.Today, profile.FetchedAt);
        Assert.Equal("Mira K.", profile.DisplayName);
        Assert.Equal("Warehouse software engineer", profile.Headline);
        Assert.Equal("kaunas, Lithuania", profile.Location);
        Assert.Equal(new DateTimeOffset(2019, 4, 11, 0, 0, 0, TimeSpan.Zero), profile.JoinedAt);
        Assert.True(profile.IdentityVerified);
        Assert.StartsWith("I build stock and picking systems", profile.Overview, StringComparison.Ordinal);
        Assert.Equal("https://photos.upwork.example/profile-portraits/mira", profile.Photo?.AbsoluteUri);
        Assert.Equal("C#|Warehouse Management|PostgreSQL", string.Join('|', profile.Skills!));
        Assert.Equal("mirakessler-example", profile.GitHubLogin);
        Assert.Equal(
            "https://mira-kessler.example/work https://github.com/mirakessler-example",
            string.Join(' ', profile.Links!.Select(link => link.AbsoluteUri)));
        Assert.Null(profile.Email);
        Assert.Null(found.Missing);
    }

    [Fact]
    public async Task Reads_the_employment_history()
    {
        var jobs = (await ProfileAsync(Fixture.Read("upwork", "profile.html"))).WorkHistory!;

        Assert.Equal(2, jobs.Count);
        Assert.Equal(("Lead engineer", "Sandmeer Logistik"), (jobs[0].Title, jobs[0].Employer));
        Assert.Equal((new DateOnly(2021, 3, 1), null), (jobs[0].From, jobs[0].To));
        Assert.Equal((new DateOnly(2016, 6, 1), new DateOnly(2021, 2, 1)), (jobs[1].From, jobs[1].To));
    }

    [Fact]
    public async Task Reads_the_page_that_was_captured_in_2021()
    {
        if (Repository.SharedData("platforms", "upwork", "profile_2021_captured.html") is not { } path)
        {
            Assert.Skip("The captured page lies beside the checkout of its finders only.");
            return;
        }

        const string handle = "~011d3adda6e4865468";
        var html = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var capture = new Capture(_upwork.UrlOf(handle), "text/html", html, A.Today);
        var web = new SourceWeb(new StubWeb(), A.Request() with { Captures = [capture] }, maximumRequests: 1);

        var result = await _upwork.FetchAsync(handle, web, TestContext.Current.CancellationToken);
        var found = Assert.IsType<FetchResult.Found>(result);
        var profile = found.Profile;

        Assert.Equal("Bob S.", profile.DisplayName);
        Assert.Equal("Best DB administrator in the world", profile.Headline);
        Assert.Equal("bridgewater township, NJ, United States", profile.Location);
        Assert.Equal((new Money(500, "USD"), true), (profile.HourlyRate, profile.PhoneVerified));
        Assert.Equal(
            "MySQL Programming|Microsoft Sharepoint|Extract, Transform and Load|SQL Programming|PHP|ADAM Software ADAM",
            string.Join('|', profile.Skills!));
        Assert.StartsWith("I am fluent in every programming language", profile.Overview, StringComparison.Ordinal);
        Assert.Null(profile.IdentityVerified);
        Assert.Null(profile.Links);
        Assert.Null(profile.Photo);
        Assert.Equal("BestSoftware", Assert.Single(profile.WorkHistory!).Employer);
        Assert.Equal(new DateOnly(1942, 1, 1), profile.WorkHistory![0].From);
        Assert.Equal("The page did not show: date of joining. Confidence in this reading: 83 %.", found.Missing);
        Assert.Equal(0, web.Requests);
    }

    [Fact]
    public async Task A_verified_phone_number_is_no_verified_identity()
    {
        var html = Fixture.Read("upwork", "profile.html").Replace("<strong>ID:</strong>", "<strong>Payment:</strong>", StringComparison.Ordinal);

        Assert.Null((await ProfileAsync(html)).IdentityVerified);
    }

    [Theory]
    [InlineData("97%", 0.97)]
    [InlineData("100 %", 1.0)]
    [InlineData("971%", null)]
    [InlineData("soon", null)]
    public async Task Job_success_is_read_where_it_is_a_share(string shown, double? share)
    {
        var profile = await ProfileAsync(
            $"<html><head><title>Mira K. - Stock systems - Upwork Freelancer from Kaunas, Lithuania</title></head><body><div class=\"cfe-ui-profile-job-success\"><h3>{shown}</h3></div></body></html>");

        Assert.Equal(share, profile.Reputation?.JobSuccess);
    }

    [Theory]
    [InlineData("<b>1,340</b> <i>Total Hours</i>", "1,340 hours", 1_340.0)]
    [InlineData("<b>2K+</b> <i>Total hours</i>", "2K+ hours", null)]
    [InlineData("<b>$10K+</b> <i>Earned</i>", "10K+ USD earned", null)]
    [InlineData("<b>57</b> <i>Jobs</i>", "57 jobs", null)]
    [InlineData("<b>57</b> <i>Proposals</i>", null, null)]
    [InlineData("<b>Jobs</b>", null, null)]
    public async Task What_the_page_adds_up_is_known_by_its_label(string column, string? total, double? hours)
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(
            $"<html><head><title>Mira K. - Stock systems - Upwork Freelancer from Kaunas, Lithuania</title></head><body><div class=\"cfe-ui-profile-summary-stats\"><div class=\"col-compact\">{column}</div></div></body></html>"));

        Assert.Equal(total, found.Shown.Totals.SingleOrDefault());
        Assert.Equal(hours, found.Profile.Reputation?.HoursWorked);
    }

    [Fact]
    public async Task Says_what_the_page_did_not_show()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(
            """<html><body><div itemscope itemtype="http://schema.org/Person"><h1 itemprop="name">Mira K.</h1></div></body></html>"""));

        Assert.Equal("The page did not show: headline, country, overview, skills, date of joining. Confidence in this reading: 16 %.", found.Missing);
        Assert.Null(found.Profile.Skills);
        Assert.Null(found.Profile.WorkHistory);
    }

    [Fact]
    public async Task The_title_alone_names_the_freelancer_too()
    {
        var profile = await ProfileAsync(
            "<html><head><title>Mira K. - Stock systems - for warehouses - Upwork Freelancer from Kaunas, Lithuania</title></head><body>x</body></html>");

        Assert.Equal(("Mira K.", "Stock systems - for warehouses", "Lithuania"), (profile.DisplayName, profile.Headline, profile.Location));
    }

    [Theory]
    [InlineData("login.html")]
    [InlineData("challenge.html")]
    public async Task A_wall_is_blocked_and_says_what_to_do(string page)
        => Assert.Contains(
            "add it as a capture of " + Url, Assert.IsType<FetchResult.Blocked>(await FetchAsync(Fixture.Read("upwork", page))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("search.html", "not a freelancer's profile but /nx/search/talent/")]
    [InlineData("agency.html", "not a freelancer's profile but /agencies/")]
    [InlineData("unavailable.html", "This freelancer's profile is no longer available")]
    [InlineData("new-layout.html", "its layout has probably changed")]
    public async Task Another_page_than_the_profile_fails_and_says_why(string page, string reason)
        => Assert.Contains(reason, Assert.IsType<FetchResult.Failed>(await FetchAsync(Fixture.Read("upwork", page))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("canonical\" href=\"")]
    [InlineData("og:url\" content=\"")]
    [InlineData("saved from url=(0054)")]
    public async Task A_page_of_somebody_else_is_not_taken_for_this_contractor(string mark)
    {
        var html = Fixture.Read("upwork", "profile.html")
            .Replace(mark + Url, mark + "https://www.upwork.com/freelancers/~01ffffffffffffffff", StringComparison.Ordinal)
            .Replace("\"" + Url, "\"", StringComparison.Ordinal)
            .Replace(")" + Url, ")", StringComparison.Ordinal);

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(html));
        Assert.Contains("another profile, ~01ffffffffffffffff", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_profile_is_noticed()
    {
        var web = new StubWeb().Answer(Url, request => ((WebAnswer.Answered)new StubWeb().Html(Url, "<p>x</p>")
            .SendAsync(request, CancellationToken.None).Result) with
        { Url = new Uri("https://www.upwork.com/nx/search/talent/") });

        Assert.Contains("/nx/search/talent/", Assert.IsType<FetchResult.Failed>(await FetchAsync(web)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_customers_own_profile_in_the_menu_does_not_disturb()
        => Assert.Equal("Mira K.", (await ProfileAsync(Fixture.Read("upwork", "profile.html"))).DisplayName);

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(451)]
    public async Task A_refusal_is_blocked(int status)
    {
        var blocked = Assert.IsType<FetchResult.Blocked>(await FetchAsync("no", status));

        Assert.Contains($"HTTP {status}", blocked.Reason, StringComparison.Ordinal);
        Assert.Contains("add it as a capture", blocked.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_is_gone_is_not_found(int status) => Assert.IsType<FetchResult.NotFound>(await FetchAsync("gone", status));

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(304)]
    public async Task A_fault_of_the_server_has_failed(int status) => Assert.IsType<FetchResult.Failed>(await FetchAsync("oops", status));

    [Fact]
    public async Task Silence_refusal_and_size_are_endings_too()
    {
        Assert.IsType<FetchResult.Failed>(await FetchAsync(new StubWeb().Unreachable(Url)));
        Assert.IsType<FetchResult.Blocked>(
            await FetchAsync(new StubWeb().Answer(Url, request => new WebAnswer.Refused(request.Url, "Our own rules."))));
        Assert.IsType<FetchResult.Failed>(
            await FetchAsync(new StubWeb().Answer(Url, request => new WebAnswer.TooLarge(request.Url, request.MaximumBytes))));
    }

    private async Task<ContractorProfile> ProfileAsync(string html)
        => Assert.IsType<FetchResult.Found>(await FetchAsync(html)).Profile;

    private Task<FetchResult> FetchAsync(string html, int status = 200) => FetchAsync(new StubWeb().Html(Url, html, status));

    private Task<FetchResult> FetchAsync(IWeb web) => _upwork.FetchAsync(Mira, web, TestContext.Current.CancellationToken);
}
