using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubDeepLookTests
{
    private readonly GitHubLooking _looking = new();

    [Fact]
    public async Task History_that_stands_under_another_owner_is_found_with_its_source()
    {
        var deeper = await DeepenAsync(FakeAccounts.CopiedHistory, "matching-engine", "order-book");

        var copies = Account(deeper!).Copies!;
        var copy = copies.Single(copy => copy.Own.Name == "matching-engine");
        Assert.Equal(("quiet-harbor/matching-engine", 3, 3), (copy.Elsewhere, copy.SameCommits, copy.LookedUp));
        Assert.Equal(A.Today.AddDays(-2000), copy.ElsewhereCreatedAt);
        Assert.False(copy.SourceIsCredited);
        Assert.StartsWith(
            "https://github.com/quiet-harbor/matching-engine/commit/",
            copy.Example.AbsoluteUri,
            StringComparison.Ordinal);
        Assert.Equal(2, copies.Count);
    }

    [Fact]
    public async Task A_copy_that_names_its_source_is_said_to_do_so()
    {
        Change(FakeAccounts.CopiedHistory, account => account with
        {
            Repositories = [.. account.Repositories.Select(repository => repository with
            {
                Description = "A mirror of quiet-harbor/matching-engine",
            })],
        });

        var deeper = await DeepenAsync(FakeAccounts.CopiedHistory, "matching-engine");

        Assert.True(Account(deeper!).Copies!.Single(copy => copy.Own.Name == "matching-engine").SourceIsCredited);
    }

    [Theory]
    [InlineData(FakeAccounts.Typical)]
    [InlineData(FakeAccounts.MigratedHistory)]
    public async Task Own_work_has_no_copies_and_that_is_known(string login)
        => Assert.Empty(Account((await DeepenAsync(login))!).Copies!);

    [Theory]
    [InlineData(FakeAccounts.Busy)]
    [InlineData(FakeAccounts.CopiedHistory)]
    public async Task At_most_twenty_requests_are_made(string login)
    {
        var first = await _looking.LookAsync(login);
        var before = _looking.Web.Requests.Count;

        await _looking.DeepenAsync(login, first, []);

        Assert.InRange(_looking.Web.Requests.Count - before, 4, 20);
    }

    [Fact]
    public async Task Older_commits_of_a_suspicious_repository_are_read()
    {
        var deeper = await DeepenAsync(FakeAccounts.MonorepoOwner, "platform");

        var platform = Account(deeper!).Histories!.Single(history => history.Repository.Name == "platform");
        Assert.True(platform.Commits.Count > 150);
        Assert.False(platform.Complete);
        Assert.Equal(
            platform.Commits.Count, platform.Commits.DistinctBy(commit => commit.Sha, StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task An_unchanged_account_is_not_looked_at_deeper_again()
    {
        var first = await _looking.LookAsync(FakeAccounts.CopiedHistory);
        var deeper = await _looking.DeepenAsync(FakeAccounts.CopiedHistory, first, []);

        var again = await _looking.LookAsync(FakeAccounts.CopiedHistory, deeper!.Memory);

        Assert.NotEmpty(Account(again).Copies!);
        Assert.Null(await _looking.DeepenAsync(FakeAccounts.CopiedHistory, again, []));
    }

    [Fact]
    public async Task What_could_not_be_looked_up_is_not_called_free_of_copies()
    {
        var first = await _looking.LookAsync(FakeAccounts.Typical);
        _looking.Web.GitHub.Exhaust("search");

        var deeper = await _looking.DeepenAsync(FakeAccounts.Typical, first, []);

        Assert.Equal(SourceState.Partial, deeper!.State);
        Assert.Contains("rate limit", deeper.Detail, StringComparison.Ordinal);
        Assert.Null(Account(deeper).Copies);
    }

    [Theory]
    [InlineData("/repos/quiet-harbor/matching-engine", "quiet-harbor/matching-engine")]
    [InlineData("/repos/stackwizard9/matching-engine/readme", "readme of matching-engine")]
    public async Task What_could_not_be_read_of_a_copy_is_said_and_looked_up_once_more(string path, string says)
    {
        _looking.Web.Alter = (request, answer) => request.Url.AbsolutePath == path
            ? answer with { Status = 502 }
            : answer;
        var deeper = await DeepenAsync(FakeAccounts.CopiedHistory, "matching-engine");
        _looking.Web.Alter = null;

        var again = await _looking.LookAsync(FakeAccounts.CopiedHistory, deeper!.Memory);
        var retried = await _looking.DeepenAsync(FakeAccounts.CopiedHistory, again, []);

        Assert.Equal(SourceState.Partial, deeper.State);
        Assert.Contains(says, deeper.Detail, StringComparison.Ordinal);
        Assert.Null(Account(again).Copies);
        Assert.All(Account(retried!).Copies!, copy => Assert.NotNull(copy.ElsewhereCreatedAt));
        Assert.All(Account(retried!).Copies!, copy => Assert.NotNull(copy.SourceIsCredited));
    }

    [Fact]
    public async Task A_private_repository_that_the_token_sees_is_no_place_where_commits_stand()
    {
        _looking.Web.Alter = (request, answer) => request.Url.AbsolutePath is "/search/commits"
            ? answer with
            {
                Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body.Span)
                    .Replace("\"fork\"", "\"private\":true,\"fork\"", StringComparison.Ordinal)),
            }
            : answer;

        var deeper = await DeepenAsync(FakeAccounts.CopiedHistory, "matching-engine");

        Assert.Empty(Account(deeper!).Copies!);
        Assert.DoesNotContain(_looking.Web.Requests, request => request.Url.AbsolutePath.Contains(
            "quiet-harbor", StringComparison.Ordinal));
    }

    private async Task<Enrichment?> DeepenAsync(string login, params string[] cited)
    {
        var first = await _looking.LookAsync(login);
        var findings = cited.Select(name => new SignalInfo
        {
            Id = "github.example",
            Title = "t",
            Rationale = "r",
            FalsePositives = "f",
            NextStep = "n",
            Strength = Strength.Moderate,
            Lawfulness = Lawfulness.Conduct,
            References = [],
        }.Raised("Seen.", new Evidence("seen", new Uri($"https://github.com/{login}/{name}"), A.Today)));

        return await _looking.DeepenAsync(login, first, [.. findings]);
    }

    private void Change(string login, Func<FakeAccount, FakeAccount> change) => _looking.Web.GitHub.Accounts =
        [.. _looking.Web.GitHub.Accounts.Select(account => account.Login == login ? change(account) : account)];

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
}
