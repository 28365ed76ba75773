using GigVet.Enrichers;
using GigVet.Model;
using GigVet.TestSupport;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Support;

/// <summary>Looks at accounts of the fake GitHub with a token, over as many looks as a test wants.</summary>
internal sealed class GitHubLooking
{
    private readonly GitHubOptions _options = new() { BaseUrl = new Uri("https://api.github.com/"), Token = "t0ken" };

    public GitHubLooking() => Budget = new GitHubBudget(Time);

    public FakeGitHubWeb Web { get; } = new();

    public ManualTime Time { get; } = new(A.Today);

    public GitHubBudget Budget { get; set; }

    public Occasion Occasion { get; set; }

    public Task<Enrichment> LookAsync(string login, SourceMemory? memory = null)
    {
        var request = A.Request() with { GitHub = login, Occasion = Occasion };
        return new GitHubLook(Options.Create(_options), Budget).EnrichAsync(
            new Look(request, A.Profile(), Web) { Memory = memory }, TestContext.Current.CancellationToken);
    }

    public async Task<GitHubAccount> AccountAsync(string login)
        => Assert.IsType<GitHubAccount>(Assert.Single((await LookAsync(login)).Facts));
}
