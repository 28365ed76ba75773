namespace GigVet.Enrichers;

/// <summary>Chooses whose commits to read when only a few repositories can be afforded.</summary>
internal static class GitHubSample
{
    public const int Size = 4;

    private static readonly TimeSpan AtOnce = TimeSpan.FromHours(48);

    /// <summary>Own work that a customer would be shown, and what says most about where it came from.</summary>
    public static IReadOnlyList<GitHubRepository> Choose(IReadOnlyList<GitHubRepository> repositories, int size = Size)
    {
        GitHubRepository[] own = [.. repositories.Where(repository => repository is { Fork: false, Size: not 0 })];
        GitHubRepository?[] telling =
        [
            // What the account is known for.
            own.MaxBy(repository => (repository.Stars, repository.Size)),
            // The largest work that came in one push: GitHub's clock against the dates of the commits.
            own.Where(CameAtOnce).MaxBy(repository => repository.Size),
            // The first trace that GitHub's own clock confirms.
            own.MinBy(repository => repository.CreatedAt),
        ];

        // The rest is what the contractor works on now.
        return [.. telling.OfType<GitHubRepository>()
            .Concat(own.OrderByDescending(repository => repository.PushedAt))
            .DistinctBy(repository => repository.FullName, StringComparer.OrdinalIgnoreCase)
            .Take(size)];
    }

    /// <summary>Created and last pushed within two days.</summary>
    public static bool CameAtOnce(GitHubRepository repository)
        => repository.PushedAt is { } pushed && pushed - repository.CreatedAt <= AtOnce;
}
