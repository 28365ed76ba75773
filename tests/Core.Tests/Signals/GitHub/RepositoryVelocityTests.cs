using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class RepositoryVelocityTests : GitHubSignalTests<RepositoryVelocity>
{
    protected override Dossier Raised => A.Dossier(AGitHub.Account(30, AGitHub.Repositories(18, created: 25)));

    protected override Dossier Clear => A.Dossier(AGitHub.Account(900, AGitHub.Repositories(18, created: 800)));

    [Theory]
    [InlineData(31, 16, Strength.Moderate)]
    [InlineData(32, 16, Strength.Weak)]
    [InlineData(20, 15, Strength.Weak)]
    [InlineData(54, 11, Strength.Weak)]
    [InlineData(55, 11, null)]
    [InlineData(20, 10, null)]
    public void Weighs_by_rate_and_number(int age, int repositories, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Account(age, AGitHub.Repositories(repositories, created: age - 1))));

    [Fact]
    public void Forks_are_not_own()
        => Assert.Null(WeightOn(AGitHub.Account(30, AGitHub.Repositories(40, created: 25, fork: true))));

    [Fact]
    public void Work_of_a_class_and_vouched_accounts_are_weak()
    {
        Assert.Equal(
            Strength.Weak, WeightOn(AGitHub.Account(31, AGitHub.Repositories(16, created: 30, name: "bootcamp-day"))));
        Assert.Equal(
            Strength.Weak,
            WeightOn(AGitHub.Account(31, AGitHub.Repositories(16, created: 30)) with
            {
                MergedElsewhere = AGitHub.Merges(owners: 2),
            }));
    }

    [Fact]
    public void An_account_of_today_divides_by_nothing()
        => Assert.Null(WeightOn(AGitHub.Account(ageDays: 0)));
}
