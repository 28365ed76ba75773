namespace GigVet.Model;

/// <summary>A page the customer saved; it is read instead of fetching its address, and judged at the time it was saved.</summary>
/// <param name="Url">The address the page was saved from.</param>
public sealed record Capture(Uri Url, string ContentType, string Content, DateTimeOffset SavedAt);
