using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Other owners took the account's changes into their projects.</summary>
public sealed class MergedByOthers : ISignal
{
    private const int FewOwners = 2;
    private const int ManyOwners = 5;
    private const int LongDays = 365;
    private const int Organisations = 2;

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
            "R-03: merged by at least 2 others into repositories of 2 owners, without own write access, no forks of own",
            "Strong from 5 of both over more than a year, 2 of them organisations where known (our rule), else moderate",
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
        var vouchers = account.Vouchers;
        if (vouchers < FewOwners)
            return Info.Clear($"{merges.Length} pull requests seen that {vouchers} others merged.");

        var days = (merges[0].MergedAt - merges[^1].MergedAt).TotalDays;

        return Info.Raised(
            $"{oneEach.Length} other owners merged {merges.Length} pull requests of this account.",
            [
                .. oneEach.Take(ManyOwners).Select(merge => new Evidence(
                    $"Merged into {merge.Repository} on {merge.MergedAt:yyyy-MM-dd}", merge.Url, account.ReadAt)),
            ],
            vouchers >= ManyOwners && days > LongDays && AreNotAllPersons(oneEach) ? Strength.Strong : Strength.Moderate);
    }

    /// <summary>Accounts of persons are free to make; REST does not say which owner is one.</summary>
    private static bool AreNotAllPersons(GitHubMerge[] oneEach)
        => Array.Exists(oneEach, merge => merge.OwnerIsOrganisation is null)
            || oneEach.Count(merge => merge.OwnerIsOrganisation is true) >= Organisations;
}
