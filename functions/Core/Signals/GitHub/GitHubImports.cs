using GigVet.Enrichers;

namespace GigVet.Signals.GitHub;

/// <summary>Repositories that came with a history, and whose history that is.</summary>
internal static class GitHubImports
{
    private const int PastDays = 30;

    extension(GitHubAccount account)
    {
        /// <summary>Share of a history's commits, merges and bots left out, by people who are not the owner.</summary>
        public double? ShareOfOthers(GitHubHistory history)
        {
            var all = history.Commits.Count(commit => !commit.IsMerge && !commit.IsByBot);

            return all == 0 ? null : account.OthersCommits(history).Count() / (double)all;
        }
    }

    /// <summary>Created and pushed within two days, with commits that claim to be at least a month older.</summary>
    public static bool CameWithAPast(GitHubHistory history)
        => history.Repository is { Fork: false } repository
            && GitHubSample.CameAtOnce(repository)
            && history.Commits.Any(commit => (repository.CreatedAt - commit.AuthoredAt).TotalDays >= PastDays);
}
