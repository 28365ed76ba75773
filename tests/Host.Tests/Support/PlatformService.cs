using GigVet.FakeWeb;
using GigVet.FakeWeb.Platforms;
using GigVet.TestSupport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Local.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GigVet.Host.Tests.Support;

/// <summary>The whole service before fake platforms of its own, with storage of its own: what one test breaks breaks no other.</summary>
public sealed class PlatformService : IAsyncLifetime
{
    private StorageEmulator _storage = null!;
    private IHost _host = null!;
    private Uri _address = null!;

    /// <summary>GitHub, receivers of alerts and whatever else is no platform.</summary>
    public FakeServer Web { get; private set; } = null!;

    public FakePlatforms Platforms { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => _host.Services;

    /// <summary>Further settings of the service, by the platforms' addresses.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static async Task<PlatformService> StartAsync(params (string Key, string Value)[] more)
    {
        var service = new PlatformService { More = more.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal) };
        await service.InitializeAsync();
        return service;
    }

    public async ValueTask InitializeAsync()
    {
        _storage = await Emulator.StartAsync();
        Web = await FakeServer.StartAsync(TimeProvider.System, CancellationToken.None);
        Platforms = await FakePlatforms.StartAsync(TimeProvider.System, CancellationToken.None);
        _host = Build();
        await _host.StartAsync();

        var addresses = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        _address = new Uri(addresses.Addresses.Single());
        Http = Client();
    }

    /// <summary>A client that sends the key of customer "local", or another.</summary>
    public HttpClient Client(string key = ServiceFixture.Key) => Calls.Client(_address, key);

    /// <summary>Another process of the same service, as far as storage can tell; not started.</summary>
    public IHost Build() => LogWatch.Builder(
        ServiceFixture.Settings(_storage.ConnectionString, Web).Concat(Platforms.Settings(firstAllowed: 1)).Concat(More)).Build();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        await Platforms.DisposeAsync();
        await Web.DisposeAsync();
        await _storage.DisposeAsync();
    }
}
