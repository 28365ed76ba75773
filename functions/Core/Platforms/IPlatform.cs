using GigVet.Model;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>A place where contractors publish profiles. One file each; it knows the addresses, the handles and the page.</summary>
public interface IPlatform
{
    /// <summary>Lower-case name used in URLs, storage keys and settings.</summary>
    string Name { get; }

    /// <summary>The host of all its pages, such as <c>upwork.com</c>; null when it has none of its own.</summary>
    string? Site => null;

    /// <summary>The canonical handle behind a profile address in any of its spellings; null when it is none of this platform's.</summary>
    string? HandleOf(Uri url);

    /// <summary>The canonical form of a handle as a person typed it; null when it cannot be one.</summary>
    string? Canonical(string handle);

    /// <summary>The public address of a canonical handle.</summary>
    Uri UrlOf(string handle);

    /// <param name="handle">Canonical.</param>
    /// <param name="url">The address to read: the canonical one, or for a page of no platform the one that was named.</param>
    /// <param name="web">Answers from the customer's captures first.</param>
    Task<FetchResult> FetchAsync(string handle, Uri url, IWeb web, CancellationToken cancellationToken);
}

/// <summary>The expected endings of a fetch. None of them says anything about the contractor but <see cref="Found"/>.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Missing">What the page should have shown and did not, in words; null when it was complete.</param>
    public sealed record Found(ContractorProfile Profile, string? Missing = null) : FetchResult;

    public sealed record NotFound : FetchResult;

    /// <summary>A login wall, a captcha, a rate limit, or our own rules.</summary>
    public sealed record Blocked(string Reason) : FetchResult;

    /// <summary>It did not answer, or its layout can no longer be read.</summary>
    public sealed record Failed(string Reason) : FetchResult;
}
