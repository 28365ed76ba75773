using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Most commits were recorded long after the date they claim.</summary>
public sealed class RewrittenDates : ISignal
{
    private const int Commits = 20;
    private const int GapDays = 30;
    private const double Share = 0.5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.rewritten-dates",
        Title = "Commits recorded long after the date they claim",
        Rationale = "Setting back the author's date is easy; the date of recording stays behind unless one thinks of it.",
        FalsePositives = "Histories rebased or taken from mailed patches keep the author's date on purpose.",
        NextStep = "Ask why the history was written anew, and where the older one is.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["GH-05: author and committer date over 30 days apart in over 50 % of commits; at least 20 (our rule)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        var own = account.OwnCommitsEverywhere;
        var commits = own.Count;
        if (commits < Commits)
            return Info.NotApplicable($"{commits} own commits were read; this needs {Commits}.");

        GitHubCommit[] late = [.. own.Where(commit => Gap(commit) > GapDays).OrderByDescending(Gap)];

        return late.Length > Share * commits
            ? Info.Raised(
                $"{late.Length} of {commits} own commits were recorded over {GapDays} days after their own date.",
                [
                    .. late.Take(3).Select(commit => account.Cite(
                        commit, $"Dated {commit.AuthoredAt:yyyy-MM-dd}, recorded {commit.CommittedAt:yyyy-MM-dd}")),
                ])
            : Info.Clear($"{late.Length} of {commits} own commits were recorded long after their own date.");
    }

    private static double Gap(GitHubCommit commit) => (commit.CommittedAt - commit.AuthoredAt).TotalDays;
}
