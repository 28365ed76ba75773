using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using Microsoft.Extensions.Options;
using static GigVet.Core.Tests.Support.GitHubAnswers;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>The real shapes: answers that GitHub gave to others' recordings.</summary>
public sealed class GitHubRecordedTests
{
    private const string KohsukeRepositories = Api + "users/kohsuke/repos?per_page=100&sort=pushed&type=owner";
    private const string KohsukeMerges = Api + "search/issues?q=author:kohsuke+type:pr+is:merged+-user:kohsuke&per_page=50";

    [Fact]
    public async Task A_recorded_account_is_read_with_its_repositories_and_commits()
    {
        var repositories = Recorded("GHUserTest", "listPublicRepositoriesPageSize62", "3-u_k_repos.json");
        var commits = Recorded("CommitTest", "commitSignatureVerification", "3-r_s_s_commits.json");
        var web = new StubWeb()
            .Json(Api + "users/kohsuke", Recorded("GHUserTest", "listPublicRepositories", "2-users_kohsuke.json"))
            .Json(KohsukeRepositories, repositories)
            .Json(KohsukeMerges, "{}", status: 404);
        foreach (var sampled in await SampledAsync(web))
            web.Json(Commits(sampled), commits);

        var enrichment = await EnrichAsync(web, "kohsuke");

        var account = Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Equal(new DateTimeOffset(2009, 1, 28, 18, 53, 21, TimeSpan.Zero), account.CreatedAt);
        Assert.Equal((1681, 3, 258), (account.Followers, account.Following, account.PublicRepositories));
        Assert.Equal(62, account.Repositories!.Count);
        Assert.Equal(17, account.Repositories.Count(repository => repository.Fork));
        Assert.False(account.SawEveryRepository);
        Assert.Equal(4, account.Histories!.Count);
        Assert.All(account.Histories, history =>
        {
            Assert.Equal(30, history.Commits.Count);
            Assert.False(history.Complete);
            Assert.Contains(history.Commits, commit => commit is { Verified: true, AuthorLogin: not null });
            Assert.Contains(history.Commits, commit => commit.CommitterLogin is "web-flow");
        });
        Assert.Contains("merged pull requests", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recorded_people_become_profiles()
    {
        var web = new StubWeb().Json(Api + "users/chew", Recorded("GHUserTest", "verifyBioAndHireable", "1-users_chew.json"));

        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(web, "chew"));

        Assert.Equal(new ContractorRef("github", "chew"), found.Profile.Contractor);
        Assert.Equal("Chew", found.Profile.GitHubLogin);
        Assert.Equal("https://chew.pw/ https://twitter.com/ChewCraft", string.Join(' ', found.Profile.Links!));
        Assert.Equal(new DateTimeOffset(2014, 7, 26, 23, 41, 36, TimeSpan.Zero), found.Profile.JoinedAt);
    }

    [Fact]
    public async Task A_recorded_organisation_is_no_contractor()
    {
        var organisation = Recorded("GHUserTest", "isMemberOf", "2-orgs_hub4j-test-org.json");
        var web = new StubWeb().Json(Api + "users/hub4j-test-org", organisation);

        Assert.Contains(
            "organisation",
            Assert.IsType<FetchResult.Failed>(await FetchAsync(web, "hub4j-test-org")).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_suspension_is_reported()
    {
        var web = new StubWeb()
            .Json(Api + "users/kartikpatodi", Recorded("GHUserTest", "verifySuspendedAt", "1-users_suspended.json"))
            .Json(KohsukeRepositories.Replace("kohsuke", "kartikpatodi", StringComparison.Ordinal), "[]")
            .Json(KohsukeMerges.Replace("kohsuke", "kartikpatodi", StringComparison.Ordinal), Found(0));

        var enrichment = await EnrichAsync(web, "kartikpatodi");

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Contains("2024-08-08", enrichment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recorded_events_show_pushes_by_GitHubs_clock()
    {
        var events = Recorded("AppTest", "testUserPublicEventApi", "3-user_9881659_events_public.json");
        var api = new GitHubApi(
            new GitHubOptions(), new StubWeb().Json(Api + "users/pierrebtz/events/public?per_page=100", events));

        var pushes = (await api.PushesAsync("PierreBtz", TestContext.Current.CancellationToken)).Value!;

        Assert.Equal(9, pushes.Count);
        Assert.Equal(
            new GitHubPush(
                "PierreBtz/github-api",
                new DateTimeOffset(2023, 4, 14, 9, 41, 22, TimeSpan.Zero),
                "ac741a86051654a34a8429658181d5d757763278"),
            pushes[0]);
    }

    [Fact]
    public async Task Recorded_contributors_give_rank_and_share()
    {
        var web = new StubWeb()
            .Json(
                Api + "repos/hub4j/github-api/contributors?per_page=100",
                Recorded("GHRepositoryTest", "listContributors", "4-r_h_g_contributors.json"))
            .Json(
                Api + "repos/hub4j/github-api",
                Recorded("GHRepositoryTest", "listStargazers", "3-r_h_github-api.json"));
        var account = AGitHub.Account() with { Login = "Kohsuke" };

        var looked = await GitHubClaimed.LookUpAsync(
            new GitHubApi(new GitHubOptions(), web),
            account,
            ["hub4j/github-api"],
            TestContext.Current.CancellationToken);

        var contribution = Assert.Single(looked.ContributedTo!);
        Assert.Equal((1, 892, 1196), (contribution.Rank, contribution.Commits, contribution.AllCommits));
        Assert.True(contribution.OwnerIsOrganisation);
    }

    [Fact]
    public async Task A_recorded_readme_is_read_as_text()
    {
        var web = new StubWeb().Json(
            Api + "repos/hub4j-test-org/made/readme",
            Recorded("GHOrganizationTest", "testCreateRepositoryWithAutoInitialization", "5-r_h_g_readme.json"));

        var text = await new GitHubApi(new GitHubOptions(), web).ReadmeAsync(
            "hub4j-test-org/made", TestContext.Current.CancellationToken);

        Assert.StartsWith("# github-api-test", text.Value, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> SampledAsync(StubWeb web)
    {
        var api = new GitHubApi(new GitHubOptions(), web);
        var account = await api.AccountAsync("kohsuke", TestContext.Current.CancellationToken);
        var repositories = await api.RepositoriesAsync(account.Value!, TestContext.Current.CancellationToken);

        return GitHubSample.Choose(repositories.Value!).Select(repository => repository.FullName);
    }

    private static Task<Enrichment> EnrichAsync(StubWeb web, string login)
        => new GitHubRest(Options.Create(new GitHubOptions())).EnrichAsync(
            new Look(A.Request() with { GitHub = login }, A.Profile(), web), TestContext.Current.CancellationToken);

    private static Task<FetchResult> FetchAsync(StubWeb web, string handle)
        => new GitHub(Options.Create(new GitHubOptions()), new GitHubBudget(TimeProvider.System))
            .FetchAsync(handle, web, TestContext.Current.CancellationToken);

    private static string Recorded(params string[] parts)
    {
        var path = GigVet.TestSupport.Repository.SharedData(["github", "fixtures", "hub4j", .. parts]);
        Assert.SkipWhen(path is null, "The recorded GitHub answers are not beside this checkout.");

        return File.ReadAllText(path);
    }
}
