using GigVet.Platforms;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Platforms;

public sealed class PlatformOptionsTests
{
    [Fact]
    public void Without_settings_platforms_are_asked_themselves()
    {
        var fiverr = Bound()["fiverr"];

        Assert.Equal((null, false), (fiverr.BaseUrl, fiverr.HasToken));
        Assert.Equal(new Uri("https://www.fiverr.com/mira?x=1"), fiverr.PlaceOf(new Uri("https://www.fiverr.com/mira?x=1")));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8099", "http://127.0.0.1:8099/freelancer/it/mira?x=1")]
    [InlineData("https://mirror.example/pph/", "https://mirror.example/pph/freelancer/it/mira?x=1")]
    public void The_same_path_is_asked_for_below_another_address(string baseUrl, string place)
    {
        var settings = Bound(("PEOPLEPERHOUR:BaseUrl", baseUrl), ("PeoplePerHour:Token", "t"))["peopleperhour"];
        var page = new Uri("https://www.peopleperhour.com/freelancer/it/mira?x=1");

        Assert.True(settings.HasToken);
        Assert.Equal(new Uri(place), settings.PlaceOf(page));
        Assert.Equal(page, settings.PublicAddressOf(settings.PlaceOf(page), page));
        Assert.Equal(new Uri("https://elsewhere.example/"), settings.PublicAddressOf(new Uri("https://elsewhere.example/"), page));
    }

    [Theory]
    [InlineData("Guru:BaseUrl", "guru.example", "GigVet:Platforms:Guru:BaseUrl must be an absolute http or https address")]
    [InlineData("Guru:BaseUrl", "ftp://guru.example", "GigVet:Platforms:Guru:BaseUrl must be an absolute http or https address")]
    [InlineData("Guru:BaseUrl", "https://guru.example/?key=1", "GigVet:Platforms:Guru:BaseUrl must be an absolute http or https address")]
    [InlineData("Gruu:BaseUrl", "https://guru.example", "GigVet:Platforms:Gruu is no platform; known are Contra, Fiverr, Freelancer, Guru, PeoplePerHour, Toptal, Upwork.")]
    [InlineData("Gruu:Token", "secret", "GigVet:Platforms:Gruu is no platform")]
    public void A_setting_that_cannot_be_used_stops_the_start_and_is_named(string setting, string value, string why)
        => Assert.Contains(why, Assert.Throws<OptionsValidationException>(() => Bound((setting, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_token_does_not_travel_in_the_clear()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Bound(("Upwork:Token", "secret"), ("Upwork:BaseUrl", "http://mirror.example")));

        Assert.Contains("GigVet:Platforms:Upwork:BaseUrl must be https", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.True(Bound(("Upwork:Token", "secret"), ("Upwork:BaseUrl", "http://127.0.0.1:8099"))["upwork"].HasToken);
    }

    [Fact]
    public void Settings_are_checked_when_the_service_starts()
    {
        using var services = Services(("Gruu:Token", "x"));

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void The_way_out_knows_where_platforms_are_asked()
    {
        using var services = Services();

        Assert.IsType<MirroredWeb>(services.GetRequiredService<IWeb>());
    }

    private static PlatformOptions Bound(params (string Name, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<IOptions<PlatformOptions>>().Value;
    }

    private static ServiceProvider Services(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(
                setting => $"{PlatformOptions.Section}:{setting.Name}", setting => (string?)setting.Value, StringComparer.Ordinal))
            .Build())
        .AddGigVet()
        .BuildServiceProvider();
}
