using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class OthersHistoryTests : GitHubSignalTests<OthersHistory>
{
    protected override Dossier Raised => A.Dossier(Pushed(repositories: 2));

    protected override Dossier Clear => A.Dossier(Pushed(repositories: 2, others: 0));

    [Theory]
    [InlineData(1, 8, 10, Strength.Weak)]
    [InlineData(2, 8, 10, Strength.Moderate)]
    [InlineData(2, 7, 10, null)]
    [InlineData(2, 9, 9, null)]
    public void Weighs_by_share_and_number(int repositories, int others, int commits, Strength? expected)
        => Assert.Equal(expected, WeightOn(Pushed(repositories, others, commits)));

    [Fact]
    public void Work_that_went_on_here_is_a_team_project()
        => Assert.Null(WeightOn(Pushed(repositories: 2, pushed: 40)));

    [Theory]
    [InlineData(3, "mira", Strength.Moderate)]
    [InlineData(2, "mira", null)]
    [InlineData(3, "upstream-1", null)]
    public void Commits_of_others_that_the_owner_recorded_anew_count_from_three_in_ten(
        int others, string committer, Strength? expected)
        => Assert.Equal(expected, WeightOn(Change(
            Pushed(repositories: 2, others), commit => commit with { CommitterLogin = committer })));

    [Fact]
    public void One_history_under_two_names_counts_whenever_it_was_pushed()
    {
        var first = Pushed(repositories: 1, pushed: 40, others: 10).Histories![0];
        var second = first with { Repository = AGitHub.Repository("other-name", created: 90, pushed: 40) };
        var different = second with { Commits = [.. second.Commits.Select(commit => commit with { Sha = commit.Sha + "0" })] };

        Assert.Equal(Strength.Moderate, WeightOn(AGitHub.Read(2000, first, second)));
        Assert.Null(WeightOn(AGitHub.Read(2000, first, different)));
    }

    [Theory]
    [InlineData(18, 20, Strength.Weak)]
    [InlineData(18, 8, Strength.Moderate)]
    [InlineData(19, 20, Strength.Moderate)]
    public void A_project_on_which_the_owner_worked_with_a_team_is_weak(int others, int until, Strength? expected)
    {
        var account = Pushed(repositories: 2, others, commits: others);

        Assert.Equal(expected, WeightOn(account with
        {
            Histories =
            [
                .. account.Histories!.Select(history => history with
                {
                    Commits = [.. history.Commits, AGitHub.Commit(200), AGitHub.Commit(200 + until)],
                }),
            ],
        }));
    }

    [Fact]
    public void Vouched_accounts_are_weak()
        => Assert.Equal(
            Strength.Weak, WeightOn(Pushed(repositories: 3) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));

    [Theory]
    [InlineData("vendor-libs")]
    [InlineData("bootcamp-week3")]
    [InlineData("starter-kit")]
    public void Vendored_copies_and_class_work_are_left_out(string name)
        => Assert.Null(WeightOn(Pushed(repositories: 2, name: name)));

    [Fact]
    public void Bots_are_nobody()
        => Assert.Null(WeightOn(Change(Pushed(repositories: 2), commit => commit with { AuthorLogin = "renovate[bot]" })));

    [Fact]
    public void Commits_without_a_name_accuse_nobody()
        => Assert.Null(WeightOn(Change(
            Pushed(repositories: 2), commit => commit with { AuthorLogin = null, AuthorName = null })));

    private static GitHubAccount Change(GitHubAccount account, Func<GitHubCommit, GitHubCommit> change) => account with
    {
        Histories =
        [
            .. account.Histories!.Select(history => history with { Commits = [.. history.Commits.Select(change)] }),
        ],
    };

    private static GitHubAccount Pushed(
        int repositories, int others = 10, int commits = 10, int pushed = 100, string name = "engine") => AGitHub.Read(
        2000,
        [
            .. Enumerable.Range(0, repositories).Select(place => AGitHub.History(
                AGitHub.Repository($"{name}-{(char)('a' + place)}", created: 100, pushed),
                [
                    .. Enumerable.Range(0, others).Select(day => AGitHub.Commit(
                        200 + day + (place * 0.1), $"Author {day % 2}", login: $"upstream-{day % 2}")),
                    .. Enumerable.Range(0, commits - others).Select(day => AGitHub.Commit(300 + day + (place * 0.1))),
                ])),
        ]);
}
