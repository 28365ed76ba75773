using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>What a look with a token leaves for the next one.</summary>
/// <param name="Whole">Nothing was missing that another look could bring.</param>
/// <param name="Pages">By which GitHub says, uncharged, that nothing changed.</param>
internal sealed record GitHubMemory(GitHubAccount Account, bool Whole, IReadOnlyList<RememberedPage> Pages)
{
    /// <summary>Days on which the account was not there any more, since it was last seen.</summary>
    public IReadOnlyList<DateOnly> Missed { get; init; } = [];

    /// <summary>Raised whenever this record or a fact in it changes its shape.</summary>
    public const int Shape = 3;

    /// <summary>
    /// Stars and merges by others leave no trace in what is asked then, so once in a while all is read.
    /// </summary>
    public static readonly TimeSpan MostAge = TimeSpan.FromDays(30);

    /// <summary>
    /// Packed, these take less than two thirds of a row's 896 KiB; the rest is for all else that is kept (our rule).
    /// </summary>
    public const int MostCommits = 8_000;

    /// <summary>
    /// What fits: no signal reads messages, and the longest histories are read again by the next look.
    /// </summary>
    public static GitHubMemory Of(GitHubAccount account, bool whole, IReadOnlyList<RememberedPage> pages)
    {
        var commits = 0;
        var kept = (account.Histories ?? [])
            .OrderBy(history => history.Commits.Count)
            .TakeWhile(history => (commits += history.Commits.Count) <= MostCommits)
            .ToHashSet(ReferenceEqualityComparer.Instance);

        return new GitHubMemory(
            account with
            {
                Histories = account.Histories is { } histories
                    ? [.. histories.Where(kept.Contains).Select(WithoutMessages)]
                    : null,
            },
            whole && kept.Count == (account.Histories?.Count ?? 0),
            pages);
    }

    private static GitHubHistory WithoutMessages(GitHubHistory history)
        => history with { Commits = [.. history.Commits.Select(commit => commit with { Message = null })] };

    public bool IsOf(string login)
        => Account.IsLogin(login) || login.Equals(Account.FormerLogin, StringComparison.OrdinalIgnoreCase);

    /// <summary>The facts once more, where the same repository is the same object again.</summary>
    public GitHubAccount Relinked()
    {
        var repositories = GitHubTokenLook.ByName(Account.Repositories);
        GitHubRepository Same(GitHubRepository repository)
            => repositories.GetValueOrDefault(repository.FullName) ?? repository;

        return Account with
        {
            Histories = Account.Histories is { } histories
                ? [.. histories.Select(history => history with { Repository = Same(history.Repository) })]
                : null,
            StarSamples = Account.StarSamples is { } stars
                ? [.. stars.Select(sample => sample with { Repository = Same(sample.Repository) })]
                : null,
        };
    }
}
