using GigVet.Enrichers;

namespace GigVet.Signals.GitHub;

/// <summary>Readings of an account that several signals share.</summary>
internal static class GitHubTrack
{
    private const string NoreplyDomain = "noreply.github.com";
    private const int VouchingOwners = 2;

    extension(GitHubCommit commit)
    {
        public bool IsMerge => commit.ParentCount > 1;

        public bool IsByBot => IsBot(commit.AuthorLogin) || IsBot(commit.AuthorName);

        /// <summary>Made on GitHub's own pages: GitHub set its dates.</summary>
        public bool IsFromWebPages
            => commit.CommitterLogin is "web-flow" || commit.CommitterEmail is "noreply@github.com";

        public bool HasNoreplyAddress
            => commit.AuthorEmail is { } email && email.EndsWith(NoreplyDomain, StringComparison.OrdinalIgnoreCase);
    }

    extension(GitHubAccount account)
    {
        public IEnumerable<GitHubRepository> OwnRepositories
            => (account.Repositories ?? []).Where(repository => !repository.Fork);

        /// <summary>Merged by somebody else, in a repository that is no fork of an own one.</summary>
        public IEnumerable<GitHubMerge> MergesByOthers
        {
            get
            {
                var own = account.OwnRepositories
                    .Select(repository => repository.Name)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);

                return (account.MergedElsewhere ?? [])
                    .Where(merge => merge.AuthorHasWriteAccess is false && !own.Contains(merge.RepositoryName));
            }
        }

        /// <summary>Several other owners took the account's work, which is hard to arrange alone.</summary>
        public bool IsVouchedFor => account.MergesByOthers
            .Select(merge => merge.Owner)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Skip(VouchingOwners - 1)
            .Any();

        /// <summary>Commits dated by the owner's machine: no merges, no bots, nothing from GitHub's pages.</summary>
        public IEnumerable<GitHubCommit> OwnCommits(GitHubHistory history) => history.Commits
            .Where(commit => account.IsAuthor(commit) && !commit.IsMerge && !commit.IsByBot && !commit.IsFromWebPages);

        // A commit that GitHub assigns to nobody is the owner's when it carries the name the account shows.
        private bool IsAuthor(GitHubCommit commit) => commit.AuthorLogin is { } login
            ? account.IsLogin(login)
            : commit.AuthorName is { } name
                && (account.IsLogin(name) || name.Equals(account.Name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBot(string? name) => name is not null
        && (name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-bot", StringComparison.OrdinalIgnoreCase)
            || name is "GitHub Action" or "GitHub Actions" or "github-actions" or "dependabot" or "renovate");
}
