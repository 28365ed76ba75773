using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class CommitsBeforeAccountTests : GitHubSignalTests<CommitsBeforeAccount>
{
    private const int Age = 400;

    protected override Dossier Raised => A.Dossier(Old(repositories: 3, daysBefore: 180));

    protected override Dossier Clear => A.Dossier(Old(repositories: 3, daysBefore: 0));

    [Theory]
    [InlineData(1, 900, 0, Strength.Context)]
    [InlineData(2, 900, 0, Strength.Context)]
    [InlineData(3, 900, 0, Strength.Moderate)]
    [InlineData(3, 900, 3, Strength.Moderate)]
    [InlineData(3, 900, 4, Strength.Context)]
    [InlineData(3, 180, 0, Strength.Moderate)]
    [InlineData(3, 179, 0, Strength.Context)]
    [InlineData(3, 7, 0, Strength.Context)]
    [InlineData(3, 6, 0, null)]
    public void Counts_only_by_all_three_rules(int old, int daysBefore, int young, Strength? expected)
        => Assert.Equal(expected, WeightOn(Old(old, daysBefore, young)));

    [Fact]
    public void A_migration_on_which_work_went_on_is_weak()
        => Assert.Equal(Strength.Weak, WeightOn(Old(3, 900, created: 390, pushed: 20)));

    [Fact]
    public void What_lies_in_the_open_for_three_years_is_weak()
    {
        Assert.Equal(Strength.Weak, WeightOn(Old(3, 900, created: 1100, pushed: 1100, age: 1200)));
        Assert.Equal(Strength.Moderate, WeightOn(Old(3, 900, created: 1090, pushed: 1090, age: 1200)));
    }

    [Fact]
    public void An_account_others_have_worked_with_is_weak()
        => Assert.Equal(Strength.Weak, WeightOn(Old(3, 900) with { MergedElsewhere = AGitHub.Merges(owners: 2) }));

    [Fact]
    public void Commits_of_other_authors_do_not_count()
        => Assert.Null(WeightOn(Account(commit => commit with { AuthorLogin = "upstream" })));

    [Fact]
    public void Bots_merges_and_the_web_pages_do_not_count()
    {
        Assert.Null(WeightOn(Account(commit => commit with { AuthorName = "renovate[bot]" })));
        Assert.Null(WeightOn(Account(commit => commit with { ParentCount = 2 })));
        Assert.Null(WeightOn(Account(commit => commit with { CommitterLogin = "web-flow" })));
    }

    [Fact]
    public void A_commit_that_GitHub_assigns_to_nobody_counts_by_the_name_of_the_account()
    {
        Assert.Equal(Strength.Moderate, WeightOn(Account(commit => commit with { AuthorLogin = null })));
        Assert.Null(WeightOn(Account(commit => commit with { AuthorLogin = null, AuthorName = "Somebody Else" })));
    }

    [Fact]
    public void The_first_commits_of_long_histories_are_unknown()
    {
        var account = Old(repositories: 3, daysBefore: 0);

        var finding = On(account with { Histories = [.. account.Histories!.Select(history => history with { Complete = false })] });

        Assert.Equal(Outcome.NotAvailable, finding.Outcome);
        Assert.True(finding.Applicable);
    }

    [Fact]
    public void Evidence_is_the_very_commit()
    {
        var account = Old(repositories: 3, daysBefore: 400);

        Assert.Equal(
            [account.Url, .. account.Histories!.Select(history => history.Commits[0].Url)],
            On(account).Evidence.Select(evidence => evidence.Source));
    }

    private static GitHubAccount Account(Func<GitHubCommit, GitHubCommit> change)
    {
        var account = Old(repositories: 3, daysBefore: 900);
        return account with
        {
            Histories = [.. account.Histories!.Select(history => history with { Commits = [.. history.Commits.Select(change)] })],
        };
    }

    private static GitHubAccount Old(
        int repositories, int daysBefore, int young = 0, int created = 300, int pushed = 290, int age = Age)
        => AGitHub.Read(
            age,
            [
                .. Enumerable.Range(0, repositories).Select(place => AGitHub.History(
                    AGitHub.Repository($"old-{place}", created, pushed), AGitHub.Commit(age + daysBefore + (place * 0.001)))),
                .. Enumerable.Range(0, young).Select(place => AGitHub.History(
                    AGitHub.Repository($"young-{place}", created, pushed), AGitHub.Commit(age - 50 - place))),
            ]);
}
