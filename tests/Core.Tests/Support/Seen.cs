using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>What enrichers bring, for tests that are about one member of it.</summary>
internal static class Seen
{
    public static readonly Uri SiteUrl = new("https://mira-kessler.example/");

    public static GitHubAccount Account(string? name = null, string? location = null, string? blog = null) => new()
    {
        Login = "mirakessler-example",
        Id = 4711,
        Url = new Uri("https://github.com/mirakessler-example"),
        CreatedAt = A.Today.AddYears(-6),
        ReadAt = A.Today,
        Name = name,
        Location = location,
        Blog = blog,
        Followers = 10,
        Following = 10,
        PublicRepositories = 10,
    };

    public static PortfolioSite Site(string? person = null) => new()
    {
        Url = SiteUrl,
        ReadAt = A.Today,
        PersonName = person,
        Text = "I build stock and picking systems.",
    };

    public static PitchMessage Message(string? from, string text = "Hello, about your project.") => new(text, from, A.Today);

    public static PortfolioProject Project(int number, ProjectState? state) => new(
        new Uri($"https://project{number}.example/"), $"Project {number}", state, $"answers {state}", A.Today);

    /// <param name="registered">As yyyy-MM-dd; null where the registry does not say.</param>
    public static DomainRecord Domain(string? registered, string domain = "mira-kessler.example") => new()
    {
        Domain = domain,
        RegisteredAt = registered is null
            ? null
            : DateTimeOffset.Parse(registered, System.Globalization.CultureInfo.InvariantCulture),
        Source = new Uri($"https://rdap.example/domain/{domain}"),
        ReadAt = A.Today,
    };
}
