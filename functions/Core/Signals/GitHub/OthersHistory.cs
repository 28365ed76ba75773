using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Own repositories, none marked as a fork, whose history other people wrote before it came here.</summary>
public sealed class OthersHistory : ISignal
{
    private const int Commits = 10;
    private const int Several = 2;
    private const double Nearly = 0.8;
    private const double Some = 0.3;
    private const double Part = 0.1;
    private const int SharedCommits = 10;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.others-history",
        Title = "Own repositories that hold the history of others",
        Rationale = "A clone pushed under a new name is no fork to GitHub and looks like years of own work.",
        FalsePositives = "A team's project moved here by one of them, mirrors kept for a build.",
        NextStep = "Ask who the other authors are, and which of the commits are the contractor's.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-02 without look-ups: came in one push, of at least 10 commits 80 % by others (our rule)",
            "Or 30 % by two others, committed anew by the owner; or the same SHAs in two own repositories (our rule)",
            "Weak for a single repository and when others merged the account's work (our rule)",
            "Weak for a team's project: 10 % own commits over half of its time, none recorded anew (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is not { } histories)
            return Info.NotAvailable(GitHubReach.NoCommits);

        Foreign[] read =
        [
            .. histories
                .Where(history => history.Repository is { Fork: false, IsCoursework: false, NamesItsSource: false })
                .Select(history => new Foreign(history, [.. account.OthersCommits(history)])),
        ];
        Foreign[] taken =
        [
            .. read.Where(foreign => GitHubImports.CameWithAPast(foreign.History)
                && (foreign.Share >= Nearly || IsCommittedAnew(account, foreign))),
        ];
        Foreign[] twice = [.. read.Where(foreign => foreign.Share >= Nearly && SharesItsCommits(foreign, read))];
        Foreign[] all = [.. taken.Union(twice)];
        if (all.Length == 0)
            return Info.Clear($"None of {read.Length} repositories read came with a history that others wrote.");

        return Info.Raised(
            $"{all.Length} of {read.Length} repositories read hold mostly commits of others and are marked as no fork.",
            [
                .. all.Select(foreign => account.Cite(
                    foreign.Others[0],
                    $"{foreign.Others.Count} of {foreign.History.Commits.Count} commits read in "
                    + $"{foreign.History.Repository.Name} are by others; one of them")),
            ],
            all.Count(foreign => !IsOfATeam(account, foreign)) < Several || account.IsVouchedFor
                ? Strength.Weak
                : Strength.Moderate);
    }

    /// <summary>The owner worked beside the others, and nobody recorded the history anew.</summary>
    private static bool IsOfATeam(GitHubAccount account, Foreign foreign)
    {
        var own = account.OwnCommits(foreign.History);

        return own.Count > 0
            && own.Count >= Part * foreign.History.Commits.Count
            && Span(own) >= Span(foreign.History.Commits) / 2
            && !IsCommittedAnew(account, foreign);
    }

    private static TimeSpan Span(IReadOnlyCollection<GitHubCommit> commits)
        => commits.Max(commit => commit.AuthoredAt) - commits.Min(commit => commit.AuthoredAt);

    /// <summary>Whoever inserts commits between those of others becomes the committer of all that follow.</summary>
    private static bool IsCommittedAnew(GitHubAccount account, Foreign foreign)
        => foreign.Share >= Some
            && foreign.Others.Select(commit => commit.AuthorName).Distinct(StringComparer.Ordinal).Skip(1).Any()
            && foreign.Others.Count(commit => account.IsLogin(commit.CommitterLogin)) >= Nearly * foreign.Others.Count;

    private static bool SharesItsCommits(Foreign foreign, Foreign[] read) => Array.Exists(
        read,
        other => other != foreign && foreign.Shas.Count >= SharedCommits
            && foreign.Shas.Count(other.Shas.Contains) is >= SharedCommits and var shared
            && shared * 2 >= Math.Min(foreign.Shas.Count, other.Shas.Count));

    private sealed record Foreign(GitHubHistory History, IReadOnlyList<GitHubCommit> Others)
    {
        public double Share { get; } =
            History.Commits.Count < Commits ? 0 : Others.Count / (double)History.Commits.Count;

        public HashSet<string> Shas { get; } =
            Others.Count < SharedCommits
                ? []
                : History.Commits.Select(commit => commit.Sha).ToHashSet(StringComparer.Ordinal);
    }
}
