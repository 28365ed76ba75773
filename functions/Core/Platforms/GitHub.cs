using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Platforms;

/// <summary>GitHub as the place where a contractor is met; <see cref="GitHubLook"/> reads the rest.</summary>
public sealed class GitHub(IOptions<GitHubOptions> options, GitHubBudget budget) : IPlatform
{
    public string Name => "github";

    public string Site => "github.com";

    public IReadOnlyList<Door> Doors => [Door.Api];

    public string? HandleOf(Uri url) => GitHubLogin.OfUrl(url);

    public string? Canonical(string handle) => GitHubLogin.Canonical(handle);

    public Uri UrlOf(string handle) => new($"https://github.com/{handle}");

    public async Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken)
    {
        var handle = look.Handle;
        var meter = new GitHubMeter(look.Web, budget, options.Value, look.Occasion);
        var answer = await new GitHubApi(options.Value, meter).AccountAsync(handle, cancellationToken);

        return answer switch
        {
            { Value: { } account } => new FetchResult.Found(ToProfile(handle, account)),
            { Trouble: { Status: 404 } } => new FetchResult.NotFound(),
            { Trouble: { State: SourceState.Blocked } trouble } => new FetchResult.Blocked(trouble.Why),
            _ => new FetchResult.Failed(answer.Trouble!.Why),
        };
    }

    private ContractorProfile ToProfile(string handle, GitHubAccount account) => new()
    {
        Contractor = new ContractorRef(Name, handle),
        Url = account.Url,
        FetchedAt = account.ReadAt,
        DisplayName = account.Name,
        Overview = account.Bio,
        Location = account.Location,
        JoinedAt = account.CreatedAt,
        Email = account.Email,
        GitHubLogin = account.Login,
        Photo = account.Photo,
        Links = LinksOf(account),
    };

    private static IReadOnlyList<Uri> LinksOf(GitHubAccount account)
    {
        // GitHub keeps the site as it was typed, often without a scheme.
        var blog = account.Blog is { } site && !site.Contains("://", StringComparison.Ordinal)
            ? $"https://{site}"
            : account.Blog;
        var twitter = account.Twitter is { } name ? $"https://twitter.com/{Uri.EscapeDataString(name)}" : null;

        return [.. new[] { blog, twitter }
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : null)
            .OfType<Uri>()
            .Where(url => url.Scheme is "http" or "https")];
    }
}
