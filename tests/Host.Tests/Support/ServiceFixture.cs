using GigVet.FakeWeb;
using GigVet.TestSupport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(GigVet.Host.Tests.Support.ServiceFixture))]

namespace GigVet.Host.Tests.Support;

/// <summary>The whole service in this process: its own emulator, free ports, and a small fake internet it may see.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    public const string Key = "a-key-of-the-tests";

    /// <summary>A list of invented indicators.</summary>
    private static readonly Lazy<string> OwnList = new(() =>
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "own.csv");
        File.WriteAllText(file, "kind,value,reason\nemail,rent.me@mail.example,asked for an account\nname,Jonas Petrik,\n");
        return file;
    });

    private IHost _host = null!;

    public FakeServer Web { get; private set; } = null!;

    public string ConnectionString { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _host.Services;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await Emulator.ConnectionStringAsync();
        Web = await FakeServer.StartAsync(TimeProvider.System, CancellationToken.None);
        _host = LogWatch.Builder(Settings(ConnectionString, Web)).Build();
        await _host.StartAsync();

        var addresses = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Web.DisposeAsync();
    }

    /// <summary>A client that sends the key of customer "local"; null sends none.</summary>
    public HttpClient Client(string? key = Key) => Calls.Client(Address, key);

    /// <summary>The settings under which a host sees the fake internet only.</summary>
    public static IReadOnlyDictionary<string, string> Settings(string connectionString, FakeServer web)
        => new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["AzureWebJobsStorage"] = connectionString,
            ["GIGVET_API_KEY"] = Key,
            ["GigVet:Limits:CallsPerMinute"] = "0",
            ["GigVet:GitHub:BaseUrl"] = web.GitHubAddress.AbsoluteUri,
            ["GigVet:Platforms:Freelancer:BaseUrl"] = web.FreelancerAddress.AbsoluteUri,
            ["GigVet:Platforms:Upwork:BaseUrl"] = web.UpworkAddress.AbsoluteUri,
            ["GigVet:Outbound:AllowPrivate:0"] = web.HostAndPort,
            ["GigVet:Slack:AllowedHosts"] = web.HostAndPort,
            ["GigVet:Watchlists:OfacSdn:Url"] = "off",
            ["GigVet:Watchlists:OfacConsolidated:Url"] = "off",
            ["GigVet:Watchlists:Un:Url"] = "off",
            ["GigVet:Watchlists:Indicators:Url"] = OwnList.Value,
        };
}
