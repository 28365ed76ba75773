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

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, Strength.Moderate)]
    [InlineData(4, Strength.Moderate)]
    [InlineData(5, Strength.Strong)]
    public void One_person_behind_many_owners_is_one(int mergers, Strength? expected)
        => Assert.Equal(expected, WeightOn(Merged(
            [.. AGitHub.Merges(owners: 9).Select((merge, place) => merge with { MergedBy = $"reader-{place % mergers}" })])));

    [Fact]
    public void Merged_by_the_account_itself_does_not_count()
        => Assert.Null(WeightOn(Merged([.. AGitHub.Merges(owners: 9).Select(merge => merge with { MergedBy = "Mira" })])));

    [Fact]
    public void A_bot_merges_for_the_owner()
        => Assert.Equal(Strength.Strong, WeightOn(Merged(
            [.. AGitHub.Merges(owners: 5).Select(merge => merge with { MergedBy = "mergify[bot]" })])));

    [Theory]
    [InlineData(2, Strength.Strong)]
    [InlineData(1, Strength.Moderate)]
    public void Is_strong_only_with_organisations_among_the_owners(int organisations, Strength? expected)
        => Assert.Equal(expected, WeightOn(Merged(
        [
            .. AGitHub.Merges(owners: 6).Select((merge, place) => merge with { OwnerIsOrganisation = place < organisations }),
        ])));

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Merged(params IReadOnlyList<GitHubMerge> merges)
        => AGitHub.Account() with { MergedElsewhere = merges };
}
