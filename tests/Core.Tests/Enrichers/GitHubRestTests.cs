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
        Assert.Equal("Account, 2 repositories, 3 commits, 1 merged pull requests read.", enrichment.Detail);
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

        Assert.Equal(new GitHubRest(Options.Create(new GitHubOptions())).MaximumRequests, _web.Requests.Count);
        Assert.Equal(4, account.Histories!.Count);
        Assert.All(account.Histories, history => Assert.False(history.Complete));
    }

    [Fact]
    public async Task The_token_goes_to_the_configured_address_and_nowhere_else()
    {
        var seen = new List<WebRequest>();
        var web = new StubWeb().Answer("http://127.0.0.1:8099/git/hub/users/mira", request =>
        {
            seen.Add(request);
            return new WebAnswer.Unreachable(request.Url, "connection refused");
        });

        await EnrichAsync(web: web, options: new() { BaseUrl = new Uri("http://127.0.0.1:8099/git/hub"), Token = "t0ken" });

        var request = Assert.Single(seen);
        Assert.Equal("application/vnd.github+json", request.Accept);
        Assert.Equal("Bearer t0ken", request.Headers["Authorization"]);
        Assert.Equal("2022-11-28", request.Headers["X-GitHub-Api-Version"]);
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

    [Fact]
    public async Task A_rate_limit_in_the_middle_stops_the_questions_and_keeps_what_is_there()
    {
        _web.Json(
            Merges, "{}", 403, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1780315200"));

        var enrichment = await EnrichAsync();

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Equal([User, Repositories, Merges], _web.Requests);
        Assert.Null(Account(enrichment).Histories);
        Assert.Contains("2026-06-01 12:00 UTC", enrichment.Detail, StringComparison.Ordinal);
        Assert.Contains("GigVet:GitHub:Token", enrichment.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "{}", SourceState.Blocked, "token")]
    [InlineData(403, "{}", SourceState.Blocked, "refused")]
    [InlineData(404, "{}", SourceState.Failed, "spelling")]
    [InlineData(429, "{}", SourceState.Blocked, "rate limit")]
    [InlineData(451, "{}", SourceState.Blocked, "legal")]
    [InlineData(422, "{}", SourceState.Failed, "422")]
    [InlineData(502, "<html>", SourceState.Failed, "502")]
    [InlineData(200, "<html><body>Log in</body></html>", SourceState.Failed, "JSON")]
    [InlineData(200, """{"login":"Mira","id":47""", SourceState.Failed, "JSON")]
    [InlineData(200, "null", SourceState.Failed, "empty")]
    [InlineData(200, "", SourceState.Failed, "JSON")]
    [InlineData(200, "{}", SourceState.Failed, "not this account")]
    [InlineData(200, """{"login":"else","id":1,"created_at":"2020-01-01T00:00:00Z"}""", SourceState.Failed, "not this account")]
    [InlineData(200, """{"login":"Mira","id":1,"type":"Organization"}""", SourceState.Failed, "organisation")]
    public async Task Without_the_account_there_is_one_sentence_and_no_fact(int status, string body, SourceState state, string says)
    {
        _web.Json(User, body, status);

        var enrichment = await EnrichAsync();

        Assert.Equal(state, enrichment.State);
        Assert.Contains(says, enrichment.Detail, StringComparison.Ordinal);
        Assert.Empty(enrichment.Facts);
        Assert.Equal([User], _web.Requests);
    }

    [Fact]
    public async Task An_unreachable_GitHub_is_said_to_be_so()
    {
        var enrichment = await EnrichAsync(web: new StubWeb().Unreachable(User));

        Assert.Equal(SourceState.Failed, enrichment.State);
        Assert.Contains("connection refused", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_list_is_unknown_and_not_empty()
    {
        _web.Json(Repositories, """[{"full_name":"Mira/shop","fork":fal""");

        var enrichment = await EnrichAsync();

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Null(Account(enrichment).Repositories);
        Assert.Null(Account(enrichment).Histories);
    }

    [Fact]
    public async Task A_suspended_account_is_named_as_such()
    {
        _web.Json(User, UserJson.Replace("\"plan\"", "\"suspended_at\": \"2025-02-03T00:00:00Z\", \"plan\"", StringComparison.Ordinal));

        var enrichment = await EnrichAsync();

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Contains("suspended the account on 2025-02-03", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_cut_off_or_garbled_ends_as_an_answer()
    {
        const int seed = 20260601;
        var random = new Random(seed);
        string[] urls = [User, Repositories, Merges, Commits("Mira/shop")];
        string[] bodies =
            [UserJson, new JsonArray(Repository("Mira/shop")).ToJsonString(), Found(1, Merge("acme/tool")), History(3)];

        for (var round = 0; round < 400; round++)
        {
            var which = random.Next(urls.Length);
            var body = bodies[which].ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--)
                body[random.Next(body.Length)] = "{}[],:\"0n\\ "[random.Next(11)];
            var text = new string(body)[..random.Next(body.Length / 2, body.Length + 1)];
            var web = new StubWeb();
            for (var place = 0; place < urls.Length; place++)
                web.Json(urls[place], place == which ? text : bodies[place]);

            // A garbled repository name may lead to a request that no answer was prepared for; that is not the question here.
            var exception = await Record.ExceptionAsync(() => EnrichAsync(web: web));
            Assert.True(
                exception is null || exception.Message.StartsWith("Unexpected request", StringComparison.Ordinal),
                $"Seed {seed}, round {round}: {exception}");
        }
    }

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));

    private Task<Enrichment> EnrichAsync(string? github = "mira", StubWeb? web = null, GitHubOptions? options = null)
        => new GitHubRest(Options.Create(options ?? new GitHubOptions())).EnrichAsync(
            A.Request() with { GitHub = github }, A.Profile(), web ?? _web, TestContext.Current.CancellationToken);
}
