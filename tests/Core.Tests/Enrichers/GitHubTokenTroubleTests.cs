using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubTokenTroubleTests
{
    private readonly GitHubLooking _looking = new();

    [Theory]
    [InlineData("nobody-here", "no public account")]
    [InlineData(FakeAccounts.Organisation, "organisation")]
    public async Task A_login_without_a_person_is_said(string login, string says)
    {
        var enrichment = await _looking.LookAsync(login);

        Assert.Equal(SourceState.Failed, enrichment.State);
        Assert.Contains(says, enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task An_account_without_repositories_is_read_and_has_none()
    {
        Add(new FakeAccount { Login = "lurker", Id = 5, Name = "Lin Urk", CreatedAt = A.Today.AddDays(-900) });

        var enrichment = await _looking.LookAsync("lurker");

        var account = Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.Empty(account.Repositories!);
        Assert.Empty(account.Histories!);
        Assert.Equal(0, account.PullRequests!.Total);
    }

    [Fact]
    public async Task Of_five_thousand_repositories_the_newest_hundred_are_read_in_as_many_requests()
    {
        var repository = new FakeRepository("r", A.Today.AddDays(-500), A.Today.AddDays(-400), [Commit(450)]);
        Add(new FakeAccount
        {
            Login = "hoarder",
            Id = 6,
            Name = "Hal Oard",
            CreatedAt = A.Today.AddDays(-900),
            Repositories = [.. Enumerable.Range(0, 5000).Select(place => repository with { Name = $"r-{place}" })],
        });

        var enrichment = await _looking.LookAsync("hoarder");

        var account = Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Contains("all but 100 of 5000 repositories", enrichment.Detail, StringComparison.Ordinal);
        Assert.Equal((100, 100, 5000), (account.Repositories!.Count, account.Histories!.Count, account.PublicRepositories));
        Assert.False(account.SawEveryRepository);
        Assert.Equal(3, _looking.Web.Requests.Count);
    }

    [Fact]
    public async Task Of_a_million_commits_the_newest_hundred_are_read_and_called_incomplete()
    {
        Add(new FakeAccount
        {
            Login = "marathon",
            Id = 7,
            Name = "Mara Thon",
            CreatedAt = A.Today.AddDays(-4000),
            Repositories = [new FakeRepository("kernel", A.Today.AddDays(-3900), A.Today, new Endless(Commit(3)))],
        });

        var account = await _looking.AccountAsync("marathon");

        var history = Assert.Single(account.Histories!);
        Assert.Equal((100, false), (history.Commits.Count, history.Complete));
    }

    [Fact]
    public async Task A_wrong_or_expired_token_is_named()
    {
        _looking.Web.GitHub.Token = "another";

        var enrichment = await _looking.LookAsync(FakeAccounts.Fresh);

        Assert.Equal(SourceState.Blocked, enrichment.State);
        Assert.Contains("GigVet:GitHub:Token", enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task Exhausted_points_end_as_blocked_with_the_time_they_come_back()
    {
        _looking.Web.GitHub.Exhaust("graphql");

        var enrichment = await _looking.LookAsync(FakeAccounts.Fresh);

        Assert.Equal(SourceState.Blocked, enrichment.State);
        Assert.Contains("until 2026-06-01 13:00 UTC", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_that_run_out_between_the_queries_leave_what_was_read()
    {
        _looking.Web.GitHub.Exhaust("graphql", leave: 1);

        var enrichment = await _looking.LookAsync(FakeAccounts.Fresh);

        var account = Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Equal(2, account.Repositories!.Count);
        Assert.Null(account.Histories);
        Assert.Null(account.Years);
        Assert.Contains("commits and calendars", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_GitHub_cannot_work_out_in_time_is_asked_for_once_more_and_smaller()
    {
        _looking.Web.GitHub.MostNodes = 2000;

        var enrichment = await _looking.LookAsync(FakeAccounts.Typical);

        var account = Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Contains("could not work them out in time", enrichment.Detail, StringComparison.Ordinal);
        Assert.Equal(20, account.Histories!.Count);
        Assert.NotEmpty(account.Years!);
        Assert.Equal(3, _looking.Web.Requests.Count(request => request.Body is not null));
    }

    [Theory]
    [InlineData("<html><body>Log in</body></html>", 200, SourceState.Failed, "not the JSON")]
    [InlineData("""{"data":{"repositoryOwner":{"login":"tova""", 200, SourceState.Failed, "not the JSON")]
    [InlineData("""{"data":null}""", 200, SourceState.Failed, "neither data nor errors")]
    [InlineData("[]", 200, SourceState.Failed, "not the JSON")]
    [InlineData("""{"errors":[{"message":"Parse error"}]}""", 200, SourceState.Failed, "Parse error")]
    [InlineData("""{"errors":[null,{"type":"FORBIDDEN","message":"Resource not accessible"}]}""", 200, SourceState.Blocked, "may not see")]
    [InlineData("""{"data":{"repositoryOwner":{"__typename":"User"}}}""", 200, SourceState.Failed, "not this account")]
    [InlineData("""{"message":"Server Error"}""", 502, SourceState.Failed, "502")]
    [InlineData("""{"message":"You have exceeded a secondary rate limit"}""", 403, SourceState.Blocked, "for 60 s")]
    public async Task A_spoilt_answer_ends_in_a_state_that_says_why(string body, int status, SourceState state, string says)
    {
        var enrichment = await LookAsync(new Spoiling(body, status));

        Assert.Equal(state, enrichment.State);
        Assert.Contains(says, enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
    }

    [Fact]
    public async Task An_answer_with_holes_gives_the_rest_and_names_the_holes()
    {
        const string body = """
            {
              "data": {
                "repositoryOwner": {
                  "__typename": "User", "login": "tova-lind", "databaseId": 3, "createdAt": "2020-01-01T00:00:00Z",
                  "followers": null, "repositories": { "totalCount": 1, "nodes": [null, { "nameWithOwner": "odd" }] }
                },
                "merged": null
              },
              "errors": [{ "type": "SERVICE_UNAVAILABLE", "path": ["merged"], "message": "search is down" }]
            }
            """;

        var enrichment = await LookAsync(new Spoiling(body, 200));

        var account = Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Contains("left out of its answer (merged)", enrichment.Detail, StringComparison.Ordinal);
        Assert.Null(account.MergedElsewhere);
        Assert.Null(account.FollowerSample);
        Assert.Empty(account.Repositories!);
        Assert.False(account.SawEveryMerge);
    }

    private static FakeCommit Commit(int daysAgo) => new(A.Today.AddDays(-daysAgo), "Any Body", "any@mail.example", null);

    private static Task<Enrichment> LookAsync(IWeb web)
        => new GitHubLook(Options.Create(new GitHubOptions { Token = "t0ken" }), new GitHubBudget(TimeProvider.System))
            .EnrichAsync(
                new Look(A.Request() with { GitHub = FakeAccounts.Fresh }, A.Profile(), web),
                TestContext.Current.CancellationToken);

    private void Add(FakeAccount account) => _looking.Web.GitHub.Accounts = [.. _looking.Web.GitHub.Accounts, account];

    /// <summary>A GraphQL that always says the same, and REST as it should be.</summary>
    private sealed class Spoiling(string body, int status) : IWeb
    {
        private static readonly Dictionary<string, string> Headers =
            new(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = "60" };

        private readonly FakeGitHubWeb _rest = new();

        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken) => request.Body is null
            ? _rest.SendAsync(request, cancellationToken)
            : Task.FromResult<WebAnswer>(new WebAnswer.Answered(
                request.Url, status, Encoding.UTF8.GetBytes(body), "application/json", Headers, A.Today));
    }

    /// <summary>One commit a million times, without the memory for it.</summary>
    private sealed class Endless(FakeCommit commit) : IReadOnlyList<FakeCommit>
    {
        public int Count => 1_000_000;

        public FakeCommit this[int index] => commit;

        public IEnumerator<FakeCommit> GetEnumerator() => Enumerable.Repeat(commit, 200).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
