using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Local.Emulator;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>
/// Storage for an app that has none configured: the emulator that already runs on this machine, or one that is
/// started for as long as the host lives.
/// </summary>
internal sealed class DevelopmentStorage(
    string? folder, string? data, Action<string> progress, int queuePort = 10001, int tablePort = 10002)
    : IAsyncDisposable
{
    private const string FolderKey = "StorageEmulatorFolder";
    private const string DataKey = "StorageEmulatorData";

    /// <summary>An emulator opens its ports one after another.</summary>
    private const int LooksForAnother = 20;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(250);

    private StorageEmulator? _emulator;

    /// <summary>As the build of the app wrote it into the app.</summary>
    public static DevelopmentStorage Of(Assembly app, Action<string> progress)
        => new(Metadata(app, FolderKey), Metadata(app, DataKey), progress);

    /// <summary>Whether the app has to make do with an emulator; if nothing is configured, it is told so.</summary>
    public static bool IsWanted(IConfigurationManager configuration, Assembly app)
    {
        var connections = new StorageConnections(configuration);
        if (!connections.IsConfigured(StorageConnections.Default) && Metadata(app, FolderKey) is not null)
            configuration[StorageConnections.Default] = StorageConnections.Development;

        return connections.ConnectionString(StorageConnections.Default) is { } text
            && text.Trim().TrimEnd(';').Equals(StorageConnections.Development, StringComparison.OrdinalIgnoreCase);
    }

    /// <exception cref="StartupException">There is no emulator and none can be started.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (data is not null)
                await EmulatorData.WaitForOrphanAsync(data, cancellationToken);
            if (await IsRunningAsync(cancellationToken))
                return;
            if (folder is null)
                throw new StartupException(
                    $"No storage emulator listens on ports {queuePort} and {tablePort}; "
                    + "start one, or set AzureWebJobsStorage.");

            await EmulatorPackage.EnsureInstalledAsync(folder, progress, cancellationToken);
            _emulator = await StorageEmulator.StartAsync(folder, data, queuePort, tablePort, cancellationToken);
        }
        catch (EmulatorException exception)
        {
            // Another host that was started at the same moment may have been quicker.
            if (!await AppearsAsync(cancellationToken))
                throw new StartupException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The storage emulator cannot write to {data ?? folder}: {exception.Message.ReplaceLineEndings(" ")} "
                + "Make the folder writable, or set AzureWebJobsStorage.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
            await _emulator.DisposeAsync();
    }

    private async Task<bool> AppearsAsync(CancellationToken cancellationToken)
    {
        for (var look = 0; look < LooksForAnother; look++)
        {
            var both = await Task.WhenAll(
                AskAsync(queuePort, "?comp=list", cancellationToken), AskAsync(tablePort, "/Tables", cancellationToken));
            if (both is [Answer.Storage, Answer.Storage])
                return true;
            if (both is [Answer.None, Answer.None])
                return false;

            await Task.Delay(LookAgainAfter, cancellationToken);
        }

        return false;
    }

    private async Task<bool> IsRunningAsync(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(
            AskAsync(queuePort, "?comp=list", cancellationToken), AskAsync(tablePort, "/Tables", cancellationToken));

        return answers switch
        {
            [Answer.None, Answer.None] => false,
            [Answer.Storage, Answer.Storage] => true,
            [Answer.Stranger, _] => throw Taken(queuePort),
            [_, Answer.Stranger] => throw Taken(tablePort),
            [var queues, _] => throw new StartupException(
                $"The storage emulator on port {(queues == Answer.Storage ? queuePort : tablePort)} runs without "
                + $"{(queues == Answer.Storage ? "tables" : "queues")}; start it with both, or stop it."),
            _ => false,
        };
    }

    private static StartupException Taken(int port) => new(
        $"Port {port}, where the storage emulator belongs, is taken by another program; "
        + "stop that, or set AzureWebJobsStorage.");

    private static async Task<Answer> AskAsync(int port, string path, CancellationToken cancellationToken)
    {
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        }
        catch (SocketException)
        {
            return Answer.None;
        }

        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            var address = new Uri($"http://127.0.0.1:{port}/{StorageEmulator.AccountName}{path}");
            using var response = await http.GetAsync(address, cancellationToken);
            return response.Headers.Contains("x-ms-request-id") || response.Headers.Contains("x-ms-error-code")
                || response.Headers.Server.ToString().StartsWith("Azurite", StringComparison.Ordinal)
                ? Answer.Storage
                : Answer.Stranger;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return Answer.Stranger;
        }
    }

    /// <summary>A path that the build wrote into the app; relative ones start at the app's binaries.</summary>
    private static string? Metadata(Assembly app, string key)
        => app.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == key)?.Value is { Length: > 0 } path
            ? Path.GetFullPath(path, AppContext.BaseDirectory)
            : null;

    private enum Answer
    {
        None,
        Storage,
        Stranger,
    }
}
