using GigVet.Core.Tests.Signals.GitHub;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class TechnologyNewerThanClaimedTests : GitHubSignalTests<TechnologyNewerThanClaimed>
{
    protected override Dossier Raised => Saying(8, Account(newest: 300));

    protected override Dossier Clear => Saying(8, Account(newest: 1500));

    [Theory]
    [InlineData(5, 3, 364, Strength.Weak)]
    [InlineData(4, 3, 364, null)]
    [InlineData(5, 2, 364, null)]
    [InlineData(5, 3, 365, null)]
    public void Needs_five_years_and_three_young_repositories(int years, int count, int newest, Strength? expected)
        => Assert.Equal(expected, Weight(Saying(years, Account(newest, count))));

    [Theory]
    [InlineData(7, 1830, true)]
    [InlineData(6, 1830, false)]
    [InlineData(7, 1820, false)]
    public void A_short_record_shows_nothing(int others, int oldest, bool applies)
        => Assert.Equal(applies, Signal.Evaluate(Saying(8, Account(300, 3, others, oldest))).Applicable);

    [Fact]
    public void Forks_are_not_own()
    {
        var account = Account(newest: 300);
        GitHubRepository[] forks = [.. account.Repositories!.Select(repository => repository with { Fork = true })];

        Assert.False(Signal.Evaluate(Saying(8, account with { Repositories = forks })).Applicable);
    }

    [Fact]
    public void What_was_not_read_may_be_older()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(Saying(8, Account(newest: 300) with { PublicRepositories = 99 })));

    private Strength? Weight(Dossier dossier)
        => Signal.Evaluate(dossier) is { Outcome: Outcome.Raised } finding ? finding.Strength : null;

    private static Dossier Saying(int years, GitHubAccount account)
        => A.Dossier(A.Profile() with { Overview = $"I have {years} years of experience with Kotlin." }, account);

    private static GitHubAccount Account(int newest, int count = 3, int others = 7, int oldest = 2500) => AGitHub.Account(
        3000,
        [
            .. AGitHub.Repositories(others, created: oldest, every: 100)
                .Select(repository => repository with { Language = "PHP" }),
            .. AGitHub.Repositories(count, created: newest, every: 20, name: "app")
                .Select(repository => repository with { Language = "Kotlin" }),
        ]);
}
