using GigVet.Enrichers;

namespace GigVet.Signals.GitHub;

/// <summary>When the accounts around an account were made. Who they are is never looked at.</summary>
internal static class GitHubPeers
{
    public const int QuarterDays = 92;
    public const double MostOfThem = 0.6;

    private const int Enough = 20;

    extension(GitHubAccount account)
    {
        /// <summary>Most of the followers seen were created in one quarter: readers come over years.</summary>
        public bool HasFollowersMadeAtOnce => account.FollowerSample is { Count: >= Enough } followers
            && LargestQuarter(followers).Count >= MostOfThem * followers.Count;
    }

    /// <summary>The most accounts that were created within one quarter of each other.</summary>
    public static IReadOnlyList<GitHubPeer> LargestQuarter(IEnumerable<GitHubPeer> peers)
    {
        GitHubPeer[] sorted = [.. peers.OrderBy(peer => peer.CreatedAt)];

        return Bursts.Largest(sorted, peer => peer.CreatedAt, TimeSpan.FromDays(QuarterDays));
    }
}
