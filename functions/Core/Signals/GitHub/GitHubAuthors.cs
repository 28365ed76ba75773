using System.Runtime.CompilerServices;
using GigVet.Enrichers;
using GigVet.Text;

namespace GigVet.Signals.GitHub;

/// <summary>Whose commits the histories hold. Sorted out once for an account: ten signals ask for thousands.</summary>
internal sealed class GitHubAuthors
{
    private static readonly ConditionalWeakTable<GitHubAccount, GitHubAuthors> Known = [];

    private readonly GitHubAccount _account;
    private readonly Dictionary<GitHubHistory, IReadOnlyList<GitHubCommit>> _own;
    private readonly HashSet<string?> _strangers;

    private GitHubAuthors(GitHubAccount account)
    {
        var histories = account.Histories ?? [];
        _account = account;
        // By reference: as a record a history is compared by everything its repository says.
        _own = new Dictionary<GitHubHistory, IReadOnlyList<GitHubCommit>>(ReferenceEqualityComparer.Instance);
        var own = new GitHubCommit[histories.Sum(history => history.Commits.Count)];
        var count = 0;
        foreach (var history in histories)
        {
            var begun = count;
            foreach (var commit in OwnIn(history))
                own[count++] = commit;
            _own[history] = new ArraySegment<GitHubCommit>(own, begun, count - begun);
        }

        Own = new ArraySegment<GitHubCommit>(own, 0, count);

        var owner = account.Read(account.Name);
        _strangers = histories
            .SelectMany(history => history.Commits)
            .Where(commit => commit.AuthorLogin is null)
            .Select(commit => commit.AuthorName)
            .Distinct(StringComparer.Ordinal)
            .Where(name => account.Read(name) is { Kind: NameKind.Person } author
                && author.CompareWith(owner).Verdict is NameVerdict.Different)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The own commits of all histories, one after the other.</summary>
    public IReadOnlyList<GitHubCommit> Own { get; }

    public static GitHubAuthors Of(GitHubAccount account) => Known.GetValue(account, read => new GitHubAuthors(read));

    /// <summary>Commits dated by the owner's machine: no merges, no bots, nothing from GitHub's pages.</summary>
    public IReadOnlyList<GitHubCommit> OwnCommits(GitHubHistory history)
        => _own.TryGetValue(history, out var own) ? own : [.. OwnIn(history)];

    /// <summary>Commits of people who are certainly not the owner.</summary>
    public IEnumerable<GitHubCommit> OthersCommits(GitHubHistory history) => history.Commits
        .Where(commit => commit.AuthorLogin is { } login
            ? !_account.IsLogin(login)
            : _strangers.Contains(commit.AuthorName))
        .Where(commit => !commit.IsMerge && !commit.IsByBot);

    private IEnumerable<GitHubCommit> OwnIn(GitHubHistory history) => history.Commits
        .Where(commit => IsOwner(commit) && !commit.IsMerge && !commit.IsByBot && !commit.IsFromWebPages);

    // A commit that GitHub assigns to nobody is the owner's when it carries the name the account shows.
    private bool IsOwner(GitHubCommit commit) => commit.AuthorLogin is { } login
        ? _account.IsLogin(login)
        : commit.AuthorName is { } name
            && (_account.IsLogin(name) || name.Equals(_account.Name, StringComparison.OrdinalIgnoreCase));
}
