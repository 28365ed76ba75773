using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GigVet.Platforms;

/// <summary>Contra independents. Its first page carries no profile, so a saved page is the way; the general reader says how sure it is.</summary>
public sealed partial class Contra : PagePlatform
{
    /// <summary>First parts of paths that are nobody's account.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "api", "blog", "careers", "clients", "community", "companies", "company", "discover", "enterprise", "explore", "experts", "faq",
        "for-companies", "hire", "home", "independents", "inbox", "indy", "invoices", "jobs", "join", "log-in", "login", "logout", "mcp", "messages",
        "opportunities", "opportunity", "p", "policies", "portfolio", "pricing", "privacy", "pro", "project", "projects", "reviews", "search",
        "services", "settings", "sign-up", "signup", "sitemap", "static", "support", "teams", "templates", "terms", "tools", "university");

    public override string Name => "contra";

    public override string Site => "contra.com";

    protected override string Title => "Contra";

    public override string? HandleOf(Uri url)
        => PathOf(url) is { } path && ProfilePath.Match(path) is { Success: true } match ? Canonical(match.Groups["name"].Value) : null;

    public override string? Canonical(string handle)
        => Handle.Match(handle.Trim()) is { Success: true } match && !Reserved.Contains(match.Groups["name"].Value)
            ? match.Groups["name"].Value.ToLowerInvariant()
            : null;

    public override Uri UrlOf(string handle) => new($"https://{Site}/{handle}");

    [GeneratedRegex(
        "^/(?<name>@?[a-z0-9_.-]{2,60})(/(work|services|about|reviews|portfolio))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ProfilePath { get; }

    [GeneratedRegex(
        "^@?(?<name>[a-z0-9][a-z0-9_.-]{1,59})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
