using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class KnownContributorTests : GitHubSignalTests<KnownContributor>
{
    protected override Dossier Raised => A.Dossier(To(AGitHub.Contribution()));

    protected override Dossier Clear => A.Dossier(To());

    [Theory]
    [InlineData(10, 366, true, Strength.Moderate)]
    [InlineData(9, 366, true, null)]
    [InlineData(10, 364, true, null)]
    [InlineData(10, 366, false, null)]
    public void Needs_stars_age_and_an_organisation(int stars, int age, bool organisation, Strength? expected)
        => Assert.Equal(expected, WeightOn(To(AGitHub.Contribution("acme/engine", age, stars, organisation))));

    [Theory]
    [InlineData(50, 100, Strength.Moderate)]
    [InlineData(51, 100, null)]
    [InlineData(0, 0, Strength.Moderate)]
    public void A_project_that_is_mostly_ones_own_vouches_for_nothing(int own, int all, Strength? expected)
        => Assert.Equal(expected, WeightOn(To(AGitHub.Contribution() with { Commits = own, AllCommits = all })));

    [Fact]
    public void Where_nothing_is_counted_a_member_of_the_organisation_vouches_for_itself()
    {
        Assert.Null(WeightOn(To(AGitHub.Contribution()) with { Organisations = [AGitHub.Organisation("ACME")] }));
        Assert.Null(WeightOn(To(AGitHub.Contribution()) with { Organisations = null }));
    }

    [Fact]
    public void Projects_that_were_not_read_are_unknown()
        => Assert.Equal(Outcome.NotAvailable, On(AGitHub.Account()).Outcome);

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount To(params IReadOnlyList<GitHubContribution> projects)
        => AGitHub.Account() with { ContributedTo = projects, Organisations = [] };
}
