using GigVet.Cli;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Bench.Service;

/// <summary>The engine in this process, and somebody to vet: captured pages and an invented GitHub account.</summary>
internal sealed class VettedContractor(ServiceProvider services, FakeServer web) : IAsyncDisposable
{
    private const string Sample = "honest-veteran";

    public IServiceProvider Services => services;

    public FakeServer Web => web;

    public VetRequest Request { get; } = services.GetRequiredService<VetRequestReader>().Read(Body());

    /// <param name="witnesses">Signals beside those of the engine.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<VettedContractor> StartAsync(
        IReadOnlyList<ISignal> witnesses, CancellationToken cancellationToken)
    {
        var web = await FakeServer.StartAsync(TimeProvider.System, cancellationToken);
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings(web)).Build())
            .AddLogging()
            .AddGigVet();
        foreach (var witness in witnesses)
            collection.AddSingleton(witness);

        return new VettedContractor(collection.BuildServiceProvider(), web);
    }

    public Task<Assessment> VetAsync(Action<SourceReport>? progress, CancellationToken cancellationToken)
        => services.GetRequiredService<Vetter>().VetAsync("asm_bench", Request, progress, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await web.DisposeAsync();
    }

    /// <summary>The settings under which only the small fake internet is seen.</summary>
    public static IReadOnlyDictionary<string, string?> Settings(FakeServer web)
        => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GigVet:GitHub:BaseUrl"] = web.GitHubAddress.AbsoluteUri,
            ["GigVet:Outbound:AllowPrivate:0"] = web.HostAndPort,
            ["GigVet:Watchlists:OfacSdn:Url"] = "off",
            ["GigVet:Watchlists:OfacConsolidated:Url"] = "off",
            ["GigVet:Watchlists:Un:Url"] = "off",
        };

    private static VetRequestBody Body()
    {
        var sample = Samples.Read(Sample);
        return sample with
        {
            GitHub = FakeAccounts.Typical,
            Captures = [.. sample.Captures!.Where(IsPage)],
        };

        static bool IsPage(CaptureBody capture) => !capture.Url.Contains("://api.", StringComparison.Ordinal);
    }
}
