using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GigVet.Bench.GitHub;

/// <summary>Looks at invented accounts through the guarded way out, over real sockets.</summary>
internal sealed class GitHubLooks(ServiceProvider services, FakeServer web) : IAsyncDisposable
{
    private readonly GitHubBudget _budget = new(TimeProvider.System);

    public FakeServer Web => web;

    public IServiceProvider Services => services;

    public bool HasToken { get; set; } = true;

    public static async Task<GitHubLooks> StartAsync(CancellationToken cancellationToken)
    {
        var web = await FakeServer.StartAsync(TimeProvider.System, cancellationToken);
        var settings = Service.VettedContractor.Settings(web);
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddGigVet()
            .BuildServiceProvider();

        return new GitHubLooks(services, web);
    }

    public async Task<Looked> LookAsync(
        string login, SourceMemory? memory, CancellationToken cancellationToken, IWeb? through = null)
    {
        var options = new GitHubOptions { BaseUrl = web.GitHubAddress, Token = HasToken ? "bench" : null };
        var (requests, charged, points) = (web.Requests.Count, web.GitHub.Charged, web.GitHub.Points);
        var request = new VetRequest
        {
            Contractor = new ContractorRef("upwork", "~01"),
            ProfileUrl = new Uri("https://www.upwork.com/freelancers/~01"),
            GitHub = login,
        };
        var profile = new ContractorProfile
        {
            Contractor = request.Contractor,
            Url = request.ProfileUrl,
            FetchedAt = TimeProvider.System.GetUtcNow(),
        };
        var enrichment = await new GitHubLook(Options.Create(options), _budget).EnrichAsync(
            new Look(request, profile, through ?? services.GetRequiredService<IWeb>()) { Memory = memory },
            cancellationToken);
        var asked = web.Requests.Skip(requests).ToArray();

        return new Looked(
            enrichment,
            asked.Length,
            asked.Count(static ask => ask.Method is "POST"),
            web.GitHub.Charged - charged,
            web.GitHub.Points - points);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await web.DisposeAsync();
    }
}

/// <param name="Queries">Requests of GraphQL among <paramref name="Requests"/>.</param>
internal sealed record Looked(Enrichment Enrichment, int Requests, int Queries, int Charged, int Points)
{
    public GitHubAccount Account => Enrichment.Facts.OfType<GitHubAccount>().FirstOrDefault()
        ?? throw new BenchException($"the account could not be read: {Enrichment.Detail}");
}
