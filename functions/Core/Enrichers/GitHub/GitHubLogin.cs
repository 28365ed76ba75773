using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>Which text and which addresses name a GitHub account.</summary>
public static partial class GitHubLogin
{
    private const string Platform = "github";

    private static readonly FrozenSet<string> Hosts =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "github.com", "www.github.com", "gist.github.com");

    // First path parts that are GitHub's own pages; GitHub keeps these names from accounts.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "account", "advisories", "apps", "blog", "business", "codespaces", "collections", "community",
        "contact", "copilot", "customer-stories", "dashboard", "discover", "discussions", "edu", "education",
        "enterprise", "events", "explore", "features", "gist", "gists", "git-guides", "home", "import", "integrations",
        "issues", "join", "login", "logout", "maintenance", "marketplace", "mobile", "models", "network", "new",
        "newsroom", "nonprofit", "nonprofits",
        "notifications", "open-source", "organizations", "orgs", "pages", "partners", "personal", "premium-support",
        "pricing", "pulls", "readme", "repos", "resources", "search", "security", "sessions", "settings", "signup",
        "site",
        "solutions", "sponsors", "stars", "status", "support", "team", "teams", "topics", "tos", "trending",
        "user-attachments", "users", "watching", "why-github");

    /// <summary>The canonical, lower-case login in what a person typed; null when it cannot be one.</summary>
    public static string? Canonical(string text)
    {
        var login = text.Trim().TrimStart('@').ToLowerInvariant();
        return Shape.IsMatch(login) && !Reserved.Contains(login) ? login : null;
    }

    /// <summary>The account an address belongs to: profile, a page below it, owner of a repository or gist.</summary>
    public static string? OfUrl(Uri url)
        => IsGitHub(url) && url.Segments is [_, var first, ..] ? Canonical(first.TrimEnd('/')) : null;

    /// <summary>The account the request or the profile names; null when neither does.</summary>
    public static string? NamedIn(VetRequest request, ContractorProfile profile)
    {
        if (request.GitHub is { } given)
            return OfText(given);
        // Also when the profile itself cannot be read: its handle is the login.
        if (request.Contractor.Platform is Platform)
            return Canonical(request.Contractor.Handle);
        if (profile.GitHubLogin is { } shown)
            return OfText(shown);

        // A link to the profile itself says more than one to a repository, which may be somebody else's.
        return profile.Links?
            .OrderBy(link => IsGitHub(link) && link.Segments.Length == 2 ? 0 : 1)
            .Select(OfUrl)
            .FirstOrDefault(login => login is not null);
    }

    /// <summary>Somebody named an account, even one that cannot exist.</summary>
    public static bool IsNamedIn(VetRequest request, ContractorProfile profile)
        => request.GitHub is not null || request.Contractor.Platform is Platform || profile.GitHubLogin is not null || NamedIn(request, profile) is not null;

    private static string? OfText(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) ? OfUrl(url) : Canonical(text);

    private static bool IsGitHub(Uri url)
        => url is { IsAbsoluteUri: true, Scheme: "http" or "https", IsDefaultPort: true }
            && Hosts.Contains(url.IdnHost);

    [GeneratedRegex(
        @"^(?=.{1,39}\z)[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Shape { get; }
}
