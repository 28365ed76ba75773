using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers.GeoIp;

public sealed class SignInLocatorTests
{
    [Theory]
    [InlineData("81.2.69.142", "GB")]
    [InlineData("2001:218::1", "JP")]
    [InlineData("192.0.2.7", null)]
    public async Task Places_an_address_in_its_country(string ip, string? country)
        => Assert.Equal(country, (await LocateAsync(GeoIpFixture.All(), ip)).Country);

    [Fact]
    public async Task A_database_of_cities_gives_a_place_on_the_map()
    {
        Assert.Equal(new Spot(35.68536, 139.75309, 100), (await LocateAsync(GeoIpFixture.All(), "2001:218::1")).Spot);
        Assert.Null((await LocateAsync(new GeoIpOptions { CountryDatabase = GeoIpFixture.Database("GeoLite2-Country-Test.mmdb") }, "2001:218::1")).Spot);
    }

    [Theory]
    [InlineData("1.2.0.1", AddressKind.Vpn)]
    [InlineData("65.0.0.1", AddressKind.Tor)]
    [InlineData("71.160.223.1", AddressKind.Hosting)]
    [InlineData("186.30.236.1", AddressKind.Proxy)]
    [InlineData("6.1.0.4", AddressKind.ResidentialProxy)]
    [InlineData("192.0.2.7", AddressKind.Ordinary)]
    public async Task Tells_homes_from_what_stands_between(string ip, AddressKind kind)
        => Assert.Equal(kind, (await LocateAsync(GeoIpFixture.All(), ip)).Kind);

    [Fact]
    public async Task Names_the_network()
        => Assert.Equal("AS1221 Telstra Pty Ltd", (await LocateAsync(GeoIpFixture.All(), "1.128.0.1")).Network);

    [Theory]
    [InlineData("192.0.2.7", AddressKind.Hosting)]
    [InlineData("198.51.100.7", AddressKind.Vpn)]
    [InlineData("203.0.113.7", AddressKind.Relay)]
    [InlineData("2001:db8::7", AddressKind.Hosting)]
    [InlineData("8.8.8.8", AddressKind.Ordinary)]
    public async Task Ranges_in_text_files_do_too(string ip, AddressKind kind)
    {
        using var hosting = new TemporaryFile("192.0.2.0/24\n198.51.100.0/24\n2001:db8::/32");
        using var more = new TemporaryFile("203.0.113.0/24");
        using var vpn = new TemporaryFile("198.51.100.0/24");
        using var relay = new TemporaryFile("203.0.113.0/24");
        var options = new GeoIpOptions { HostingRanges = $"{hosting.Path};{more.Path}", VpnRanges = vpn.Path, RelayRanges = relay.Path };

        Assert.Equal(kind, (await LocateAsync(options, ip)).Kind);
    }

    [Fact]
    public async Task A_network_may_be_named_instead_of_its_ranges()
    {
        using var numbers = new TemporaryFile("AS1221 # an example");
        var options = new GeoIpOptions { AsnDatabase = GeoIpFixture.Database("GeoLite2-ASN-Test.mmdb"), VpnRanges = numbers.Path };

        Assert.Equal(AddressKind.Vpn, (await LocateAsync(options, "1.128.0.1")).Kind);
    }

    [Fact]
    public async Task Nothing_that_could_tell_kinds_means_not_known()
        => Assert.Null((await LocateAsync(new GeoIpOptions { CountryDatabase = GeoIpFixture.Database("GeoLite2-Country-Test.mmdb") }, "1.2.0.1")).Kind);

    [Fact]
    public async Task A_file_that_goes_bad_later_fails_the_source_and_names_the_setting_and_one_that_is_mended_serves()
    {
        using var vpn = new TemporaryFile("198.51.100.0/24");
        var locator = Locator(new GeoIpOptions { VpnRanges = vpn.Path });
        Assert.Equal(SourceState.Ok, (await LookAsync(locator, "192.0.2.7")).State);

        await File.WriteAllTextAsync(vpn.Path, "nothing of the kind at all", TestContext.Current.CancellationToken);
        var broken = await LookAsync(locator, "192.0.2.7");
        Assert.Equal((SourceState.Failed, "GigVet:GeoIp:VpnRanges names a file that holds no range."), (broken.State, broken.Detail));
        Assert.Empty(broken.Facts);

        await File.WriteAllTextAsync(vpn.Path, "192.0.2.0/24", TestContext.Current.CancellationToken);
        Assert.Equal(AddressKind.Vpn, Assert.Single(Assert.IsType<SignInPlaces>(Assert.Single((await LookAsync(locator, "192.0.2.7")).Facts)).SignIns).Kind);

        File.Delete(vpn.Path);
        Assert.Equal(SourceState.Failed, (await LookAsync(locator, "192.0.2.7")).State);
    }

    [Fact]
    public async Task A_database_that_is_cut_short_later_fails_the_source()
    {
        var path = GeoIpFixture.Database("GeoLite2-Country-Test.mmdb");
        using var copy = new TemporaryFile(extension: ".mmdb");
        File.Copy(path, copy.Path, overwrite: true);
        var locator = Locator(new GeoIpOptions { CountryDatabase = copy.Path });
        Assert.Equal(SourceState.Ok, (await LookAsync(locator, "81.2.69.142")).State);

        var bytes = await File.ReadAllBytesAsync(copy.Path, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(copy.Path, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var broken = await LookAsync(locator, "81.2.69.142");

        Assert.Equal(SourceState.Failed, broken.State);
        Assert.StartsWith("GigVet:GeoIp:CountryDatabase ", broken.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_nothing_where_no_sign_in_was_given()
    {
        var enrichment = await Locator(new GeoIpOptions()).EnrichAsync(
            new Look(A.Request(), A.Profile(), new StubWeb()), TestContext.Current.CancellationToken);

        Assert.Equal(SourceState.NotAsked, enrichment.State);
    }

    [Fact]
    public void Is_off_while_nothing_is_set()
    {
        Assert.False(Locator(new GeoIpOptions()).IsEnabled);
        Assert.True(Locator(new GeoIpOptions { VpnRanges = "vpn.txt" }).IsEnabled);
    }

    private static async Task<SignInPlace> LocateAsync(GeoIpOptions options, string ip)
    {
        var enrichment = await LookAsync(Locator(options), ip);
        Assert.Equal(SourceState.Ok, enrichment.State);
        return Assert.Single(Assert.IsType<SignInPlaces>(Assert.Single(enrichment.Facts)).SignIns);
    }

    private static SignInLocator Locator(GeoIpOptions options) => new(Options.Create(options), new GeoIpFiles(Options.Create(options)));

    private static Task<Enrichment> LookAsync(SignInLocator locator, string ip)
    {
        var request = A.Request() with { Observations = new Observations { SignIns = [new SignIn(ip, A.Today)] } };
        return locator.EnrichAsync(new Look(request, A.Profile(), new StubWeb()), TestContext.Current.CancellationToken);
    }
}
