namespace GigVet.Enrichers;

/// <summary>What of an earlier look still holds.</summary>
internal static class GitHubSame
{
    /// <summary>What the contractor writes about himself, and how many repositories there are.</summary>
    public static bool Profile(GitHubAccount now, GitHubAccount before)
        => now.IsLogin(before.Login)
            && Written(now) == Written(before)
            && (now.PublicRepositories, now.SuspendedAt) == (before.PublicRepositories, before.SuspendedAt);

    /// <summary>With what REST said of a suspension, which GraphQL does not say.</summary>
    public static GitHubAccount Suspended(this GitHubAccount account, GitHubAccount? profile)
        => profile is { SawSuspension: true } && profile.Id == account.Id
            ? account with { SuspendedAt = profile.SuspendedAt, SawSuspension = true }
            : account;

    private static (string?, string?, string?, string?, string?, string?) Written(GitHubAccount account)
        => (account.Name, account.Company, account.Location, account.Bio, account.Blog, account.Twitter);

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
                (sample.Repository.FullName, sample.Repository.Stars) == (repository.FullName, repository.Stars)))
            .OfType<GitHubStars>()
            .Select(same => same with
            {
                Repository = now.Repositories!.First(repository => repository.FullName == same.Repository.FullName),
            })
            .OfType<GitHubStars>()];

    public static IEnumerable<GitHubRepository> MostStarred(GitHubAccount account) => (account.Repositories ?? [])
        .Where(repository => repository is { Fork: false, Stars: >= GitHubQueries.FewestStars })
        .OrderByDescending(repository => repository.Stars)
        .Take(GitHubQueries.StarSamples);
}
