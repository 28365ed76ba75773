using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class BatchNamingTests : GitHubSignalTests<BatchNaming>
{
    private static readonly string[] Firsts = ["shop", "bank", "travel", "food", "taxi", "news"];

    protected override Dossier Raised => A.Dossier(Batch(5));

    protected override Dossier Clear => A.Dossier(Batch(2));

    [Theory]
    [InlineData(2, 0, null)]
    [InlineData(3, 0, Strength.Context)]
    [InlineData(5, 0, Strength.Weak)]
    [InlineData(5, 0.5, Strength.Weak)]
    [InlineData(5, 0.51, Strength.Context)]
    [InlineData(5, 3, null)]
    public void Counts_one_ending_within_two_days(int count, double every, Strength? expected)
        => Assert.Equal(expected, WeightOn(Batch(count, every)));

    [Theory]
    [InlineData("api", Strength.Weak)]
    [InlineData("v2", null)]
    [InlineData("js", null)]
    [InlineData("exercise", null)]
    public void Numbers_short_endings_and_class_work_say_nothing(string ending, Strength? expected)
        => Assert.Equal(expected, WeightOn(Batch(5, ending: ending)));

    [Fact]
    public void Forks_and_what_people_starred_do_not_count()
    {
        Assert.Null(WeightOn(Change(Batch(5), repository => repository with { Fork = true })));
        Assert.Null(WeightOn(Change(Batch(5), repository => repository with { Stars = 5 })));
    }

    private static GitHubAccount Change(GitHubAccount account, Func<GitHubRepository, GitHubRepository> change)
        => account with { Repositories = [.. account.Repositories!.Select(change)] };

    private static GitHubAccount Batch(int count, double every = 0, string ending = "platform") => AGitHub.Account(
        2000,
        [
            .. Firsts.Take(count).Select((first, place) => AGitHub.Repository($"{first}-{ending}") with
            {
                CreatedAt = A.Today.AddDays((place * every) - 100),
            }),
        ]);
}
