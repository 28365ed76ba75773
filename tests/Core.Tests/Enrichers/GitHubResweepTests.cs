using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubResweepTests
{
    private readonly GitHubLooking _looking = new();

    [Theory]
    [InlineData(FakeAccounts.Fresh)]
    [InlineData(FakeAccounts.Typical)]
    [InlineData(FakeAccounts.Busy)]
    public async Task An_unchanged_account_costs_no_charged_request_however_often_it_is_looked_at(string login)
    {
        var first = await _looking.LookAsync(login);
        var charged = _looking.Web.GitHub.Charged;
        var second = await AgainAsync(login, first, days: 1);
        var third = await AgainAsync(login, second, days: 1);

        Assert.Equal(charged, _looking.Web.GitHub.Charged);
        Assert.Equal(SourceState.Ok, third.State);
        Assert.Contains("0 charged requests", third.Detail, StringComparison.Ordinal);
        Assert.Equal(Commits(first), Commits(third));
        Assert.Equal(A.Today.AddDays(2), Account(third).ReadAt);
    }

    [Fact]
    public async Task Of_a_changed_account_only_the_repository_that_was_pushed_to_is_read_again()
    {
        var first = await _looking.LookAsync(FakeAccounts.Typical);
        Change(FakeAccounts.Typical, account => account with
        {
            Repositories = [.. account.Repositories.Select(repository => repository.Name is "tool-7"
                ? repository with
                {
                    PushedAt = A.Today.AddHours(3),
                    Commits = [.. repository.Commits, repository.Commits[^1] with { Date = A.Today.AddHours(2) }],
                }
                : repository)],
        });

        var second = await AgainAsync(FakeAccounts.Typical, first, days: 1);

        var before = Account(first).Histories!.ToDictionary(
            history => history.Repository.Name, history => history.Commits.Count, StringComparer.Ordinal);
        var grown = Account(second).Histories!.Where(
            history => history.Commits.Count != before[history.Repository.Name]);
        Assert.Equal("tool-7", Assert.Single(grown).Repository.Name);
        Assert.Equal(before.Count, Account(second).Histories!.Count);
        Assert.Equal(A.Today.AddHours(3), Account(second).Pushes![0].At);
        Assert.Equal(1, Account(second).Years![^1].Contributions - Account(first).Years![^1].Contributions);
        Assert.DoesNotContain("R_mira-kessler/tool-8", _looking.Web.Requests[^1].Body, StringComparison.Ordinal);
        Assert.Contains("R_mira-kessler/tool-7", _looking.Web.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_account_looks_to_signals_as_if_it_were_read_for_the_first_time()
    {
        var first = await _looking.LookAsync(FakeAccounts.MonorepoOwner);
        Change(FakeAccounts.MonorepoOwner, account => account with
        {
            UpdatedAt = A.Today.AddHours(4),
            Location = "Graz",
            Followers = account.Followers + 3,
            Repositories = [.. account.Repositories.Skip(1)],
            Merges = [.. account.Merges, new FakeMerge("other/place", A.Today.AddHours(1))],
        });

        var changed = Account(await AgainAsync(FakeAccounts.MonorepoOwner, first, days: 1));
        var anew = Account(await _looking.LookAsync(FakeAccounts.MonorepoOwner));

        Assert.Equal(Seen(anew), Seen(changed with { Edits = null }));
        Assert.Equal("Graz", changed.Location);
    }

    [Fact]
    public async Task After_a_month_all_is_read_again_because_stars_and_merges_by_others_leave_no_trace()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);

        await AgainAsync(FakeAccounts.Fresh, first, days: 31);

        Assert.Equal(2, _looking.Web.Requests.Skip(3).Count(request => request.Body is not null));
    }

    [Fact]
    public async Task A_renamed_account_is_followed_by_its_id()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Change(FakeAccounts.Fresh, account => account with { Login = "tova-builds" });

        var second = await AgainAsync(FakeAccounts.Fresh, first, days: 1);
        var third = await AgainAsync(FakeAccounts.Fresh, second, days: 1);

        Assert.Equal(("tova-builds", FakeAccounts.Fresh), (Account(second).Login, Account(second).FormerLogin));
        Assert.Contains("formerly tova-lind", second.Detail, StringComparison.Ordinal);
        Assert.Equal(("tova-builds", FakeAccounts.Fresh), (Account(third).Login, Account(third).FormerLogin));
        // That nobody else took the login.
        Assert.Contains("1 charged requests", third.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_vanished_is_said_to_have_been_there()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        _looking.Web.GitHub.Accounts = [];

        var second = await AgainAsync(FakeAccounts.Fresh, first, days: 1);

        Assert.Equal(SourceState.Failed, second.State);
        Assert.Contains("no longer public", second.Detail, StringComparison.Ordinal);
        Assert.Equal(1, Assert.IsType<GitHubGone>(Assert.Single(second.Facts)).Days);
    }

    [Fact]
    public async Task A_login_that_now_belongs_to_somebody_else_is_read_from_the_start()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Change(FakeAccounts.Fresh, account => account with
        {
            Id = 42,
            UpdatedAt = A.Today.AddHours(1),
            Repositories = [],
        });

        var second = Account(await AgainAsync(FakeAccounts.Fresh, first, days: 1));

        Assert.Equal((42, 0), (second.Id, second.Repositories!.Count));
    }

    [Fact]
    public async Task Memory_of_another_account_is_not_used()
    {
        var other = await _looking.LookAsync(FakeAccounts.Typical);

        var account = Account(await AgainAsync(FakeAccounts.Fresh, other, days: 1));

        Assert.Equal(FakeAccounts.Fresh, account.Login);
        Assert.Equal(2, account.Repositories!.Count);
    }

    private Task<Enrichment> AgainAsync(string login, Enrichment before, int days)
    {
        _looking.Web.Now += TimeSpan.FromDays(days);
        _looking.Time.Advance(TimeSpan.FromDays(days));
        return _looking.LookAsync(login, before.Memory);
    }

    private void Change(string login, Func<FakeAccount, FakeAccount> change) => _looking.Web.GitHub.Accounts =
        [.. _looking.Web.GitHub.Accounts.Select(account => account.Login == login ? change(account) : account)];

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));

    private static string[] Commits(Enrichment enrichment)
        => [.. Account(enrichment).Histories!.SelectMany(history => history.Commits).Select(commit => commit.Sha)];

    /// <summary>Facts as text, with lists in an order of their own.</summary>
    private static string Seen(GitHubAccount account) => System.Text.Json.JsonSerializer.Serialize(
        account with
        {
            // A first look does not ask for it.
            SawSuspension = false,
            Histories =
            [
                .. account.Histories!
                    .OrderBy(history => history.Repository.Name, StringComparer.Ordinal)
                    // No signal reads messages, and none is remembered.
                    .Select(history => history with
                    {
                        Commits = [.. history.Commits.Select(commit => commit with { Message = null })],
                    }),
            ],
        },
        GigVet.Vetting.GigVetJson.Options);
}
