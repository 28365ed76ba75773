using GigVet.Enrichers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubOptionsTests
{
    [Fact]
    public void Without_settings_GitHub_itself_is_asked_without_a_token()
    {
        var options = Bind(baseUrl: null);

        Assert.Equal(new Uri("https://api.github.com/"), options.BaseUrl);
        Assert.Null(options.Token);
    }

    [Theory]
    [InlineData("https://github.example/api/v3")]
    [InlineData("http://127.0.0.1:8099/github/")]
    [InlineData("http://localhost:8099")]
    public void Other_addresses_can_be_set(string baseUrl) => Assert.Equal(new Uri(baseUrl), Bind(baseUrl).BaseUrl);

    [Theory]
    [InlineData("http://github.example/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("api.github.com")]
    public void An_address_that_would_leak_the_token_stops_the_start(string baseUrl)
        => Assert.Contains(
            "GigVet:GitHub:BaseUrl",
            Assert.Throws<OptionsValidationException>(() => Bind(baseUrl)).Message,
            StringComparison.Ordinal);

    private static GitHubOptions Bind(string? baseUrl)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (baseUrl is not null)
            settings["GigVet:GitHub:BaseUrl"] = baseUrl;
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddGitHubOptions()
            .BuildServiceProvider();

        return services.GetRequiredService<IOptions<GitHubOptions>>().Value;
    }
}
