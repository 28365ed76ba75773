using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class SignedCommitsTests : GitHubSignalTests<SignedCommits>
{
    protected override Dossier Raised => A.Dossier(Signed(10, plain: 0));

    protected override Dossier Clear => A.Dossier(Signed(0, plain: 10));

    [Theory]
    [InlineData(10, 0, 41, true)]
    [InlineData(9, 0, 60, false)]
    [InlineData(10, 0, 40, false)]
    [InlineData(12, 3, 41, true)]
    [InlineData(11, 3, 41, false)]
    public void Needs_most_of_them_over_a_year(int verified, int plain, int every, bool raised)
        => Assert.Equal(raised, WeightOn(Signed(verified, plain, every)) is Strength.Weak);

    [Fact]
    public void GitHubs_own_signature_on_its_pages_does_not_count()
    {
        var history = Signed(10, plain: 0).Histories![0];
        GitHubCommit[] commits = [.. history.Commits.Select(commit => commit with { CommitterLogin = "web-flow" })];

        Assert.Null(WeightOn(AGitHub.Read(2000, history with { Commits = commits })));
    }

    [Theory]
    [InlineData(1, 900, Strength.Moderate)]
    [InlineData(10, 900, Strength.Weak)]
    [InlineData(1, 200, Strength.Weak)]
    public void One_key_within_the_time_of_the_repository_is_moderate(int keys, int created, Strength? expected)
    {
        var history = Signed(10, plain: 0).Histories![0];
        GitHubCommit[] commits =
            [.. history.Commits.Select((commit, place) => commit with { SigningKey = $"key-{place % keys}" })];

        Assert.Equal(
            expected, WeightOn(AGitHub.Read(2000, AGitHub.History(AGitHub.Repository("work", created), commits))));
    }

    [Fact]
    public void Lowers_the_score() => Assert.True(Signal.Info.Reassures);

    private static GitHubAccount Signed(int verified, int plain, int every = 60) => AGitHub.Read(
        2000,
        AGitHub.History(
            AGitHub.Repository("work"),
            [
                .. Enumerable.Range(0, verified).Select(place => AGitHub.Commit(10 + (place * every)) with { Verified = true }),
                .. Enumerable.Range(0, plain).Select(place => AGitHub.Commit(15 + place)),
            ]));
}
