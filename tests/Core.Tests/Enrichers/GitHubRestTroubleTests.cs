using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using Microsoft.Extensions.Options;
using static GigVet.Core.Tests.Support.GitHubAnswers;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>Everything that can go wrong between GitHub and us: one honest sentence, never an exception.</summary>
public sealed class GitHubRestTroubleTests
{
    private readonly StubWeb _web = new StubWeb()
        .Json(User, UserJson)
        .Json(Repositories, new JsonArray(Repository("Mira/shop"), Repository("Mira/fork", fork: true)).ToJsonString())
        .Json(Merges, Found(1, Merge("acme/tool")))
        .Json(Commits("Mira/shop"), History(3));

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
        const string suspended = "\"suspended_at\": \"2025-02-03T00:00:00Z\", \"plan\"";
        _web.Json(User, UserJson.Replace("\"plan\"", suspended, StringComparison.Ordinal));

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

    private Task<Enrichment> EnrichAsync(StubWeb? web = null)
        => new GitHubRest(Options.Create(new GitHubOptions())).EnrichAsync(
            new Look(A.Request() with { GitHub = "mira" }, A.Profile(), web ?? _web), TestContext.Current.CancellationToken);
}
