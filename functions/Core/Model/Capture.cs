namespace GigVet.Model;

/// <summary>A page the customer saved; used instead of fetching its address. Its facts are judged at the moment it was saved.</summary>
public sealed record Capture(Uri Url, string ContentType, string Content, DateTimeOffset SavedAt);
