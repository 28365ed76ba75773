using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GigVet.Platforms;

/// <summary>Addresses that people write into running text, and the code host account among them.</summary>
public static partial class WrittenLinks
{
    private const int Most = 50;
    private const int LongestText = 20_000;

    /// <summary>First parts of paths on the code host that are nobody's account.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "apps", "blog", "collections", "contact", "customer-stories", "enterprise", "explore", "features", "join",
        "login", "marketplace", "new", "notifications", "orgs", "organizations", "pricing", "readme", "search", "security",
        "settings", "site", "sponsors", "topics", "trending", "team", "stars", "issues", "pulls", "codespaces", "gist");

    /// <summary>Only what is plainly an address: "ASP.NET" and "Node.js" look like hosts and are none.</summary>
    public static IReadOnlyList<Uri> In(string text) =>
    [
        .. Address.Matches(text[..Math.Min(text.Length, LongestText)])
            .Take(Most)
            .Select(match => match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '…', '*'))
            .Select(written => written.Contains("://", StringComparison.Ordinal) ? written : "https://" + written)
            .Select(written => Uri.TryCreate(written, UriKind.Absolute, out var url) ? url : null)
            .OfType<Uri>()
            .Where(url => WebAddress.Normalise(url) is not null && url.Host.Contains('.', StringComparison.Ordinal))
            .DistinctBy(WebAddress.Normalise, StringComparer.Ordinal),
    ];

    /// <summary>The account that the addresses name; null when they name none, or several.</summary>
    public static string? GitHubLogin(IEnumerable<Uri> links)
    {
        string[] logins =
        [
            .. links
                .Where(link => WebAddress.HostOf(link) is "github.com")
                .Select(link => link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries))
                .Where(path => path.Length > 0 && Login.IsMatch(path[0]) && !Reserved.Contains(path[0]))
                .OrderBy(path => path.Length)
                .GroupBy(path => path.Length)
                .Take(1)
                .SelectMany(paths => paths)
                .Select(path => path[0])
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

        return logins is [var login] ? login : null;
    }

    [GeneratedRegex(
        """(https?://|\bwww\.|\b(?:github|gitlab|bitbucket|linkedin|codeberg)\.(?:com|org)/)[^\s<>"]{1,1000}""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        "^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,38}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Login { get; }
}
