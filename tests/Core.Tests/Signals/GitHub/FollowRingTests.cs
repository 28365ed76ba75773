using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class FollowRingTests : GitHubSignalTests<FollowRing>
{
    protected override Dossier Raised => A.Dossier(Ring(50));

    protected override Dossier Clear => A.Dossier(Ring(50, every: 60));

    [Theory]
    [InlineData(15, 10, Strength.Weak)]
    [InlineData(14, 0, null)]
    [InlineData(15, 11, null)]
    [InlineData(50, 0, Strength.Moderate)]
    [InlineData(49, 0, Strength.Weak)]
    public void Weighs_by_how_many_follow_back(int ring, int oneSided, Strength? expected)
        => Assert.Equal(expected, WeightOn(Ring(ring, oneSided)));

    [Fact]
    public void A_class_that_follows_itself_is_weak()
        => Assert.Equal(Strength.Weak, WeightOn(Ring(60, following: 100)));

    [Theory]
    [InlineData(18, 12, Strength.Weak)]
    [InlineData(17, 13, null)]
    public void Six_of_ten_must_be_of_one_quarter(int quarter, int older, Strength? expected)
    {
        GitHubPeer[] peers =
        [
            .. AGitHub.Peers(0, quarter, created: 400), .. AGitHub.Peers(quarter, older, created: 3000, every: 100),
        ];

        Assert.Equal(expected, WeightOn(AGitHub.Account() with { FollowerSample = peers, FollowingSample = peers }));
    }

    [Fact]
    public void Vouched_accounts_are_weak()
        => Assert.Equal(Strength.Weak, WeightOn(Ring(60) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));

    [Fact]
    public void One_list_alone_shows_no_ring()
        => Assert.Equal(Outcome.NotAvailable, On(Ring(50) with { FollowingSample = null }).Outcome);

    [Fact]
    public void Names_nobody()
        => Assert.DoesNotContain(
            On(Ring(50)).Evidence, evidence => evidence.Observation.Contains("peer-", StringComparison.Ordinal));

    private static GitHubAccount Ring(int ring, int oneSided = 0, int every = 1, int following = 101)
    {
        GitHubPeer[] peers = [.. AGitHub.Peers(0, ring, created: 3000, every, following)];

        return AGitHub.Account() with
        {
            FollowerSample = [.. peers, .. AGitHub.Peers(1000, oneSided, created: 3000, every: 100)],
            FollowingSample = [.. peers, .. AGitHub.Peers(2000, oneSided, created: 3000, every: 100)],
        };
    }
}
