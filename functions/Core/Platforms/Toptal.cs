using System.Text.RegularExpressions;

namespace GigVet.Platforms;

/// <summary>Toptal's published résumés. No captured page is known: the general reader does the work and says how sure it is.</summary>
public sealed partial class Toptal : PagePlatform
{
    public override string Name => "toptal";

    public override string Site => "toptal.com";

    protected override string Title => "Toptal";

    public override string? HandleOf(Uri url)
        => PathOf(url) is { } path && ProfilePath.Match(path) is { Success: true } match ? match.Groups["slug"].Value.ToLowerInvariant() : null;

    public override string? Canonical(string handle)
        => Handle.IsMatch(handle.Trim()) ? handle.Trim().ToLowerInvariant() : null;

    public override Uri UrlOf(string handle) => new($"https://www.{Site}/resume/{handle}");

    /// <summary>Older addresses name the trade first.</summary>
    [GeneratedRegex(
        "^(/[a-z]{2}(-[a-z]{2})?)?(/[a-z]{3,20}(-[a-z]{3,20}){0,2})?/resume/(?<slug>[a-z0-9][a-z0-9-]{1,99})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ProfilePath { get; }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,99}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
