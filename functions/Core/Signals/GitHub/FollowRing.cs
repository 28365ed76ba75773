using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Follows and is followed by accounts that were all created at the same time.</summary>
public sealed class FollowRing : ISignal
{
    private const int Ring = 15;
    private const int LargeRing = 50;
    private const int ManyFollowed = 100;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.follow-ring",
        Title = "A ring of accounts of one age that follow each other",
        Rationale = "Accounts made in series follow one another to look connected.",
        FalsePositives = "A class or a company whose people all joined GitHub in the same months.",
        NextStep = "Ask how the contractor knows two of the accounts, and look whether they ever worked together.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-08: 60 % of the mutual follows created in one quarter; at least 15 of them (our rule)",
            "Moderate from 50 that mostly follow over 100 accounts themselves, else weak: a class is smaller (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account is not { FollowerSample: { } followers, FollowingSample: { } following })
            return Info.NotAvailable(GitHubReach.NoPeople);

        var followed = following.Select(peer => peer.Login).ToHashSet(StringComparer.OrdinalIgnoreCase);
        GitHubPeer[] mutual = [.. followers.Where(peer => followed.Contains(peer.Login))];
        var ring = GitHubPeers.LargestQuarter(mutual);
        var closed = mutual.Length >= GitHubPeers.MostOfThem * Math.Min(followers.Count, following.Count);
        if (!closed || ring.Count < Ring || ring.Count < GitHubPeers.MostOfThem * mutual.Length)
            return Info.Clear($"{mutual.Length} accounts seen follow back; {ring.Count} of them were created in one quarter.");

        var bulk = ring.Count(peer => peer.Following > ManyFollowed);

        return Info.Raised(
            $"{ring.Count} of {mutual.Length} accounts that it follows and that follow it were created in one quarter.",
            [
                account.Cite($"{mutual.Length} mutual follows among {followers.Count} followers seen"),
                new Evidence("The followers", new Uri(account.Url + "?tab=followers"), account.ReadAt),
            ],
            ring.Count >= LargeRing && bulk >= GitHubPeers.MostOfThem * ring.Count && !account.IsVouchedFor
                ? Strength.Moderate
                : Strength.Weak);
    }
}
