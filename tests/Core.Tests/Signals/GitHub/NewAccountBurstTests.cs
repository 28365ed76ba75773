using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class NewAccountBurstTests : GitHubSignalTests<NewAccountBurst>
{
    protected override Dossier Raised => A.Dossier(AGitHub.Account(60, AGitHub.Repositories(25, created: 50)));

    protected override Dossier Clear => A.Dossier(AGitHub.Account(60, AGitHub.Repositories(5, created: 50)));

    [Theory]
    [InlineData(89, 21, Strength.Moderate)]
    [InlineData(89, 20, Strength.Weak)]
    [InlineData(89, 15, null)]
    [InlineData(90, 21, Strength.Weak)]
    [InlineData(364, 16, Strength.Weak)]
    [InlineData(365, 90, null)]
    public void Weighs_by_age_and_number(int age, int repositories, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Account(age, AGitHub.Repositories(repositories, created: age - 1))));

    [Theory]
    [InlineData(179, 31, Strength.Weak)]
    [InlineData(179, 30, null)]
    [InlineData(180, 31, null)]
    public void Many_repositories_in_half_a_year_are_weak(int age, int repositories, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Account(age, AGitHub.Repositories(repositories, created: age - 1, every: 7))));

    [Theory]
    [InlineData(59, 21, Strength.Moderate)]
    [InlineData(59, 20, null)]
    [InlineData(60, 21, null)]
    public void Merged_requests_of_a_new_account_count_too(int age, int merges, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Account(age) with { MergedElsewhere = AGitHub.Merges(merges) }));

    [Theory]
    [InlineData("week", Strength.Weak)]
    [InlineData("aufgabe", Strength.Weak)]
    [InlineData("zadacha", Strength.Weak)]
    [InlineData("platform", Strength.Moderate)]
    public void Work_of_a_class_is_weak_in_any_language(string name, Strength? expected)
        => Assert.Equal(expected, WeightOn(AGitHub.Account(80, AGitHub.Repositories(25, created: 70, name: name))));

    [Fact]
    public void Forks_are_not_own()
        => Assert.Null(WeightOn(AGitHub.Account(60, AGitHub.Repositories(40, created: 50, fork: true))));
}
