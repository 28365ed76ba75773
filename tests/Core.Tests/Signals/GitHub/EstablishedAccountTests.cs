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

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Account(int age, int followers, int repositories)
        => AGitHub.Account(age) with { Followers = followers, PublicRepositories = repositories };
}
