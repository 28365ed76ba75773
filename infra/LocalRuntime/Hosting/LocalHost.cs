using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>The app as a host: storage first, then its own services and HTTP, then the triggers; and back.</summary>
internal sealed partial class LocalHost : IHost, IAsyncDisposable
{
    public const string DefaultUrl = "http://127.0.0.1:7071";

    private readonly WebApplication _web;
    private readonly Assembly _app;
    private readonly DevelopmentStorage? _storage;
    private readonly Task _storageStart;
    private readonly TriggerListeners _listeners;

    /// <param name="storage">Starts here already: an emulator takes longer than everything else together.</param>
    public LocalHost(
        WebApplication web,
        Assembly app,
        IReadOnlyList<Function> functions,
        HostSettings settings,
        DevelopmentStorage? storage)
    {
        _web = web;
        _app = app;
        _storage = storage;
        _listeners = web.Services.GetRequiredService<TriggerListeners>();
        _listeners.Check();
        web.Services.GetRequiredService<HttpFunctions>().Map(web, functions, settings.RoutePrefix);
        if (settings.Unheeded.Count > 0)
            LogUnheeded(web.Logger, string.Join(", ", settings.Unheeded));

        _storageStart = storage?.StartAsync(Lifetime.ApplicationStopping) ?? Task.CompletedTask;
        Lifetime.ApplicationStopping.Register(web.Services.GetRequiredService<Drain>().Begin);
    }

    public IServiceProvider Services => _web.Services;

    private IHostApplicationLifetime Lifetime => _web.Lifetime;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        TakenAddress.Refuse(_web.Configuration["urls"] ?? DefaultUrl);
        await _storageStart.WaitAsync(cancellationToken);
        try
        {
            await _web.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw TakenAddress.Explain(exception);
        }

        await _listeners.StartAsync(cancellationToken);
        var product = _app.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? _app.GetName().Name;
        Console.WriteLine($"{product} is ready on {string.Join(" and ", _web.Urls)}");
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        var limit = Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        await Task.WhenAll(_listeners.DrainAsync(limit), _web.StopAsync(cancellationToken));
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        if (_storage is null)
            return;

        // A start that failed has said why; here it only must be over.
        await _storageStart.ContinueWith(static _ => { }, TaskScheduler.Default);
        await _storage.DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "host.json: {Settings} have an effect on Azure and none here.")]
    private static partial void LogUnheeded(ILogger logger, string settings);
}
