namespace GigVet.Enrichers;

/// <summary>What of an earlier look still holds.</summary>
internal static class GitHubSame
{
    /// <summary>What the contractor writes about himself, and how many repositories there are.</summary>
    public static bool Profile(GitHubAccount now, GitHubAccount before)
        => now.IsLogin(before.Login)
            && (now.Name, now.Company, now.Location, now.Bio, now.Blog, now.Twitter, now.PublicRepositories, now.SuspendedAt)
                == (before.Name, before.Company, before.Location, before.Bio, before.Blog, before.Twitter,
                    before.PublicRepositories, before.SuspendedAt);

    public static bool Pushes(IReadOnlyList<GitHubPush> now, IReadOnlyList<GitHubPush>? before)
        => before is not null && now.SequenceEqual(before);

    /// <summary>Histories of repositories to which nothing was pushed since.</summary>
    public static IReadOnlyList<GitHubHistory> Histories(GitHubAccount now, GitHubAccount? before)
    {
        var repositories = GitHubTokenLook.ByName(now.Repositories);
        return [.. (before?.Histories ?? [])
            .Select(history => repositories.GetValueOrDefault(history.Repository.FullName) is { } repository
                && repository.PushedAt == history.Repository.PushedAt
                    ? history with { Repository = repository }
                    : null)
            .OfType<GitHubHistory>()];
    }

    /// <summary>Samples of repositories whose stars are still as many.</summary>
    public static IReadOnlyList<GitHubStars> Stars(GitHubAccount now, GitHubAccount? before)
        => [.. MostStarred(now)
            .Select(repository => before?.StarSamples?.FirstOrDefault(sample =>
                sample.Repository.FullName == repository.FullName && sample.Repository.Stars == repository.Stars) is { } same
                    ? same with { Repository = repository }
                    : null)
            .OfType<GitHubStars>()];

    public static IEnumerable<GitHubRepository> MostStarred(GitHubAccount account) => (account.Repositories ?? [])
        .Where(repository => repository is { Fork: false, Stars: >= GitHubQueries.FewestStars })
        .OrderByDescending(repository => repository.Stars)
        .Take(GitHubQueries.StarSamples);
}
