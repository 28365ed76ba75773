using System.Net.Http.Headers;
using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.Functions;
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

    private FakeHost(IHost host, FakeServer web, HttpClient http) => (_host, Web, _http) = (host, web, http);

    public FakeServer Web { get; }

    public HttpClient Http => _http;

    public static async Task<FakeHost> StartAsync(string connectionString, params (string Name, string Value)[] settings)
    {
        var web = await FakeServer.StartAsync(TimeProvider.System, CancellationToken.None);
        var all = new Dictionary<string, string>(ServiceFixture.Settings(connectionString, web), StringComparer.Ordinal);
        foreach (var (name, value) in settings)
            all[name] = value;

        var host = GigVetApplication.CreateBuilder([.. all.Select(setting => $"--{setting.Key}={setting.Value}")]).Build();
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var http = Calls.Create(new HttpClientHandler(), new Uri(address));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceFixture.Key);
        return new FakeHost(host, web, http);
    }

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
