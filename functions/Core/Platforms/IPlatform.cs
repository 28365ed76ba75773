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

    /// <summary>The ways to a profile, in the order in which they are tried.</summary>
    IReadOnlyList<Door> Doors => [Door.Page, Door.Capture];

    Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken);
}

/// <summary>One way to a profile.</summary>
public enum Door
{
    /// <summary>The platform's official interface, with the customer's key where it needs one.</summary>
    Api,

    /// <summary>The public page, where the platform's robots rules allow it.</summary>
    Page,

    /// <summary>What the customer's own browser showed, handed over; it is used before anything is asked.</summary>
    Capture,
}

/// <summary>What a platform is given to read one profile.</summary>
/// <param name="Handle">Canonical.</param>
/// <param name="Url">The address to read: the canonical one, or for a page of no platform the one that was named.</param>
/// <param name="Web">Answers from the customer's captures first.</param>
public sealed record ProfileLook(string Handle, Uri Url, IWeb Web)
{
    public Occasion Occasion { get; init; }

    /// <summary>The customer handed over what is at <see cref="Url"/>: nothing else needs to be asked.</summary>
    public bool IsCaptured { get; init; }
}

/// <summary>The expected endings of a fetch. None of them says anything about the contractor but <see cref="Found"/>.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <param name="Missing">What the page should have shown and did not, in words; null when it was complete.</param>
    public sealed record Found(ContractorProfile Profile, string? Missing = null) : FetchResult
    {
        /// <summary>Which door was used, where there are several, as a sentence.</summary>
        public string? Note { get; init; }

        /// <summary>What was read and how surely, where the reader grades it; else <see cref="ReadField.Of"/> tells.</summary>
        public IReadOnlyList<ReadField> Fields { get; init; } = [];

        public ShownOnly Shown { get; init; } = ShownOnly.Nothing;
    }

    public sealed record NotFound : FetchResult;

    /// <summary>A login wall, a captcha, a rate limit, or our own rules.</summary>
    public sealed record Blocked(string Reason) : FetchResult;

    /// <summary>It did not answer, or its layout can no longer be read.</summary>
    public sealed record Failed(string Reason) : FetchResult
    {
        /// <summary>There was a page, and nothing on it could be understood.</summary>
        public bool IsUnreadable { get; init; }
    }
}
