using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class FollowingFarmTests : GitHubSignalTests<FollowingFarm>
{
    protected override Dossier Raised => A.Dossier(Follows(450, 6));

    protected override Dossier Clear => A.Dossier(Follows(40, 60));

    [Theory]
    [InlineData(100, 0, null)]
    [InlineData(101, 0, Strength.Moderate)]
    [InlineData(500, 100, null)]
    [InlineData(501, 100, Strength.Weak)]
    [InlineData(2000, 100, Strength.Weak)]
    [InlineData(2001, 100, Strength.Moderate)]
    public void Weighs_by_the_ratio(int following, int followers, Strength? expected)
        => Assert.Equal(expected, WeightOn(Follows(following, followers)));

    [Fact]
    public void A_figure_that_is_missing_is_not_zero()
        => Assert.Equal(Outcome.NotAvailable, On(AGitHub.Account() with { Followers = null, Following = 900 }).Outcome);

    [Fact]
    public void Known_accounts_are_weak()
    {
        Assert.Equal(Strength.Weak, WeightOn(Follows(450, 6) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));
        Assert.Equal(Strength.Weak, WeightOn(Follows(1200, 50) with { PublicRepositories = 20 }));
    }

    private static GitHubAccount Follows(int following, int followers)
        => AGitHub.Account() with { Following = following, Followers = followers };
}
