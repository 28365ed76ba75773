using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Commits of many days that all carry the same time of day, to the second.</summary>
public sealed class PaintedHistory : ISignal
{
    private const int Commits = 100;
    private const int Days = 30;
    private const double Share = 0.7;
    private const int HourSeconds = 3600;
    private const int DaySeconds = 24 * HourSeconds;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.painted-history",
        Title = "Commits made at the same second of every day",
        Rationale = "Programs that paint a contribution calendar set the dates; people do not hit a second twice.",
        FalsePositives = "Scheduled jobs under the owner's name, calendar art, histories rebuilt from dated archives.",
        NextStep = "Open the commits: painted ones change next to nothing. Ask what they were for.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-04: at least 70 % of at least 100 own commits at one clock time, on 30 days (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is not { } histories)
            return Info.NotAvailable(GitHubReach.NoCommits);

        GitHubCommit[] commits = [.. histories.SelectMany(account.OwnCommits)];
        if (commits.Length < Commits)
            return Info.NotApplicable($"{commits.Length} own commits were read; this needs {Commits}.");

        var bySecond = commits.ToLookup(SecondOfDay);
        var alike = bySecond
            .Select(group => group.Concat(bySecond[(group.Key + HourSeconds) % DaySeconds]).ToArray())
            .MaxBy(group => group.Length)!;
        var days = alike.Select(commit => commit.AuthoredAt.UtcDateTime.Date).Distinct().Count();
        if (alike.Length < Share * commits.Length || days < Days)
            return Info.Clear($"The times of {commits.Length} own commits differ as a person's do.");

        return Info.Raised(
            $"{alike.Length} of {commits.Length} own commits, on {days} days, carry one time of day to the second.",
            [
                .. alike.Take(3)
                    .Select(commit => account.Cite(commit, $"Dated {commit.AuthoredAt:yyyy-MM-dd HH:mm:ss}")),
            ]);
    }

    /// <summary>In UTC, as GitHub gives it: the same wall clock lies an hour apart in summer and winter.</summary>
    private static int SecondOfDay(GitHubCommit commit) => (int)commit.AuthoredAt.UtcDateTime.TimeOfDay.TotalSeconds;
}
