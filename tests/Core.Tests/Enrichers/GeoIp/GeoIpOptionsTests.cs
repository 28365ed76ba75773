using GigVet.Enrichers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers.GeoIp;

public sealed class GeoIpOptionsTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "CountryDatabase", "libmaxminddb-corrupt-search-tree.mmdb" },
        { "CountryDatabase", "libmaxminddb-metadata-marker-only.mmdb" },
        { "AsnDatabase", "libmaxminddb-deep-nesting.mmdb" },
        { "AnonymousDatabase", "libmaxminddb-deep-array-nesting.mmdb" },
        { "AnonymousDatabase", "libmaxminddb-empty-map-last-in-metadata.mmdb" },
        { "CountryDatabase", "libmaxminddb-empty-array-last-in-metadata.mmdb" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_corrupt_database_stops_the_start_and_names_its_setting(string setting, string file)
        => Assert.StartsWith($"GigVet:GeoIp:{setting} names a ", Refusal(setting, GeoIpFixture.Database(Path.Combine("bad-data", file))), StringComparison.Ordinal);

    [Theory]
    [InlineData("AsnDatabase", "GeoLite2-Country-Test.mmdb")]
    [InlineData("CountryDatabase", "GeoLite2-ASN-Test.mmdb")]
    [InlineData("AnonymousDatabase", "GeoIP2-City-Test.mmdb")]
    public void A_database_of_something_else_is_told_so(string setting, string file)
        => Assert.Equal(
            $"GigVet:GeoIp:{setting} names a MaxMind DB file that holds something else, or nothing.",
            Refusal(setting, GeoIpFixture.Database(file)));

    [Theory]
    [InlineData("CountryDatabase")]
    [InlineData("AsnDatabase")]
    [InlineData("AnonymousDatabase")]
    [InlineData("HostingRanges")]
    [InlineData("VpnRanges")]
    [InlineData("RelayRanges")]
    public void A_file_that_is_not_there_stops_the_start(string setting)
        => Assert.StartsWith($"GigVet:GeoIp:{setting} must name ", Refusal(setting, "/no/such/file"), StringComparison.Ordinal);

    [Fact]
    public void A_text_is_no_database_and_a_wrong_line_is_named()
    {
        using var file = new TemporaryFile("hello");

        Assert.StartsWith("GigVet:GeoIp:AsnDatabase names a file that is no MaxMind DB", Refusal("AsnDatabase", file.Path), StringComparison.Ordinal);
        Assert.Equal("GigVet:GeoIp:VpnRanges names a file that holds no range.", Refusal("VpnRanges", file.Path + ";" + file.Path));
    }

    [Fact]
    public void What_can_be_read_starts()
    {
        var options = GeoIpFixture.All();
        using var ranges = new TemporaryFile("192.0.2.0/24");

        using var services = Services(
            ("CountryDatabase", options.CountryDatabase!), ("AsnDatabase", options.AsnDatabase!),
            ("AnonymousDatabase", options.AnonymousDatabase!), ("VpnRanges", ranges.Path));

        Assert.True(services.GetRequiredService<IOptions<GeoIpOptions>>().Value.IsSet);
        using var nothing = Services();
        Assert.False(nothing.GetRequiredService<IOptions<GeoIpOptions>>().Value.IsSet);
    }

    private static string Refusal(string setting, string value)
    {
        using var services = Services((setting, value));
        return Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate()).Message;
    }

    private static ServiceProvider Services(params (string Setting, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"GigVet:GeoIp:{pair.Setting}", (string?)pair.Value)))
            .Build())
        .AddGeoIpOptions()
        .BuildServiceProvider();
}
