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
    private readonly Dictionary<GitHubHistory, IReadOnlyList<Run>> _runs;
    private readonly HashSet<string?> _strangers;

    private GitHubAuthors(GitHubAccount account)
    {
        var histories = account.Histories ?? [];
        _account = account;
        // By reference: as a record a history is compared by everything its repository says.
        _own = new Dictionary<GitHubHistory, ArraySegment<GitHubCommit>>(ReferenceEqualityComparer.Instance);
        _runs = new Dictionary<GitHubHistory, IReadOnlyList<Run>>(ReferenceEqualityComparer.Instance);
        var own = new GitHubCommit[histories.Sum(history => history.Commits.Count)];
        var count = 0;
        foreach (var history in histories)
        {
            _runs[history] = RunsOf(history);
            var begun = count;
            foreach (var commit in OwnIn(history))
                own[count++] = commit;
            _own[history] = new ArraySegment<GitHubCommit>(own, begun, count - begun);
        }

        Own = new ArraySegment<GitHubCommit>(own, 0, count);

        var owner = account.Read(account.Name);
        _strangers = _runs.Values
            .SelectMany(static runs => runs)
            .Where(static run => run.First.AuthorLogin is null)
            .Select(static run => run.First.AuthorName)
            .Distinct(StringComparer.Ordinal)
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

    /// <summary>Commits that differ in author from the one before: most of thousands do not.</summary>
    public IEnumerable<GitHubCommit> Turns(GitHubHistory history)
    {
        GitHubCommit? before = null;
        foreach (var (commit, _, _) in Runs(history))
        {
            if (before is null
                || commit.AuthorEmail != before.AuthorEmail
                || commit.AuthorName != before.AuthorName
                || commit.AuthorLogin != before.AuthorLogin)
            {
                yield return commit;
            }

            before = commit;
        }
    }

    /// <summary>The commits that are no merges, of hands that are asked about once for all commits in a row.</summary>
    private IEnumerable<GitHubCommit> Chosen(GitHubHistory history, Func<GitHubCommit, bool> isChosen)
    {
        foreach (var (first, begin, end) in Runs(history))
        {
            if (!isChosen(first))
                continue;
            for (var at = begin; at < end; at++)
            {
                if (history.Commits[at] is { IsMerge: false } commit)
                    yield return commit;
            }
        }
    }

    private IReadOnlyList<Run> Runs(GitHubHistory history) => _runs.TryGetValue(history, out var runs) ? runs : RunsOf(history);

    private static List<Run> RunsOf(GitHubHistory history)
    {
        List<Run> runs = [];
        var commits = history.Commits;
        var (first, begin, at) = ((GitHubCommit?)null, 0, 0);
        foreach (var commit in commits)
        {
            if (first is null || !IsOfSameHands(first, commit))
            {
                if (first is not null)
                    runs.Add(new Run(first, begin, at));
                (first, begin) = (commit, at);
            }

            at++;
        }

        if (first is not null)
            runs.Add(new Run(first, begin, at));
        return runs;
    }

    private static bool IsOfSameHands(GitHubCommit one, GitHubCommit other) => one.AuthorLogin == other.AuthorLogin
        && one.AuthorName == other.AuthorName
        && one.AuthorEmail == other.AuthorEmail
        && one.CommitterLogin == other.CommitterLogin
        && one.CommitterEmail == other.CommitterEmail;

    // A commit that GitHub assigns to nobody is the owner's when it carries the name the account shows.
    private bool IsOwner(GitHubCommit commit) => commit.AuthorLogin is { } login
        ? _account.IsLogin(login)
        : commit.AuthorName is { } name
            && (_account.IsLogin(name) || name.Equals(_account.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Commits in a row of one author whom one hand recorded: all that tells whether they are chosen.</summary>
    private readonly record struct Run(GitHubCommit First, int Begin, int End);
}
