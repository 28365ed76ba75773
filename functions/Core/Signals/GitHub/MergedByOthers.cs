using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Other owners took the account's changes into their projects.</summary>
public sealed class MergedByOthers : ISignal
{
    private const int FewOwners = 2;
    private const int ManyOwners = 5;
    private const int LongDays = 365;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.merged-by-others",
        Title = "Changes accepted by other projects",
        Rationale = "Somebody else read the work and took it; one person alone cannot arrange that with many others.",
        FalsePositives = "Friends, or accounts of one person, can accept each other's changes; accounts are sold.",
        NextStep = "Open one of the merged requests and talk about its review.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-03: merged by at least 2 other owners, without own write access there, no forks of own work",
            "Strong from 5 owners over more than a year (our rule), else moderate",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.MergedElsewhere is null)
            return Info.NotAvailable(GitHubReach.NoMerges);

        GitHubMerge[] merges = [.. account.MergesByOthers.OrderByDescending(merge => merge.MergedAt)];
        GitHubMerge[] oneEach = [.. merges.DistinctBy(merge => merge.Owner, StringComparer.OrdinalIgnoreCase)];
        if (oneEach.Length < FewOwners)
            return Info.Clear($"{merges.Length} pull requests seen that {oneEach.Length} other owners merged.");

        var days = (merges[0].MergedAt - merges[^1].MergedAt).TotalDays;

        return Info.Raised(
            $"{oneEach.Length} other owners merged {merges.Length} pull requests of this account.",
            [
                .. oneEach.Take(ManyOwners).Select(merge => new Evidence(
                    $"Merged into {merge.Repository} on {merge.MergedAt:yyyy-MM-dd}", merge.Url, account.ReadAt)),
            ],
            oneEach.Length >= ManyOwners && days > LongDays ? Strength.Strong : Strength.Moderate);
    }
}
