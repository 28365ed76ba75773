using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>What GitHub's own clock saw fits the dates that the commits claim.</summary>
public sealed class DatesAgree : ISignal
{
    private const int Commits = 50;
    private const int SpanDays = 365;
    private const double Nearly = 0.9;
    private const int BeforeDays = 30;
    private const int AfterDays = 2;
    private const int BusyYear = 10;
    private const int Pushes = 5;
    private const int PushDays = 7;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.dates-agree",
        Title = "GitHub's clock agrees with the dates of the commits",
        Rationale = "Dates of commits can be set; when a repository was created or a request opened cannot.",
        FalsePositives = "Whoever prepares for years agrees too; an account that was handed over keeps its past.",
        NextStep = "Pick a commit from the first year and ask about it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-10: 90 % of at least 50 own commits over a year lie between creation and last push (our rule)",
            "And every year with 10 own commits holds a repository, request or issue by GitHub's clock (our rule)",
            "Moderate with requests or issues in each such year, or 5 pushes within a week of their commits, else weak",
            "The contribution calendar is no witness: it follows the dates of commits",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        Dated[] own = [.. account.OwnCommitsEverywhere.Select(pair => new Dated(pair.Commit, pair.In))];
        if (own.Length < Commits || (own.Max(Date) - own.Min(Date)).TotalDays <= SpanDays)
            return Info.NotApplicable($"{own.Length} own commits were read; this needs {Commits} over more than a year.");

        var within = own.Count(dated => dated.IsWithin);
        int[] busy = [.. own.CountBy(dated => Date(dated).Year).Where(year => year.Value >= BusyYear).Select(year => year.Key)];
        DateTimeOffset[] threads = [.. ThreadsOf(account)];
        var seen = threads.Concat((account.Repositories ?? []).Select(repository => repository.CreatedAt));
        if (within < Nearly * own.Length || !HoldsAll(seen, busy))
            return Info.Clear($"{within} of {own.Length} own commits lie within the time their repository was here.");

        var pushed = PushedInTime(account, own);

        return Info.Raised(
            $"{within} of {own.Length} own commits lie within the time their repository was on GitHub, and GitHub's "
            + $"clock saw the account in each of {busy.Length} years.",
            [
                Cite(account, own.MinBy(Date)!),
                Cite(account, own.MaxBy(Date)!),
            ],
            pushed >= Pushes || HoldsAll(threads, busy) ? Strength.Moderate : Strength.Weak);
    }

    private static IEnumerable<DateTimeOffset> ThreadsOf(GitHubAccount account) =>
    [
        .. (account.MergedElsewhere ?? []).Select(merge => merge.OpenedAt ?? merge.MergedAt),
        .. (account.PullRequests?.Newest ?? []).Select(request => request.OpenedAt),
        .. (account.Issues?.Newest ?? []).Select(issue => issue.OpenedAt),
    ];

    private static bool HoldsAll(IEnumerable<DateTimeOffset> seen, int[] years)
        => years.Length > 0 && years.Except(seen.Select(moment => moment.Year)).ToArray().Length == 0;

    private static int PushedInTime(GitHubAccount account, Dated[] own)
    {
        var bySha = own.ToLookup(dated => dated.Commit.Sha, StringComparer.OrdinalIgnoreCase);

        return (account.Pushes ?? []).Count(push => push.Head is { } head
            && bySha[head].Any(dated => (push.At - dated.Commit.CommittedAt).TotalDays is >= -1 and <= PushDays));
    }

    private static Evidence Cite(GitHubAccount account, Dated dated) => account.Cite(
        dated.Commit,
        $"Dated {Date(dated):yyyy-MM-dd}; {dated.In.Name} is here since {dated.In.CreatedAt:yyyy-MM-dd}");

    private static DateTimeOffset Date(Dated dated) => dated.Commit.AuthoredAt;

    private sealed record Dated(GitHubCommit Commit, GitHubRepository In)
    {
        public bool IsWithin => Commit.AuthoredAt >= In.CreatedAt.AddDays(-BeforeDays)
            && (In.PushedAt is not { } pushed || Commit.AuthoredAt <= pushed.AddDays(AfterDays));
    }
}
