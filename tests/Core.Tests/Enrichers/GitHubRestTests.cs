using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;
using static GigVet.Core.Tests.Support.GitHubAnswers;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubRestTests
{
    private readonly StubWeb _web = new StubWeb()
        .Json(User, UserJson)
        .Json(Repositories, new JsonArray(Repository("Mira/shop"), Repository("Mira/fork", fork: true)).ToJsonString())
        .Json(Merges, Found(1, Merge("acme/tool")))
        .Json(Commits("Mira/shop"), History(3));

    [Fact]
    public async Task An_account_is_read_in_four_requests_and_says_so()
    {
        var enrichment = await EnrichAsync();

        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.StartsWith(
            "Account, 2 repositories, 3 commits, 1 merged pull requests read. ", enrichment.Detail, StringComparison.Ordinal);
        Assert.Contains("only to a token", enrichment.Detail, StringComparison.Ordinal);
        Assert.Equal([User, Repositories, Merges, Commits("Mira/shop")], _web.Requests);

        var account = Account(enrichment);
        Assert.Equal("Mira", account.Login);
        Assert.Equal(4711, account.Id);
        Assert.Equal("Mira Kessler", account.Name);
        Assert.Equal(new DateTimeOffset(2019, 3, 1, 8, 0, 0, TimeSpan.Zero), account.CreatedAt);
        Assert.Equal(A.Today, account.ReadAt);
        Assert.Equal(12, account.Followers);
        Assert.True(account.SawEveryRepository);
        Assert.True(account.SawEveryMerge);

        var history = Assert.Single(account.Histories!);
        Assert.True(history.Complete);
        Assert.All(history.Commits, commit => Assert.True(commit is { AuthorLogin: "Mira", Verified: true }));
        Assert.Equal(new Uri("https://github.com/Mira/shop/commit/" + history.Commits[0].Sha), history.Commits[0].Url);

        var merge = Assert.Single(account.MergedElsewhere!);
        Assert.Equal(("acme", "tool", false), (merge.Owner, merge.RepositoryName, merge.AuthorHasWriteAccess));
    }

    [Fact]
    public async Task No_account_costs_no_request()
    {
        var enrichment = await EnrichAsync(github: null);

        Assert.Equal(SourceState.NotAsked, enrichment.State);
        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task A_text_that_cannot_be_a_login_costs_no_request()
    {
        var enrichment = await EnrichAsync(github: "not a login");

        Assert.Equal(SourceState.Failed, enrichment.State);
        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task Never_asks_more_than_it_promises()
    {
        var names = Enumerable.Range(0, 100).Select(number => $"Mira/shop-{number:00}").ToArray();
        _web.Json(Repositories, new JsonArray([.. names.Select(name => Repository(name))]).ToJsonString());
        foreach (var name in names)
            _web.Json(Commits(name), History(100, rooted: false));

        var account = Account(await EnrichAsync());

        Assert.Equal(GitHubRest.MaximumRequests, _web.Requests.Count);
        Assert.Equal(4, account.Histories!.Count);
        Assert.All(account.Histories, history => Assert.False(history.Complete));
    }

    [Fact]
    public async Task The_token_goes_to_the_configured_address_and_nowhere_else()
    {
        var seen = new List<WebRequest>();
        WebAnswer Refuse(WebRequest request)
        {
            seen.Add(request);
            return new WebAnswer.Unreachable(request.Url, "connection refused");
        }

        var web = new StubWeb()
            .Answer("http://127.0.0.1:8099/git/hub/graphql", Refuse)
            .Answer("http://127.0.0.1:8099/git/hub/users/mira/events/public?per_page=100", Refuse);

        await EnrichAsync(web: web, options: new() { BaseUrl = new Uri("http://127.0.0.1:8099/git/hub"), Token = "t0ken" });

        Assert.Equal(2, seen.Count);
        Assert.All(seen, request => Assert.Equal("Bearer t0ken", request.Headers["Authorization"]));
        Assert.All(seen, request => Assert.Equal("2022-11-28", request.Headers["X-GitHub-Api-Version"]));
    }

    [Fact]
    public async Task Without_a_token_no_authorization_is_sent()
    {
        WebRequest? seen = null;
        _web.Answer(User, request =>
        {
            seen = request;
            return new WebAnswer.Unreachable(request.Url, "connection refused");
        });

        await EnrichAsync();

        Assert.False(seen!.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_server_of_recorded_answers_that_knows_only_the_account_gives_that_much()
    {
        _web.Json(Merges, "{}", status: 404).Json(Commits("Mira/shop"), "{}", status: 404);

        var enrichment = await EnrichAsync();

        var account = Account(enrichment);
        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Equal(2, account.Repositories!.Count);
        Assert.Null(account.MergedElsewhere);
        Assert.Null(account.Histories);
        Assert.Contains("merged pull requests (GitHub answered 404)", enrichment.Detail, StringComparison.Ordinal);
        Assert.Contains("commits of 1 of 1 repositories", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_others_is_left_out_whatever_was_asked()
    {
        _web.Json(Repositories, new JsonArray(Repository("else/where"), null, Repository("Mira/shop")).ToJsonString())
            .Json(Merges, Found(
                5,
                Merge("acme/tool"),
                Merge("mira/own"),
                Merge("acme/other", author: "somebody"),
                Merge("acme/open", merged: null)));

        var account = Account(await EnrichAsync());

        Assert.Equal("Mira/shop", Assert.Single(account.Repositories!).FullName);
        Assert.Equal("acme/tool", Assert.Single(account.MergedElsewhere!).Repository);
        Assert.False(account.SawEveryMerge);
        Assert.False(account.SawEveryRepository);
    }

    [Fact]
    public async Task An_empty_repository_has_an_empty_history()
    {
        _web.Json(Commits("Mira/shop"), """{"message":"Git Repository is empty."}""", status: 409);

        var enrichment = await EnrichAsync();

        Assert.Equal(SourceState.Ok, enrichment.State);
        Assert.True(Assert.Single(Account(enrichment).Histories!) is { Commits: [], Complete: true });
    }

    [Fact]
    public async Task One_odd_date_does_not_cost_the_list()
    {
        _web.Json(Commits("Mira/shop"), History(3).Replace("2023-12-31T10:00:00Z", "0000-00-00", StringComparison.Ordinal));

        var history = Assert.Single(Account(await EnrichAsync()).Histories!);

        Assert.Equal(2, history.Commits.Count);
    }

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));

    private Task<Enrichment> EnrichAsync(string? github = "mira", StubWeb? web = null, GitHubOptions? options = null)
        => new GitHubLook(Options.Create(options ?? new GitHubOptions()), new GitHubBudget(TimeProvider.System)).EnrichAsync(
            new Look(A.Request() with { GitHub = github }, A.Profile(), web ?? _web), TestContext.Current.CancellationToken);
}
