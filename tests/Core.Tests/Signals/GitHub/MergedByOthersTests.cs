using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class MergedByOthersTests : GitHubSignalTests<MergedByOthers>
{
    protected override Dossier Raised => A.Dossier(Merged([.. AGitHub.Merges(owners: 2)]));

    protected override Dossier Clear => A.Dossier(Merged());

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, Strength.Moderate)]
    [InlineData(4, Strength.Moderate)]
    [InlineData(5, Strength.Strong)]
    public void Weighs_by_the_number_of_owners(int owners, Strength? expected)
        => Assert.Equal(expected, WeightOn(Merged([.. AGitHub.Merges(owners)])));

    [Fact]
    public void Many_owners_within_a_year_are_moderate()
        => Assert.Equal(
            Strength.Moderate,
            WeightOn(Merged([.. Enumerable.Range(0, 9).Select(owner => AGitHub.Merge($"owner-{owner}/engine", 100 + owner))])));

    [Fact]
    public void Many_requests_of_one_owner_are_one_owner()
        => Assert.Null(WeightOn(Merged([.. Enumerable.Range(1, 30).Select(day => AGitHub.Merge("Acme/tool", day))])));

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Where_the_account_can_merge_itself_nobody_else_vouches(bool? writeAccess)
        => Assert.Null(WeightOn(Merged(AGitHub.Merge("acme/tool", 9, writeAccess), AGitHub.Merge("umbra/kit", 8, writeAccess))));

    [Fact]
    public void A_change_to_a_fork_of_own_work_does_not_count()
        => Assert.Null(WeightOn(Merged(AGitHub.Merge("acme/tool"), AGitHub.Merge("puppet/shop")) with
        {
            Repositories = [AGitHub.Repository("shop")],
        }));

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Merged(params IReadOnlyList<GitHubMerge> merges)
        => AGitHub.Account() with { MergedElsewhere = merges };
}
