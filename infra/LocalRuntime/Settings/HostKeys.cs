using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>The names that host.json may hold; any other is a slip that Azure would pass over in silence.</summary>
internal static class HostKeys
{
    /// <summary>Checked sections, and what the host's reference documents in them.</summary>
    private static readonly (string Section, string[] Known)[] Sections =
    [
        ("", [
            "version", "aggregator", "applicationInsights", "concurrency", "customHandler", "extensionBundle",
            "extensions", "functions", "functionTimeout", "healthMonitor", "logging", "managedDependency", "retry",
            "singleton", "telemetryMode", "watchDirectories", "watchFiles",
        ]),
        ("extensions", [
            "blobs", "cosmosDB", "durableTask", "eventGrid", "eventHubs", "http", "kafka", "queues", "sendGrid",
            "serviceBus", "signalR", "tables", "warmup",
        ]),
        ("extensions:http", [
            "routePrefix", "customHeaders", "dynamicThrottlesEnabled", "hsts", "maxConcurrentRequests",
            "maxOutstandingRequests",
        ]),
        ("extensions:queues", [
            "batchSize", "newBatchThreshold", "maxPollingInterval", "visibilityTimeout", "maxDequeueCount",
            "messageEncoding",
        ]),
        ("singleton", [
            "lockPeriod", "listenerLockPeriod", "listenerLockRecoveryPollingInterval", "lockAcquisitionTimeout",
            "lockAcquisitionPollingInterval",
        ]),
    ];

    /// <summary>Known to Azure, without a part in this runtime.</summary>
    private static readonly string[] WithoutEffect =
    [
        "concurrency", "functions", "functionTimeout", "healthMonitor", "retry", "extensions:http:customHeaders",
        "extensions:http:dynamicThrottlesEnabled", "extensions:http:hsts", "extensions:http:maxConcurrentRequests",
        "extensions:http:maxOutstandingRequests",
    ];

    /// <exception cref="StartupException">A name is unknown.</exception>
    public static void Check(IConfiguration host)
    {
        foreach (var (section, known) in Sections)
        {
            var found = section.Length == 0 ? host : host.GetSection(section);
            if (found.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                is { } unknown)
            {
                throw new StartupException(
                    $"host.json: {Name(unknown)} is not a known setting; known are {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>What is set and will not be heeded on this machine, by name.</summary>
    public static IReadOnlyList<string> Unheeded(IConfiguration host)
        => [.. WithoutEffect.Where(key => host.GetSection(key).Exists()).Select(key => key.Replace(':', '.'))];

    /// <summary>A setting as host.json spells it.</summary>
    public static string Name(IConfigurationSection value)
        => value.Path[(SettingsFiles.HostSection.Length + 1)..].Replace(':', '.');
}
