using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class ForkPaddingTests : GitHubSignalTests<ForkPadding>
{
    protected override Dossier Raised => A.Dossier(Forks(5, every: 0));

    protected override Dossier Clear => A.Dossier(AGitHub.Account(2000, AGitHub.Repositories(9, created: 800)));

    [Theory]
    [InlineData(5, 0, "tool", true)]
    [InlineData(4, 0, "tool", false)]
    [InlineData(5, 4, "tool", false)]
    [InlineData(3, 1, "awesome-list", true)]
    [InlineData(2, 1, "awesome-list", false)]
    public void Counts_forks_of_three_days(int count, int every, string name, bool raised)
        => Assert.Equal(raised, WeightOn(Forks(count, every, name)) is Strength.Weak);

    [Theory]
    [InlineData(9, 1, true)]
    [InlineData(8, 2, false)]
    [InlineData(8, 1, false)]
    public void Counts_accounts_that_are_mostly_forks(int forks, int own, bool raised)
        => Assert.Equal(raised, WeightOn(With(Forks(forks, every: 30), own)) is not null);

    [Fact]
    public void Forks_that_were_worked_on_do_not_count()
    {
        var account = Forks(5, every: 0);
        GitHubRepository[] pushed =
            [.. account.Repositories!.Select(fork => fork with { PushedAt = fork.CreatedAt.AddDays(2) })];

        Assert.Null(WeightOn(account with { Repositories = pushed }));
    }

    [Fact]
    public void Forks_that_gave_a_merged_change_do_not_count()
        => Assert.Null(WeightOn(Forks(5, every: 0) with { MergedElsewhere = [AGitHub.Merge("acme/tool-3")] }));

    [Fact]
    public void Forks_that_gave_a_request_do_not_count()
        => Assert.Null(WeightOn(Forks(5, every: 0) with { PullRequests = AGitHub.Work(AGitHub.Thread("acme/tool-3")) }));

    private static GitHubAccount Forks(int count, int every, string name = "tool")
        => AGitHub.Account(2000, AGitHub.Repositories(count, created: 900, every, fork: true, name));

    private static GitHubAccount With(GitHubAccount account, int own)
        => account with { Repositories = [.. account.Repositories!, .. AGitHub.Repositories(own, created: 700, name: "own")] };
}
