using System.Text;
using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>Later looks: whose account it is by then, and what GitHub did with it.</summary>
public sealed class GitHubResweepPersonTests
{
    private readonly GitHubLooking _looking = new();

    [Fact]
    public async Task A_former_login_that_somebody_else_took_is_read_as_that_person()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Rename("tova-builds");
        var renamed = await AgainAsync(first);
        _looking.Web.GitHub.Accounts =
        [
            .. _looking.Web.GitHub.Accounts,
            new FakeAccount { Login = FakeAccounts.Fresh, Id = 4242, Name = "Ona Ther", CreatedAt = _looking.Web.Now },
        ];

        var account = Account(await AgainAsync(renamed));

        Assert.Equal((FakeAccounts.Fresh, 4242, null), (account.Login, account.Id, account.FormerLogin));
        Assert.Empty(account.Repositories!);
    }

    [Fact]
    public async Task Whether_a_former_login_was_taken_must_be_known_before_the_memory_is_used()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Rename("tova-builds");
        var renamed = await AgainAsync(first);
        _looking.Web.Alter = (request, answer) => request.Url.AbsolutePath == $"/users/{FakeAccounts.Fresh}"
            ? answer with { Status = 502 }
            : answer;

        var third = await AgainAsync(renamed);

        Assert.Equal(SourceState.Failed, third.State);
        Assert.Empty(third.Facts);
    }

    [Fact]
    public async Task Commits_are_not_kept_for_who_took_the_login_between_two_answers()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Change(account => account with { UpdatedAt = A.Today.AddHours(1), Location = "Graz" });
        Graph(data => data["repositoryOwner"]?["databaseId"] is not null, data =>
            data["repositoryOwner"]!["databaseId"] = 4242);

        var account = Account(await AgainAsync(first));

        Assert.Equal(4242, account.Id);
        Assert.Contains("R_tova-lind/notes", _looking.Web.Requests[^1].Body, StringComparison.Ordinal);
        Assert.Null(account.FormerLogin);
    }

    [Fact]
    public async Task A_suspension_is_unknown_until_REST_was_asked_for_it()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        var unchanged = await AgainAsync(first);
        Change(account => account with { UpdatedAt = _looking.Web.Now.AddHours(1), Location = "Graz" });
        var changed = await AgainAsync(unchanged);
        var later = await AgainAsync(changed);

        Assert.False(Account(first).SawSuspension);
        // "Not modified" is said of a page that was made of what GraphQL told.
        Assert.False(Account(unchanged).SawSuspension);
        Assert.True(Account(changed).SawSuspension);
        Assert.True(Account(later).SawSuspension);
    }

    [Fact]
    public async Task A_suspension_that_REST_shows_is_carried_into_the_facts()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        Change(account => account with { UpdatedAt = A.Today.AddHours(1), Location = "Graz" });
        Profiles(user => user["suspended_at"] = "2026-06-01T00:00:00Z");

        var suspended = await AgainAsync(first);

        Assert.Equal(A.Today.Date, Account(suspended).SuspendedAt!.Value.Date);
        Assert.Equal(Account(suspended).SuspendedAt, Account(await AgainAsync(suspended)).SuspendedAt);
    }

    [Fact]
    public async Task A_token_without_scopes_learns_of_a_suspension_at_once()
    {
        _looking.Web.GitHub.TokensHaveScopes = false;

        Assert.True((await _looking.AccountAsync(FakeAccounts.Fresh)).SawSuspension);
    }

    private Task<Enrichment> AgainAsync(Enrichment before)
    {
        _looking.Web.Now += TimeSpan.FromDays(1);
        _looking.Time.Advance(TimeSpan.FromDays(1));
        return _looking.LookAsync(FakeAccounts.Fresh, before.Memory);
    }

    private void Rename(string login) => Change(account => account with { Login = login });

    private void Change(Func<FakeAccount, FakeAccount> change) => _looking.Web.GitHub.Accounts =
        [.. _looking.Web.GitHub.Accounts.Select(account => account.Login is FakeAccounts.Fresh ? change(account) : account)];

    private void Graph(Predicate<JsonObject> where, Action<JsonObject> alter) => _looking.Web.Alter = (request, answer) =>
        request.Body is null ? answer : Altered(answer, reply =>
        {
            if (reply["data"] is JsonObject data && where(data))
                alter(data);
        });

    private void Profiles(Action<JsonObject> alter) => _looking.Web.Alter = (request, answer) =>
        request.Url.AbsolutePath == $"/users/{FakeAccounts.Fresh}" && answer.IsSuccess ? Altered(answer, alter) : answer;

    private static WebAnswer.Answered Altered(WebAnswer.Answered answer, Action<JsonObject> alter)
    {
        var json = JsonNode.Parse(answer.Body.Span)!.AsObject();
        alter(json);
        return answer with { Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };
    }

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
}
