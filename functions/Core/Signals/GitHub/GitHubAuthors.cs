using System.Runtime.CompilerServices;
using GigVet.Enrichers;
using GigVet.Text;

namespace GigVet.Signals.GitHub;

/// <summary>Whose commits the histories hold. Sorted out once for an account: ten signals ask for thousands.</summary>
internal sealed class GitHubAuthors
{
    private static readonly ConditionalWeakTable<GitHubAccount, GitHubAuthors> Known = [];

    private readonly GitHubAccount _account;
    private readonly Dictionary<GitHubHistory, ArraySegment<GitHubCommit>> _own;
    private readonly HashSet<string?> _strangers;

    private GitHubAuthors(GitHubAccount account)
    {
        var histories = account.Histories ?? [];
        _account = account;
        // By reference: as a record a history is compared by everything its repository says.
        _own = new Dictionary<GitHubHistory, ArraySegment<GitHubCommit>>(ReferenceEqualityComparer.Instance);
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
        _strangers = NamesWithoutLogin(histories)
            .Where(name => account.Read(name) is { Kind: NameKind.Person } author
                && author.CompareWith(owner).Verdict is NameVerdict.Different)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The own commits of all histories, one after the other.</summary>
    public ArraySegment<GitHubCommit> Own { get; }

    public static GitHubAuthors Of(GitHubAccount account) => Known.GetValue(account, read => new GitHubAuthors(read));

    /// <summary>Commits dated by the owner's machine: no merges, no bots, nothing from GitHub's pages.</summary>
    public ArraySegment<GitHubCommit> OwnCommits(GitHubHistory history)
        => _own.TryGetValue(history, out var own) ? own : new ArraySegment<GitHubCommit>([.. OwnIn(history)]);

    /// <summary>Commits of people who are certainly not the owner.</summary>
    public IEnumerable<GitHubCommit> OthersCommits(GitHubHistory history) => Chosen(
        history,
        commit => !commit.IsByBot
            && (commit.AuthorLogin is { } login ? !_account.IsLogin(login) : _strangers.Contains(commit.AuthorName)));

    private IEnumerable<GitHubCommit> OwnIn(GitHubHistory history)
        => Chosen(history, commit => IsOwner(commit) && !commit.IsByBot && !commit.IsFromWebPages);

    /// <summary>The commits that are no merges, of hands that are asked about once for all commits in a row.</summary>
    private static IEnumerable<GitHubCommit> Chosen(GitHubHistory history, Func<GitHubCommit, bool> isChosen)
    {
        (Hands Of, bool Chosen)? last = null;
        foreach (var commit in history.Commits)
        {
            var hands = Hands.Of(commit);
            if (last is not { } before || before.Of != hands)
                last = (hands, isChosen(commit));
            if (last.Value.Chosen && !commit.IsMerge)
                yield return commit;
        }
    }

    private static HashSet<string?> NamesWithoutLogin(IReadOnlyList<GitHubHistory> histories)
    {
        HashSet<string?> names = new(StringComparer.Ordinal);
        foreach (var history in histories)
        {
            foreach (var commit in history.Commits)
            {
                if (commit.AuthorLogin is null)
                    names.Add(commit.AuthorName);
            }
        }

        return names;
    }

    // A commit that GitHub assigns to nobody is the owner's when it carries the name the account shows.
    private bool IsOwner(GitHubCommit commit) => commit.AuthorLogin is { } login
        ? _account.IsLogin(login)
        : commit.AuthorName is { } name
            && (_account.IsLogin(name) || name.Equals(_account.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whose commit it is and who recorded it: all that tells whether it is chosen.</summary>
    private readonly record struct Hands(string? Login, string? Name, string? CommitterLogin, string? CommitterEmail)
    {
        public static Hands Of(GitHubCommit commit)
            => new(commit.AuthorLogin, commit.AuthorName, commit.CommitterLogin, commit.CommitterEmail);
    }
}
