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

        var own = Summary.Of(account);
        if (own.Count < Commits || (own.LastAt - own.FirstAt).TotalDays <= SpanDays)
            return Info.NotApplicable($"{own.Count} own commits were read; this needs {Commits} over more than a year.");

        int[] busy = [.. own.Years.Where(year => year.Value >= BusyYear).Select(year => year.Key)];
        DateTimeOffset[] threads = [.. ThreadsOf(account)];
        var seen = threads.Concat((account.Repositories ?? []).Select(repository => repository.CreatedAt));
        if (own.Within < Nearly * own.Count || !HoldsAll(seen, busy))
            return Info.Clear($"{own.Within} of {own.Count} own commits lie within the time their repository was here.");

        return Info.Raised(
            $"{own.Within} of {own.Count} own commits lie within the time their repository was on GitHub, and GitHub's "
            + $"clock saw the account in each of {busy.Length} years.",
            [
                Cite(account, own.First),
                Cite(account, own.Last),
            ],
            PushedInTime(account) >= Pushes || HoldsAll(threads, busy) ? Strength.Moderate : Strength.Weak);
    }

    private static IEnumerable<DateTimeOffset> ThreadsOf(GitHubAccount account) =>
    [
        .. (account.MergedElsewhere ?? []).Select(merge => merge.OpenedAt ?? merge.MergedAt),
        .. (account.PullRequests?.Newest ?? []).Select(request => request.OpenedAt),
        .. (account.Issues?.Newest ?? []).Select(issue => issue.OpenedAt),
    ];

    private static bool HoldsAll(IEnumerable<DateTimeOffset> seen, int[] years)
        => years.Length > 0 && years.Except(seen.Select(moment => moment.Year)).ToArray().Length == 0;

    private static int PushedInTime(GitHubAccount account)
    {
        var heads = (account.Pushes ?? [])
            .Where(push => push.Head is not null)
            .ToLookup(push => push.Head!, StringComparer.OrdinalIgnoreCase);
        if (heads.Count == 0)
            return 0;

        // GitHub remembers pushes for 90 days: older commits need not be looked for.
        var earliest = account.Pushes!.Min(push => push.At).AddDays(-PushDays);
        HashSet<GitHubPush> inTime = [];
        foreach (var commit in account.OwnCommitsEverywhere)
        {
            if (commit.CommittedAt < earliest)
                continue;
            foreach (var push in heads[commit.Sha])
            {
                if ((push.At - commit.CommittedAt).TotalDays is >= -1 and <= PushDays)
                    inTime.Add(push);
            }
        }

        return inTime.Count;
    }

    private static Evidence Cite(GitHubAccount account, Dated dated) => account.Cite(
        dated.Commit,
        $"Dated {dated.Commit.AuthoredAt:yyyy-MM-dd}; {dated.In.Name} is here since {dated.In.CreatedAt:yyyy-MM-dd}");

    private readonly record struct Dated(GitHubCommit Commit, GitHubRepository In);

    /// <summary>Thousands of commits, read once.</summary>
    private sealed class Summary
    {
        public int Count { get; private set; }

        public int Within { get; private set; }

        public Dated First { get; private set; }

        public Dated Last { get; private set; }

        public DateTimeOffset FirstAt { get; private set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset LastAt { get; private set; } = DateTimeOffset.MinValue;

        public Dictionary<int, int> Years { get; } = [];

        // Commits stand in the order of their time: a year is counted before it is looked up.
        private int _year;
        private int _inYear;

        public static Summary Of(GitHubAccount account)
        {
            var summary = new Summary();
            foreach (var history in account.Histories ?? [])
            {
                var repository = history.Repository;
                var from = repository.CreatedAt.AddDays(-BeforeDays);
                var to = repository.PushedAt?.AddDays(AfterDays) ?? DateTimeOffset.MaxValue;
                foreach (var commit in account.OwnCommits(history))
                    summary.Add(commit, repository, from, to);
            }

            summary.EndYear(next: 0);
            return summary;
        }

        private void EndYear(int next)
        {
            if (_inYear > 0)
                Years[_year] = Years.GetValueOrDefault(_year) + _inYear;
            (_year, _inYear) = (next, 0);
        }

        private void Add(GitHubCommit commit, GitHubRepository repository, DateTimeOffset from, DateTimeOffset to)
        {
            var at = commit.AuthoredAt;
            Count++;
            Within += at >= from && at <= to ? 1 : 0;
            if (at.Year != _year)
                EndYear(at.Year);
            _inYear++;
            if (at < FirstAt)
                (First, FirstAt) = (new Dated(commit, repository), at);
            if (at > LastAt)
                (Last, LastAt) = (new Dated(commit, repository), at);
        }
    }
}
