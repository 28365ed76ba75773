using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Vetting;

/// <summary>Knows every platform, and whom an address or <c>platform:handle</c> means.</summary>
public sealed class PlatformDirectory(IEnumerable<IPlatform> platforms, PrivateHosts allowed)
{
    /// <summary>The platform of pages that belong to no other one; asked last.</summary>
    public const string Web = "web";

    /// <summary>The code host, which is a platform and a source of its own.</summary>
    public const string GitHub = "github";

    /// <summary>Longest canonical handle; the storage keys it becomes part of hold 512 characters.</summary>
    public const int LongestHandle = 400;

    private readonly IPlatform[] _platforms =
        [.. platforms.OrderBy(platform => platform.Name is Web).ThenBy(platform => platform.Name, StringComparer.Ordinal)];

    public IPlatform this[ContractorRef contractor] => _platforms.Single(platform => platform.Name == contractor.Platform);

    /// <param name="text">An address, or <c>platform:handle</c>.</param>
    /// <param name="field">Named in the error.</param>
    /// <exception cref="InvalidRequestException">It is neither, or an address nobody outside can reach.</exception>
    public (ContractorRef Contractor, Uri Url) Resolve(string text, string field)
    {
        text = text.Trim();
        if (text.Length == 0)
            throw new InvalidRequestException(field, "is empty; give a profile address or platform:handle.");

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var looksLikeAddress = text.Contains("://", StringComparison.Ordinal) || colon < 0 || text[..colon].Contains('.', StringComparison.Ordinal);

        if (colon < 0 && text.IndexOfAny(['.', '/']) < 0)
            throw new InvalidRequestException(field, $"is a name without its place; give an address, or platform:handle with one of {Known}.");

        return looksLikeAddress ? ResolveUrl(text, field) : Resolve(text[..colon], text[(colon + 1)..], field);
    }

    /// <inheritdoc cref="Resolve(string, string)"/>
    public (ContractorRef Contractor, Uri Url) Resolve(string platformName, string handle, string field)
    {
        var platform = Array.Find(_platforms, platform => platform.Name.Equals(platformName, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidRequestException(field, $"unknown platform \"{platformName}\"; known are {Known}.");
        if (handle.Contains("://", StringComparison.Ordinal) || platform.Name is Web)
            return Expect(platform, ResolveUrl(handle, field), field);

        var canonical = platform.Canonical(handle);
        return canonical is { Length: > 0 and <= LongestHandle }
            ? (new ContractorRef(platform.Name, canonical), platform.UrlOf(canonical))
            : throw new InvalidRequestException(field, $"\"{handle}\" is no handle of {platform.Name}.");
    }

    /// <summary>Whose profile an address found on a page is; null when it is nobody's on a platform.</summary>
    public NamedProfile? Find(Uri url)
    {
        if (!UrlRules.TryParse(url.OriginalString, allowed, out _, out _))
            return null;

        foreach (var platform in _platforms.Where(platform => platform.Name is not Web))
        {
            if (platform.HandleOf(url) is { Length: > 0 and <= LongestHandle } handle)
                return new NamedProfile(new ContractorRef(platform.Name, handle), platform.UrlOf(handle));
        }

        return null;
    }

    private string Known => string.Join(", ", _platforms.Select(platform => platform.Name));

    private (ContractorRef Contractor, Uri Url) ResolveUrl(string text, string field)
    {
        if (!UrlRules.TryParse(text, allowed, out var url, out var reason))
            throw new InvalidRequestException(field, reason);

        foreach (var platform in _platforms)
        {
            if (platform.HandleOf(url) is not { } handle)
            {
                RefuseOtherPagesOf(platform, url, field);
                continue;
            }

            if (Length(handle) > LongestHandle)
                throw new InvalidRequestException(field, $"is too long: at most {LongestHandle} characters of host and path.");

            // A page of our own naming is fetched as it was named: its query may be part of the address.
            return (new ContractorRef(platform.Name, handle), platform.Name is Web ? url : platform.UrlOf(handle));
        }

        throw new InvalidRequestException(field, $"is no profile address; known platforms are {Known}.");
    }

    /// <summary>As long as it becomes in a storage key, where a tilde takes three characters.</summary>
    private static int Length(string handle) => handle.Length + (2 * handle.Count(letter => letter is '~'));

    /// <summary>A search or a company of a known platform is nobody's profile; vetting it as a page would mislead.</summary>
    private static void RefuseOtherPagesOf(IPlatform platform, Uri url, string field)
    {
        if (platform.Site is { } site && WebAddress.HostOf(url) is { } host && WebAddress.IsUnder(host, site))
        {
            throw new InvalidRequestException(
                field, $"is an address of {platform.Name}, but no contractor's profile; open the profile and copy its address.");
        }
    }

    private static (ContractorRef Contractor, Uri Url) Expect(
        IPlatform platform, (ContractorRef Contractor, Uri Url) resolved, string field)
        => resolved.Contractor.Platform == platform.Name
            ? resolved
            : throw new InvalidRequestException(field, $"is an address of {resolved.Contractor.Platform}, not of {platform.Name}.");
}
