using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class BoughtStarsTests : GitHubSignalTests<BoughtStars>
{
    protected override Dossier Raised => A.Dossier(Starred(young: 20, old: 0));

    protected override Dossier Clear => A.Dossier(Starred(young: 0, old: 20));

    [Theory]
    [InlineData(7, 13, 30, Strength.Weak)]
    [InlineData(6, 14, 30, null)]
    [InlineData(20, 0, 31, null)]
    public void Needs_a_third_that_were_made_for_it(int young, int old, int age, Strength? expected)
        => Assert.Equal(expected, WeightOn(Starred(young, old, age)));

    [Theory]
    [InlineData(9, 180, Strength.Weak)]
    [InlineData(8, 180, null)]
    [InlineData(9, 181, null)]
    public void Or_nearly_half_that_are_empty_and_of_this_half_year(int empty, int age, Strength? expected)
        => Assert.Equal(expected, WeightOn(Stars(
            [.. Enumerable.Repeat(AGitHub.Star(age, 1, 4), empty), .. Enumerable.Repeat(AGitHub.Star(900), 20 - empty)])));

    [Fact]
    public void Old_accounts_that_only_read_are_no_sign()
        => Assert.Null(WeightOn(Stars([.. Enumerable.Repeat(AGitHub.Star(900, followers: 0, repositories: 0), 50)])));

    [Theory]
    [InlineData(50, 4, Strength.Moderate)]
    [InlineData(49, 4, Strength.Weak)]
    [InlineData(50, 5, Strength.Weak)]
    public void Many_stars_that_nobody_forks_are_moderate(int stars, int forks, Strength? expected)
        => Assert.Equal(expected, WeightOn(Starred(20, 0, stars: stars, forks: forks)));

    [Fact]
    public void Young_and_empty_ones_are_moderate()
        => Assert.Equal(
            Strength.Moderate, WeightOn(Stars([.. Enumerable.Repeat(AGitHub.Star(1, followers: 0, repositories: 0), 20)])));

    [Fact]
    public void A_teacher_whose_students_star_is_weak()
        => Assert.Equal(
            Strength.Weak,
            WeightOn(Starred(20, 0, stars: 60, name: "course-2026")));

    [Fact]
    public void Vouched_accounts_are_weak()
        => Assert.Equal(
            Strength.Weak, WeightOn(Starred(20, 0, stars: 60) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));

    [Fact]
    public void Below_twenty_stars_it_does_not_apply_and_unread_ones_are_unknown()
    {
        Assert.False(On(Starred(19, 0)).Applicable);
        Assert.True(On(AGitHub.Account()).Applicable);
        Assert.Equal(Outcome.NotAvailable, On(AGitHub.Account()).Outcome);
    }

    private static GitHubAccount Starred(
        int young, int old, int age = 5, int stars = 30, int forks = 2, string name = "engine") => Stars(
        [.. Enumerable.Repeat(AGitHub.Star(age), young), .. Enumerable.Repeat(AGitHub.Star(900), old)], stars, forks, name);

    private static GitHubAccount Stars(
        IReadOnlyList<GitHubStar> given, int stars = 30, int forks = 2, string name = "engine") => AGitHub.Account() with
        {
            StarSamples = [new GitHubStars(AGitHub.Repository(name) with { Stars = stars, Forks = forks }, given)],
        };
}
