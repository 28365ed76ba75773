using GigVet.Enrichers;
using GigVet.Model;
using GigVet.TestSupport;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Support;

/// <summary>Looks at accounts of the fake GitHub with a token, over as many looks as a test wants.</summary>
internal sealed record GitHubLooking
{
    private readonly GitHubOptions _options = new() { BaseUrl = new Uri("https://api.github.com/"), Token = "t0ken" };

    public GitHubLooking() => Budget = new GitHubBudget(Time);

    public FakeGitHubWeb Web { get; } = new();

    public ManualTime Time { get; } = new(A.Today);

    public GitHubBudget Budget { get; set; }

    public Occasion Occasion { get; set; }

    public ContractorProfile Profile { get; init; } = A.Profile();

    public Task<Enrichment> LookAsync(string login, SourceMemory? memory = null)
        => new GitHubLook(Options.Create(_options), Budget).EnrichAsync(
            LookOf(login) with { Memory = memory }, TestContext.Current.CancellationToken);

    public Task<Enrichment?> DeepenAsync(string login, Enrichment first, IReadOnlyList<Finding> findings)
        => new GitHubLook(Options.Create(_options), Budget).DeepenAsync(
            LookOf(login), first, findings, TestContext.Current.CancellationToken);

    private Look LookOf(string login)
        => new(A.Request() with { GitHub = login, Occasion = Occasion }, Profile, Web);

    public async Task<GitHubAccount> AccountAsync(string login)
        => Assert.IsType<GitHubAccount>(Assert.Single((await LookAsync(login)).Facts));
}
