namespace GigVet.Enrichers;

/// <param name="CreatedAt">Set by GitHub's own clock, as is <paramref name="PushedAt"/>.</param>
/// <param name="PushedAt">Of a fork nobody worked on, the last push to its parent: before its creation.</param>
public sealed record GitHubRepository(
    string FullName,
    Uri Url,
    bool Fork,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PushedAt,
    int Stars,
    int Forks,
    string? Language,
    string? Description,
    Uri? Homepage)
{
    /// <summary>Kibibytes; zero is an empty repository.</summary>
    public int? Size { get; init; }

    /// <summary>Of a fork: <c>owner/name</c> it was taken from. Null too when that one is gone or private.</summary>
    public string? Parent { get; init; }

    /// <summary>By the amount of code, most first, ten at most. Null over REST.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The part after the owner.</summary>
    public string Name => FullName[(FullName.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
