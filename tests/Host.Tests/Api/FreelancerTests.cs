using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.FakeWeb.Interfaces;
using GigVet.FakeWeb.Profiles;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

/// <summary>Freelancer.com through the whole service, by each of its doors.</summary>
public sealed class FreelancerTests(ServiceFixture service, OwnStorage storage) : IClassFixture<OwnStorage>
{
    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_interface_is_asked_first_and_answers_the_signals_of_the_platform()
    {
        var assessment = await VetAsync("https://de.freelancer.com/u/Mira_Kessler?w=f");
        var source = Source(assessment);

        Assert.Equal(("mira_kessler", "Mira Kessler"), Contractor(assessment));
        Assert.Equal(("ok", "Read through Freelancer.com's interface."), (source.GetProperty("state").GetString(), source.GetProperty("detail").GetString()));
        Assert.Equal(2, source.GetProperty("requests").GetInt32());
        Assert.Equal("clear", Outcome(assessment, "profile.missing-verification"));
        Assert.Equal("raised", Outcome(assessment, "profile.identity-verified"));
        Assert.All(
            service.Web.Requests.Where(request => request.Target.Contains("usernames%5B%5D=mira_kessler", StringComparison.OrdinalIgnoreCase)),
            request => Assert.Contains("status=true", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_suspended_account_is_a_state_and_an_unknown_one_is_not_found()
    {
        var limited = Source(await VetAsync("freelancer:under_limits"));
        var unknown = Source(await VetAsync("freelancer:nobody_here"));

        Assert.Equal("partial", limited.GetProperty("state").GetString());
        Assert.Contains("the account is limited", limited.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("failed", unknown.GetProperty("state").GetString());
        Assert.Contains("There is no such profile", unknown.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FakeFault.ServerError, "failed (HTTP 500)")]
    [InlineData(FakeFault.Html, "the answer is no JSON")]
    [InlineData(FakeFault.Truncated, "the answer is no JSON")]
    [InlineData(FakeFault.RateLimited, "refused to answer")]
    public async Task Where_the_interface_stays_shut_the_page_is_read(FakeFault fault, string why)
    {
        await using var fresh = await FakeHost.StartAsync(storage.ConnectionString);
        var shown = InventedProfile.Everywhere.Single(profile => profile.Platform == "freelancer");
        fresh.Web.Disturb("/freelancer/api/", fault).Page("/freelancer/u/mira_kessler", ProfilePageMaker.Html(shown, PageLayout.State));

        var assessment = await fresh.VetAsync("freelancer:mira_kessler", Stop);
        var detail = Source(assessment).GetProperty("detail").GetString();

        Assert.Equal(("mira_kessler", "Mira Kessler"), Contractor(assessment));
        Assert.Equal("partial", Source(assessment).GetProperty("state").GetString());
        Assert.StartsWith("Read from the public page. ", detail, StringComparison.Ordinal);
        Assert.Contains(why, detail, StringComparison.Ordinal);
    }

    /// <summary>Page and interface are one host, and it asked to be spared.</summary>
    [Fact]
    public async Task A_host_that_wants_to_be_spared_is_not_asked_for_the_page_either()
    {
        await using var fresh = await FakeHost.StartAsync(storage.ConnectionString);
        fresh.Web.Freelancer.Left = 0;

        var source = Source(await fresh.VetAsync("freelancer:mira_kessler", Stop));

        Assert.Equal("blocked", source.GetProperty("state").GetString());
        Assert.Contains("wants no more questions for now; vet again in 60 minutes.", source.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(fresh.Web.Requests, request => request.Target.StartsWith("/freelancer/u/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_both_shut_the_report_says_how_to_hand_over_a_capture_and_a_capture_is_read_alone()
    {
        await using var fresh = await FakeHost.StartAsync(storage.ConnectionString);
        fresh.Web.Freelancer.WantsToken = true;
        fresh.Web.Page("/freelancer/u/mira_kessler", OtherPages.PressAndHold);

        var shut = Source(await fresh.VetAsync("freelancer:mira_kessler", Stop));
        var asked = fresh.Web.Requests.Count;
        var shown = InventedProfile.Everywhere.Single(profile => profile.Platform == "freelancer");
        var captured = await fresh.VetAsync("freelancer:mira_kessler", Stop, (shown.Url, ProfilePageMaker.Html(shown, PageLayout.State)));

        Assert.Equal("blocked", shut.GetProperty("state").GetString());
        Assert.Contains("set GigVet:Platforms:Freelancer:Token", shut.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("add it as a capture of https://www.freelancer.com/u/mira_kessler", shut.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(("mira_kessler", "Mira Kessler"), Contractor(captured));
        Assert.Equal(0, Source(captured).GetProperty("requests").GetInt32());
        Assert.DoesNotContain(fresh.Web.Requests.Skip(asked), request => request.Target.StartsWith("/freelancer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_customers_token_travels_with_every_question()
    {
        await using var fresh = await FakeHost.StartAsync(storage.ConnectionString, ("GigVet:Platforms:Freelancer:Token", "the-valid-one"));
        (fresh.Web.Freelancer.WantsToken, fresh.Web.Freelancer.Token) = (true, "the-valid-one");

        Assert.Equal("ok", Source(await fresh.VetAsync("freelancer:mira_kessler", Stop)).GetProperty("state").GetString());
        Assert.Equal(3, fresh.Web.Requests.Count(request => request.Headers.ContainsKey(FakeFreelancerApi.TokenHeader)));
    }

    private static JsonElement Source(JsonElement assessment)
        => assessment.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").GetString() == "freelancer");

    private static (string?, string?) Contractor(JsonElement assessment)
        => (assessment.GetProperty("contractor").GetProperty("handle").GetString(), assessment.GetProperty("contractor").GetProperty("displayName").GetString());

    private static string? Outcome(JsonElement assessment, string code) => assessment.GetProperty("findings").EnumerateArray()
        .Single(finding => finding.GetProperty("code").GetString() == code).GetProperty("outcome").GetString();

    private Task<JsonElement> VetAsync(string profile) => _http.VetAsync(JsonSerializer.Serialize(new { profile }), Stop);
}
