using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class IndicatorContactTests : SignalTests<IndicatorContact>
{
    private static readonly WatchlistsInForce Lists = Listed.Own(
        Listed.Person().With(IdentifierKind.Login, "petrik-dev"), Listed.Person("2").With(IdentifierKind.Login, "acme"));

    protected override Dossier Raised => A.Dossier(Together(), Lists);

    protected override Dossier Clear => A.Dossier(Together("somebody-else"), Lists);

    protected override Dossier NotAvailable => A.Dossier(A.Request() with { GitHub = AGitHub.Login }, Lists);

    [Fact]
    public void Commits_of_both_in_one_small_repository_are_strong() => Assert.Equal(Strength.Strong, Weight(Together()));

    [Theory]
    [InlineData(19, Strength.Strong)]
    [InlineData(20, Strength.Moderate)]
    public void In_a_large_project_one_need_not_know_the_other(int further, Strength expected) => Assert.Equal(
        expected,
        Weight(Read([.. Enumerable.Range(0, further).Select(n => AGitHub.Commit(50 + n, $"Author {n}", $"a{n}@mail.example", $"author-{n}")), Theirs(), AGitHub.Commit(9)])));

    [Fact]
    public void Their_commits_without_ones_own_are_no_work_together()
        => Assert.Equal(Strength.Moderate, Weight(Read([Theirs()])));

    [Fact]
    public void A_change_merged_by_them_or_into_theirs_is_moderate()
    {
        Assert.Equal(Strength.Moderate, Weight(AGitHub.Account() with { MergedElsewhere = [AGitHub.Merge("acme/engine")] }));
        Assert.Equal(Strength.Moderate, Weight(AGitHub.Account() with
        {
            MergedElsewhere = [AGitHub.Merge("other/engine") with { MergedBy = "Petrik-Dev" }],
        }));
        Assert.Equal(Strength.Moderate, Weight(AGitHub.Account() with { ContributedTo = [AGitHub.Contribution("acme/engine")] }));
    }

    [Fact]
    public void That_one_follows_the_other_is_shown_and_never_counted()
        => Assert.Equal(Strength.Context, Weight(AGitHub.Account() with
        {
            FollowerSample = [AGitHub.Peer(1, 900) with { Login = "petrik-dev" }],
        }));

    [Fact]
    public void The_account_itself_is_left_to_another_signal()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            Together("somebody-else"), Listed.Own(Listed.Person().With(IdentifierKind.Login, AGitHub.Login)))));

    [Fact]
    public void Does_not_apply_without_a_list_or_without_an_account()
    {
        Assert.False(Signal.Evaluate(A.Dossier(Together())).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Lists)).Applicable);
    }

    private Strength? Weight(GitHubAccount account)
        => Signal.Evaluate(A.Dossier(account, Lists)) is { Outcome: Outcome.Raised } finding ? finding.Strength : null;

    private static GitHubAccount Together(string login = "Petrik-Dev") => Read([Theirs(login), AGitHub.Commit(9)]);

    private static GitHubCommit Theirs(string login = "Petrik-Dev") => AGitHub.Commit(12, "J P", "jp@mail.example", login);

    private static GitHubAccount Read(IReadOnlyList<GitHubCommit> commits)
        => AGitHub.Read(2000, AGitHub.History(AGitHub.Repository("work"), commits));
}
