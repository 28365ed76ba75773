using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>
/// The rows of the app's timers, in the storage account of the host; made when a timer first needs them.
/// </summary>
internal sealed class TimerRowsSource(
    StorageConnections connections, IConfiguration configuration, IHostEnvironment environment)
{
    private readonly Lazy<ITimerRows> _rows = new(() => new TimerRowsInTable(
        connections.Tables(StorageConnections.Default),
        configuration["AzureFunctionsWebHost:hostid"] ?? environment.ApplicationName));

    public ITimerRows Rows => _rows.Value;
}
