using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The parts of the runtime, as services beside those of the app.</summary>
internal static class RuntimeServices
{
    public static void AddTo(
        IServiceCollection services,
        IReadOnlyList<Function> functions,
        HostSettings settings,
        MiddlewareChain middleware)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(functions);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Queues);
        services.AddSingleton(middleware);
        services.AddSingleton<AppSettings>();
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<Payloads>();
        services.AddSingleton<QueueDirectory>();
        services.AddSingleton<OutputSender>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<FunctionKeys>();
        services.AddSingleton<HttpFunctions>();
        services.AddSingleton<QueueListeners>();
        services.AddSingleton<TimerRowsSource>();
        services.AddSingleton<TimerSettingsReader>();
        services.AddSingleton<TimerListeners>();
        services.AddSingleton<TriggerListeners>();
        services.AddSingleton<Drain>();
    }
}
