using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Repositories that came in one push and claim years of own work.</summary>
public sealed class BulkBackdatedPush : ISignal
{
    private const int SpanDays = 365;
    private const int Commits = 5;
    private const int Several = 2;
    private const int SettledYears = 3;
    private const int WentOnDays = 180;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.bulk-backdated-push",
        Title = "Years of commits that arrived in one push",
        Rationale = "GitHub's own clock saw all of it within two days; the commits' own dates can be set to anything.",
        FalsePositives = "Old projects moved here from another forge and left as they are.",
        NextStep = "Ask where the project lived before, and to walk through two of its older changes.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-03: created and last pushed within 48 hours, own commits over more than a year",
            "Weak (our rule) for one repository, after 3 years in the open, or when others merged the account's work",
            "Weak too when work went on for 180 days in as many that came with a past: a migration (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is not { } histories)
            return Info.NotAvailable(GitHubReach.NoCommits);
        if (account.OwnCommitsEverywhere.Count == 0)
            return Info.NotApplicable("The account shows no commits of its own.");

        (GitHubRepository Repository, int Days)[] pushed =
        [
            .. histories
                .Where(history => GitHubSample.CameAtOnce(history.Repository))
                .Select(history => (history.Repository, Days: SpanOf(account.OwnCommits(history))))
                .Where(pair => pair.Days > SpanDays),
        ];
        if (pushed.Length == 0)
            return Info.Clear($"None of {histories.Count} repositories claims years of work that came in one push.");

        var settled = account.IsVouchedFor
            || histories.Count(history => WentOn(account, history)) >= pushed.Length
            || pushed.All(pair => pair.Repository.CreatedAt <= account.ReadAt.AddYears(-SettledYears));

        return Info.Raised(
            $"{pushed.Length} of {histories.Count} repositories read were pushed within 48 hours "
            + $"and claim up to {pushed.Max(pair => pair.Days) / SpanDays} years of work.",
            [
                .. pushed.Select(pair => account.Cite(
                    pair.Repository,
                    $"Created {pair.Repository.CreatedAt:yyyy-MM-dd}, pushed {pair.Repository.PushedAt:yyyy-MM-dd}, "
                    + $"own commits over {pair.Days} days")),
            ],
            pushed.Length < Several || settled ? Strength.Weak : Strength.Moderate);
    }

    private static bool WentOn(GitHubAccount account, GitHubHistory history)
        => history.Repository is { PushedAt: { } last } repository
            && (last - repository.CreatedAt).TotalDays >= WentOnDays
            && account.OwnCommits(history)
                .Any(commit => (repository.CreatedAt - commit.AuthoredAt).TotalDays > SpanDays);

    private static int SpanOf(ArraySegment<GitHubCommit> commits) => commits.Count < Commits
        ? 0
        : (int)(commits.Max(commit => commit.AuthoredAt) - commits.Min(commit => commit.AuthoredAt)).TotalDays;
}
