using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace GigVet.Platforms;

/// <summary>Freelancer.com profiles, read through the official interface, from the public page, or from a capture of it.</summary>
/// <param name="options">Null asks Freelancer.com itself, without a token.</param>
public sealed partial class Freelancer(IOptions<PlatformOptions>? options = null) : PagePlatform
{
    private readonly PlatformSettings _settings = options?.Value["Freelancer"] ?? new PlatformSettings();

    public override string Name => "freelancer";

    public override string Site => "freelancer.com";

    public override IReadOnlyList<Door> Doors => [Door.Api, Door.Page, Door.Capture];

    protected override string Title => "Freelancer.com";

    /// <summary>The sites of other countries and languages show the same accounts.</summary>
    public override string? HandleOf(Uri url)
    {
        if (WebAddress.Normalise(url) is not { } address || WebAddress.HostOf(url) is not { } host || !url.IsDefaultPort)
            return null;
        if (host != Site && !Copy.IsMatch(host))
            return null;

        return ProfilePath.Match(address[host.Length..]) is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;
    }

    public override string? Canonical(string handle)
        => Handle.Match(handle.Trim()) is { Success: true } match ? match.Groups["name"].Value.ToLowerInvariant() : null;

    public override Uri UrlOf(string handle) => new($"https://www.{Site}/u/{handle}");

    public override Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken) => ApiThenPage.FetchAsync(
        look,
        () => new FreelancerApi(_settings, look).FetchAsync(cancellationToken),
        () => FetchPageAsync(look, cancellationToken));

    /// <summary>Languages below the site, and the two national sites that were seen to carry profiles.</summary>
    [GeneratedRegex(
        @"^([a-z]{2}(-[a-z]{2})?\.freelancer\.com|freelancer\.(com\.au|in))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Copy { get; }

    [GeneratedRegex(
        @"^(/[a-z]{2}(-[a-z]{2,4})?)?/u/@?(?<name>[a-z0-9_]{2,40})(\.html)?(/(reviews|portfolio|portfolio-item|about|services)(/[^/]{1,200})?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ProfilePath { get; }

    [GeneratedRegex(
        "^@?(?<name>[a-z0-9_]{2,40})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
