using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Own commits dated long before the account existed, in most of its repositories.</summary>
public sealed class CommitsBeforeAccount : ISignal
{
    private const int NotableDays = 7;
    private const int LongDays = 180;
    private const int Repositories = 3;
    private const int SettledYears = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.commits-before-account",
        Title = "Own commits from long before the account",
        Rationale = "Whoever commits can set any date; invented histories reach back further than the account does.",
        FalsePositives = "Work moved here from another forge or from old disks; usually explained in one sentence.",
        NextStep = "Ask where the older work lived before, and for a trace of it there.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-01: at least 3 repositories, half of those read, 180 days; fewer is context",
            "Weak (our rule) when work went on for 180 days, lies here for 3 years, or others merged its work",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is not { } histories)
            return Info.NotAvailable(GitHubReach.NoCommits);

        OldestCommit[] read =
        [
            .. histories
                .Select(history => account.OwnCommits(history).MinBy(commit => commit.AuthoredAt) is { } commit
                    ? new OldestCommit(history, commit, account)
                    : null)
                .OfType<OldestCommit>()
                .Where(oldest => oldest.History.Complete || oldest.DaysBefore >= NotableDays),
        ];
        if (read.Length == 0 && histories.All(history => history.Complete))
            return Info.NotApplicable("The account shows no commits of its own.");
        if (read.Length == 0)
            return Info.NotAvailable("Only the newest commits were read; the first ones lie further back.");

        OldestCommit[] old = [.. read.Where(oldest => oldest.DaysBefore >= NotableDays)];
        if (old.Length == 0)
            return Info.Clear($"No own commit in {read.Length} repositories is older than the account.");

        var longBefore = old.Count(oldest => oldest.DaysBefore >= LongDays);
        return Info.Raised(
            $"{old.Length} of {read.Length} repositories hold own commits from before the account, "
            + $"up to {old.Max(oldest => oldest.DaysBefore)} days.",
            [
                account.Cite($"Account created {account.CreatedAt:yyyy-MM-dd}"),
                .. old.Select(oldest => account.Cite(
                    oldest.Commit, $"Commit in {oldest.Name} dated {oldest.Commit.AuthoredAt:yyyy-MM-dd}")),
            ],
            longBefore >= Repositories && longBefore * 2 >= read.Length ? Weight(account, old) : Strength.Context);
    }

    /// <summary>A migration goes on, lies in the open for years, or belongs to somebody others worked with.</summary>
    private static Strength Weight(GitHubAccount account, OldestCommit[] old)
    {
        var settled = old.Count(oldest => WentOn(oldest.History.Repository)
            || oldest.History.Repository.CreatedAt <= account.ReadAt.AddYears(-SettledYears));

        return settled * 2 >= old.Length || account.IsVouchedFor ? Strength.Weak : Strength.Moderate;
    }

    private static bool WentOn(GitHubRepository repository)
        => repository.PushedAt is { } pushed && (pushed - repository.CreatedAt).TotalDays >= LongDays;

    private sealed record OldestCommit(GitHubHistory History, GitHubCommit Commit, GitHubAccount Account)
    {
        public int DaysBefore => (int)(Account.CreatedAt - Commit.AuthoredAt).TotalDays;

        public string Name => History.Repository.Name;
    }
}
