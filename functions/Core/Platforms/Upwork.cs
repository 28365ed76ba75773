using System.Text.RegularExpressions;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>Upwork freelancer profiles, read from the public page or from one the customer saved.</summary>
public sealed partial class Upwork : IPlatform
{
    private const string Site = "upwork.com";
    private const string Advice =
        "Open the profile in your browser, save the page and add it as a capture of {0}.";

    public string Name => "upwork";

    /// <summary>Only freelancers have a handle: agencies, jobs and services carry ids of the same shape under other paths.</summary>
    public string? HandleOf(Uri url)
    {
        if (WebAddress.Normalise(url) is not { } address || WebAddress.HostOf(url) is not { } host)
            return null;
        if (host != Site || !url.IsDefaultPort)
            return null;

        return ProfilePath.Match(address[host.Length..]) is { Success: true } match
            ? match.Groups["id"].Value.ToLowerInvariant()
            : null;
    }

    public string? Canonical(string handle)
    {
        var text = handle.Trim().Replace("%7E", "~", StringComparison.OrdinalIgnoreCase);
        return Handle.Match(text) is { Success: true } match ? "~" + match.Groups["id"].Value.ToLowerInvariant() : null;
    }

    public Uri UrlOf(string handle) => new($"https://www.{Site}/freelancers/{handle}");

    public async Task<FetchResult> FetchAsync(string handle, IWeb web, CancellationToken cancellationToken)
    {
        throw new NotSupportedException();
    }

    [GeneratedRegex(
        """^(/[a-z]{2}(-[a-z]{2,4})?)?/(freelancers|fl|o/profiles/users|users)/_?(?<id>~[0-9a-z]{12,32})$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex ProfilePath { get; }

    /// <summary>Without its tilde a handle is known by its length and the two digits it begins with.</summary>
    [GeneratedRegex(
        """^(_?~(?<id>[0-9a-z]{12,32})|(?<id>01[0-9a-f]{16}))$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Handle { get; }
}
