using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Shows as own work what stands, commit for commit, in an older repository of somebody else.</summary>
public sealed class CopiedHistory : ISignal
{
    private const int Commits = 3;
    private const double Half = 0.5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.copied-history",
        Title = "Shows somebody else's repository as own work",
        Rationale = "A SHA names a commit with its author, date and content: the same one elsewhere is the same work.",
        FalsePositives = "A copy kept for a build, or of a project one worked on under another account.",
        NextStep = "Open both repositories side by side, then ask what the contractor wrote in this one.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-02: equal SHAs, not marked as a fork, source not credited",
            "At least 3 and half of those looked up, older elsewhere by GitHub's clock, half by others (our rule)",
            "Left out: class work, mirrors that say so, projects and organisations the account takes part in",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Copies is not { } copies)
        {
            return (account.Histories ?? []).Any(GitHubImports.CameWithAPast)
                ? Info.NotAvailable("Whether the history that came in one push also stands elsewhere was not looked up.")
                : Info.NotApplicable("No repository came with a past of its own, so none was looked up elsewhere.");
        }

        GitHubCopy[] same = [.. copies.Where(copy => IsUnexplained(account, copy))];
        Read[] copied = [.. same.Select(copy => new Read(copy, ShareOfOthers(account, copy.Own)))];
        Read[] taken = [.. copied.Where(read => read is { IsNewer: true, Copy.SourceIsCredited: false, Others: >= Half })];
        if (taken.Length > 0)
            return Info.Raised(
                $"{taken.Length} repositories shown as own work stand, commit for commit, in older ones of others.",
                [.. taken.SelectMany(read => Evidence(account, read.Copy))]);

        return Array.Exists(copied, read => read.MayBeTaken)
            ? Info.NotAvailable("Commits stand elsewhere too; whose they are, which came first or a credit was not read.")
            : Info.Clear("No history looked up stands in an older repository of people the account has no part with.");
    }

    private static bool IsUnexplained(GitHubAccount account, GitHubCopy copy)
        => copy is { Own.Fork: false, SameCommits: >= Commits }
            && copy.SameCommits >= Half * copy.LookedUp
            && copy.SourceIsCredited is not true
            && !copy.Own.IsCoursework
            && !copy.Own.NamesItsSource
            && !account.TookPartIn(copy.Elsewhere);

    private static double? ShareOfOthers(GitHubAccount account, GitHubRepository repository)
        => account.Histories?.FirstOrDefault(history => history.Repository.FullName == repository.FullName) is { } history
            ? account.ShareOfOthers(history)
            : null;

    private static IEnumerable<Evidence> Evidence(GitHubAccount account, GitHubCopy copy) =>
    [
        account.Cite(copy.Own, $"Created {copy.Own.CreatedAt:yyyy-MM-dd}, no fork, source not named"),
        new Evidence(
            $"{copy.SameCommits} of {copy.LookedUp} commits looked up stand in {copy.Elsewhere}, "
            + $"created {copy.ElsewhereCreatedAt:yyyy-MM-dd}; one of them",
            copy.Example,
            account.ReadAt),
    ];

    /// <param name="Others">Share of its commits by other people; null when they were not read.</param>
    private sealed record Read(GitHubCopy Copy, double? Others)
    {
        public bool? IsNewer => Copy.ElsewhereCreatedAt is { } elsewhere ? elsewhere < Copy.Own.CreatedAt : null;

        public bool MayBeTaken => IsNewer is not false && Others is null or >= Half;
    }
}
