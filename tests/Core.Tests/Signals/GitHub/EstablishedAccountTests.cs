using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class EstablishedAccountTests : GitHubSignalTests<EstablishedAccount>
{
    protected override Dossier Raised => A.Dossier(Account(366, 50, 20));

    protected override Dossier Clear => A.Dossier(Account(100, 2, 3));

    [Theory]
    [InlineData(365, 50, 20)]
    [InlineData(366, 49, 20)]
    [InlineData(366, 50, 19)]
    public void Needs_all_three(int age, int followers, int repositories)
        => Assert.Null(WeightOn(Account(age, followers, repositories)));

    [Theory]
    [InlineData(20, 0, null)]
    [InlineData(19, 0, Strength.Moderate)]
    [InlineData(18, 12, null)]
    [InlineData(17, 13, Strength.Moderate)]
    public void Followers_made_in_one_quarter_are_no_readers(int quarter, int older, Strength? expected)
        => Assert.Equal(expected, WeightOn(Account(3000, 900, 20) with
        {
            FollowerSample =
            [
                .. AGitHub.Peers(0, quarter, created: 400), .. AGitHub.Peers(100, older, created: 3000, every: 100),
            ],
        }));

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Account(int age, int followers, int repositories)
        => AGitHub.Account(age) with { Followers = followers, PublicRepositories = repositories };
}
