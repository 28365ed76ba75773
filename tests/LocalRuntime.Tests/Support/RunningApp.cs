using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GigVet.LocalRuntime.Tests.Support;

/// <summary>An app of the given function classes, on a free port, in this process.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningApp(IHost host, Uri address)
    {
        _host = host;
        Http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host.Services;

    public static FunctionsApplicationBuilder Builder(Type[] functions, params string[] settings)
    {
        var args = settings.Select(static setting => "--" + setting).Append("--urls=http://127.0.0.1:0").ToArray();
        var builder = new FunctionsApplicationBuilder(args, typeof(RunningApp).Assembly, functions);
        builder.Logging.ClearProviders();
        return builder;
    }

    public static Task<RunningApp> StartAsync<T>(params string[] settings)
        => StartAsync(Builder([typeof(T)], settings));

    public static async Task<RunningApp> StartAsync(FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new RunningApp(host, new Uri(Urls.Of(host).First()));
    }

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
