using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.FakeWeb.Interfaces;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

/// <summary>Upwork through the whole service, by its interface and where that stays shut.</summary>
public sealed class UpworkApiTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private const string Page =
        "<html><head><title>Mira K. - Warehouse engineer - Upwork Freelancer from Kaunas, Lithuania</title></head><body><p>Words on the page.</p></body></html>";

    private const string Place = $"/upwork/freelancers/{FakeUpworkApi.Key}";

    private static readonly Uri Address = new($"https://www.upwork.com/freelancers/{FakeUpworkApi.Key}");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_interface_is_asked_with_the_customers_token()
    {
        await using var fresh = await StartAsync();
        var assessment = await fresh.VetAsync($"{Address}?s=1", Stop);
        var source = Source(assessment);

        Assert.Equal("Mira K.", assessment.GetProperty("contractor").GetProperty("displayName").GetString());
        Assert.StartsWith("Read through Upwork's interface.", source.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, source.GetProperty("requests").GetInt32());
        Assert.Equal("raised", assessment.GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == "profile.identity-verified").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task An_expired_token_is_said_and_the_page_is_read()
    {
        await using var fresh = await StartAsync("an-old-one");
        fresh.Web.Page(Place, Page);

        var source = Source(await fresh.VetAsync(Address.AbsoluteUri, Stop));

        Assert.Equal("partial", source.GetProperty("state").GetString());
        Assert.StartsWith(
            "Read from the public page. Upwork's interface refused the token: renew it and set GigVet:Platforms:Upwork:Token.",
            source.GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FakeFault.ServerError, "failed (HTTP 500)")]
    [InlineData(FakeFault.Html, "the answer is no JSON")]
    [InlineData(FakeFault.CutOff, "could not be reached")]
    public async Task Where_the_interface_stays_shut_the_page_is_read(FakeFault fault, string why)
    {
        await using var fresh = await StartAsync();
        fresh.Web.Disturb("/upwork/graphql", fault).Page(Place, Page);

        var assessment = await fresh.VetAsync(Address.AbsoluteUri, Stop);

        Assert.Equal("Mira K.", assessment.GetProperty("contractor").GetProperty("displayName").GetString());
        Assert.Contains(why, Source(assessment).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_capture_is_read_alone()
    {
        await using var fresh = await StartAsync();

        var source = Source(await fresh.VetAsync(Address.AbsoluteUri, Stop, (Address, Page)));

        Assert.Equal(0, source.GetProperty("requests").GetInt32());
        Assert.DoesNotContain(fresh.Web.Requests, request => request.Target.StartsWith("/upwork", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_expired_token_is_renewed_with_the_customers_key()
    {
        await using var fresh = await FakeHost.StartAsync(
            storage.ConnectionString,
            ("GigVet:Platforms:Upwork:ClientId", "a-key"),
            ("GigVet:Platforms:Upwork:ClientSecret", "its-secret"),
            ("GigVet:Platforms:Upwork:RefreshToken", "the-first"));

        var source = Source(await fresh.VetAsync(Address.AbsoluteUri, Stop));

        Assert.StartsWith("Read through Upwork's interface.", source.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, source.GetProperty("requests").GetInt32());
    }

    private Task<FakeHost> StartAsync(string token = "a-token-of-the-tests")
        => FakeHost.StartAsync(storage.ConnectionString, ("GigVet:Platforms:Upwork:Token", token));

    private static JsonElement Source(JsonElement assessment)
        => assessment.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("name").GetString() == "upwork");
}
