using GigVet.Enrichers;

namespace GigVet.Signals.GitHub;

/// <summary>Readings of an account that several signals share.</summary>
internal static class GitHubTrack
{
    public const int EstablishedDays = 366;
    public const int EstablishedFollowers = 50;
    public const int EstablishedRepositories = 20;

    private const string NoreplyDomain = "noreply.github.com";
    private const int Vouching = 2;

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
                    .Where(merge => merge.AuthorHasWriteAccess is false && !own.Contains(merge.RepositoryName))
                    .Where(merge => !account.IsLogin(merge.MergedBy));
            }
        }

        /// <summary>
        /// How many others took the account's work: owners, but no more than there are people who pressed the button,
        /// because one person can own many repositories. A bot presses it for the owner.
        /// </summary>
        public int Vouchers
        {
            get
            {
                GitHubMerge[] merges = [.. account.MergesByOthers];
                var owners = merges.Select(merge => merge.Owner);
                var mergers = merges.Select(merge => merge.MergedBy is { } by && !IsBot(by) ? by : merge.Owner);

                return Math.Min(
                    owners.Distinct(StringComparer.OrdinalIgnoreCase).Count(),
                    mergers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            }
        }

        /// <summary>Several others took the account's work, which is hard to arrange alone.</summary>
        public bool IsVouchedFor => account.Vouchers >= Vouching;

        /// <summary>Old, followed and full, and not by followers that were made together.</summary>
        public bool IsEstablished => account is
        {
            AgeDays: >= EstablishedDays,
            Followers: >= EstablishedFollowers,
            PublicRepositories: >= EstablishedRepositories,
        } && !account.HasFollowersMadeAtOnce;

        /// <summary>Years and readers, or work that others took: habits that would be odd in a new account are fine.</summary>
        public bool IsKnown => account.IsEstablished || account.IsVouchedFor;

        /// <summary>In repositories of others, where the account has no say.</summary>
        public IEnumerable<GitHubThread> Abroad(GitHubWork? work) => (work?.Newest ?? [])
            .Where(thread => !account.IsLogin(thread.OwnerName) && thread.AuthorHasWriteAccess is not true);

        /// <summary>GitHub shows that the account works on this repository of others, or for its owner.</summary>
        public bool TookPartIn(string repository)
            => (account.ContributedTo ?? []).Any(other => Same(other.Repository, repository))
                || (account.MergedElsewhere ?? []).Any(merge => Same(merge.Repository, repository))
                || (account.Organisations ?? [])
                    .Any(organisation => Same(organisation.Login, repository.Split('/')[0]));

        /// <inheritdoc cref="GitHubAuthors.OwnCommits"/>
        public ArraySegment<GitHubCommit> OwnCommits(GitHubHistory history) => GitHubAuthors.Of(account).OwnCommits(history);

        /// <inheritdoc cref="GitHubAuthors.Own"/>
        public ArraySegment<GitHubCommit> OwnCommitsEverywhere => GitHubAuthors.Of(account).Own;

        /// <inheritdoc cref="GitHubAuthors.Turns"/>
        public IEnumerable<GitHubCommit> Turns(GitHubHistory history) => GitHubAuthors.Of(account).Turns(history);

        /// <inheritdoc cref="GitHubAuthors.OthersCommits"/>
        public IEnumerable<GitHubCommit> OthersCommits(GitHubHistory history) => GitHubAuthors.Of(account).OthersCommits(history);
    }

    /// <summary>By its name: GitHub's own apps, and the helpers that projects run.</summary>
    public static bool IsBot(string? name) => name is not null
        && (name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-bot", StringComparison.OrdinalIgnoreCase)
            || name is "GitHub Action" or "GitHub Actions" or "github-actions" or "dependabot" or "renovate");

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
