using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class YoungAccountSeniorClaimsTests : GitHubSignalTests<YoungAccountSeniorClaims>
{
    protected override Dossier Raised => Claiming(years: 12, age: 100);

    protected override Dossier Clear => Claiming(years: 12, age: 2000);

    [Theory]
    [InlineData(5, 364, Outcome.Raised)]
    [InlineData(4, 364, Outcome.Clear)]
    [InlineData(5, 365, Outcome.Clear)]
    public void Compares_five_years_with_one(int years, int age, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Claiming(years, age)));

    [Fact]
    public void Does_not_apply_when_no_years_were_claimed()
        => Assert.False(On(AGitHub.Account(100)).Applicable);

    private static Dossier Claiming(int years, int age)
        => A.Dossier(new Claims { YearsOfExperience = years }, AGitHub.Account(age));
}
