using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>A contribution calendar that a program filled: same second, same number a day, or next to no changes.</summary>
public sealed class PaintedHistory : ISignal
{
    private const int Commits = 100;
    private const int Days = 30;
    private const double Share = 0.7;
    private const int OneLine = 1;
    private const int SeveralADay = 3;
    private const int Shown = 3;
    private const int HourSeconds = 3600;
    private const int DaySeconds = 24 * HourSeconds;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.painted-history",
        Title = "Commits that only fill the contribution calendar",
        Rationale = "Programs that paint a contribution calendar set the dates; people do not hit a second twice.",
        FalsePositives = "Scheduled jobs under the owner's name, calendar art, histories rebuilt from dated archives.",
        NextStep = "Open the commits: painted ones change next to nothing. Ask what they were for.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-04: at least 70 % of at least 100 own commits at one clock time, or with a diff of at most one line",
            "Or at least 70 % of the active days of a year with one number of contributions, from 3 on (our rule)",
            "Each on at least 30 days. Diffs alone are weak when others merged the account's work (our rule)",
            "Strong when those of one line came in one push and the repository does not call itself art (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        var commits = account.OwnCommitsEverywhere;
        var empty = NextToNothing(commits);
        if (OneSecond(commits) is { } alike)
        {
            return Info.Raised(
                $"{alike.Length} of {commits.Count} own commits, on {DaysOf(alike)} days, carry one time of day "
                + $"to the second{(empty is null ? "" : ", and most change at most one line")}.",
                Cite(account, alike, commit => $"Dated {commit.AuthoredAt:yyyy-MM-dd HH:mm:ss}"),
                empty is not null && CameAtOnce(account, empty) ? Strength.Strong : Strength.Moderate);
        }

        if (OneNumber(account) is var (year, number, days))
        {
            return Info.Raised(
                $"{days} days of {year} show exactly {number} contributions each.",
                new Evidence(
                    $"Contributions of {year}: {number} on each of {days} days",
                    new Uri($"{account.Url}?tab=overview&from={year}-01-01&to={year}-12-31"),
                    account.ReadAt));
        }

        if (empty is not null)
        {
            return Info.Raised(
                $"{empty.Length} of {commits.Count} own commits, on {DaysOf(empty)} days, change at most one line.",
                Cite(account, empty, commit => $"+{commit.Additions} -{commit.Deletions} lines"),
                Weigh(account, empty));
        }

        return commits.Count < Commits
            ? Info.NotApplicable($"{commits.Count} own commits were read; this needs {Commits}.")
            : Info.Clear($"The times of {commits.Count} own commits differ as a person's do.");
    }

    private static Strength Weigh(GitHubAccount account, GitHubCommit[] empty)
    {
        if (CameAtOnce(account, empty))
            return Strength.Strong;

        return account.IsVouchedFor ? Strength.Weak : Strength.Moderate;
    }

    /// <summary>No schedule made them day by day: GitHub's clock saw most of them arrive with their past.</summary>
    private static bool CameAtOnce(GitHubAccount account, GitHubCommit[] some)
    {
        var atOnce = (account.Histories ?? [])
            .Where(history => GitHubImports.CameWithAPast(history) && !history.Repository.IsCalendarArt)
            .SelectMany(history => history.Commits)
            .Select(commit => commit.Sha)
            .ToHashSet(StringComparer.Ordinal);

        return some.Count(commit => atOnce.Contains(commit.Sha)) >= Share * some.Length;
    }

    private static GitHubCommit[]? OneSecond(ArraySegment<GitHubCommit> commits)
    {
        if (commits.Count < Commits || !ShareSecondOfHour(commits))
            return null;

        var bySecond = commits.CountBy(SecondOfDay).ToDictionary();
        int Alike(int second) => bySecond[second] + bySecond.GetValueOrDefault(HourLater(second));
        var most = bySecond.Keys.MaxBy(Alike);
        if (Alike(most) < Share * commits.Count)
            return null;

        GitHubCommit[] alike = [.. commits.Where(commit => SecondOfDay(commit) is var second && (second == most || second == HourLater(most)))];
        return DaysOf(alike) >= Days ? alike : null;
    }

    /// <summary>What carries one time of day carries one minute and second: told by a count that most histories end at.</summary>
    private static bool ShareSecondOfHour(ArraySegment<GitHubCommit> commits)
    {
        Span<int> counts = stackalloc int[HourSeconds];
        counts.Clear();
        var most = 0;
        foreach (var commit in commits.AsSpan())
            most = Math.Max(most, ++counts[SecondOfDay(commit) % HourSeconds]);

        return most >= Share * commits.Count;
    }

    private static GitHubCommit[]? NextToNothing(ArraySegment<GitHubCommit> commits)
    {
        var (read, few) = (0, 0);
        foreach (var commit in commits.AsSpan())
        {
            read += commit is { Additions: not null, Deletions: not null } ? 1 : 0;
            few += IsNextToNothing(commit) ? 1 : 0;
        }

        if (read < Commits || few < Share * read)
            return null;

        GitHubCommit[] empty = [.. commits.Where(IsNextToNothing)];
        return DaysOf(empty) >= Days ? empty : null;
    }

    private static bool IsNextToNothing(GitHubCommit commit)
        => commit is { Additions: <= OneLine, Deletions: <= OneLine };

    /// <summary>One or two a day is a habit; the same three or more on most days is a counter.</summary>
    private static (int Year, int Number, int Days)? OneNumber(GitHubAccount account) => (account.Years ?? [])
        .Select(year => (year.Year, Active: year.Days.Count(count => count > 0), Most: year.Days
            .Where(count => count >= SeveralADay)
            .CountBy(count => count)
            .DefaultIfEmpty()
            .MaxBy(count => count.Value)))
        .Where(year => year.Most.Value >= Days && year.Most.Value >= Share * year.Active)
        .Select(year => ((int, int, int)?)(year.Year, year.Most.Key, year.Most.Value))
        .FirstOrDefault();

    private static int DaysOf(GitHubCommit[] commits)
        => commits.Select(commit => commit.AuthoredAt.UtcDateTime.Date).Distinct().Count();

    private static Evidence[] Cite(GitHubAccount account, GitHubCommit[] commits, Func<GitHubCommit, string> seen)
        => [.. commits.Take(Shown).Select(commit => account.Cite(commit, seen(commit)))];

    private static int HourLater(int second) => (second + HourSeconds) % DaySeconds;

    /// <summary>In UTC, as GitHub gives it: the same wall clock lies an hour apart in summer and winter.</summary>
    private static int SecondOfDay(GitHubCommit commit) => (int)(commit.AuthoredAt.UtcTicks / TimeSpan.TicksPerSecond % DaySeconds);
}
