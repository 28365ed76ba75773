using System.Text.Json;
using GigVet.FakeWeb;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GigVet.Host.Tests.Support;

/// <summary>A service with a fake internet of its own, for tests that disturb it or set it up in another way.</summary>
internal sealed class FakeHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly HttpClient _http;

    private readonly Uri _address;

    private FakeHost(IHost host, FakeServer web, Uri address)
        => (_host, Web, _address, _http) = (host, web, address, Calls.Client(address));

    public FakeServer Web { get; }

    /// <summary>With the key of customer "local", which is the operator.</summary>
    public HttpClient Http => _http;

    public IServiceProvider Services => _host.Services;

    public static async Task<FakeHost> StartAsync(string connectionString, params (string Name, string Value)[] settings)
    {
        var web = await FakeServer.StartAsync(TimeProvider.System, CancellationToken.None);
        var all = new Dictionary<string, string>(ServiceFixture.Settings(connectionString, web), StringComparer.Ordinal);
        foreach (var (name, value) in settings)
            all[name] = value;

        var host = LogWatch.Builder(all).Build();
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new FakeHost(host, web, new Uri(address));
    }

    /// <summary>A client that sends a key; that of customer "local" unless told.</summary>
    public HttpClient Client(string key = ServiceFixture.Key) => Calls.Client(_address, key);

    public Task<JsonElement> VetAsync(string profile, CancellationToken cancellationToken, params (Uri Url, string Content)[] captures) => _http.VetAsync(
        JsonSerializer.Serialize(new { profile, captures = captures.Select(capture => new { url = capture.Url, content = capture.Content }) }),
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        await Web.DisposeAsync();
    }
}
