namespace GigVet.Web;

/// <summary>How one try of one hop ended, and what that means for the next.</summary>
internal sealed record Attempt(WebAnswer Answer)
{
    public Uri? Redirect { get; init; }

    /// <summary>The same request may succeed a moment later.</summary>
    public bool MayPass { get; init; }

    /// <summary>The host is in trouble, as far as one answer can tell.</summary>
    public bool IsHostTrouble { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
