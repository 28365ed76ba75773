using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Local.Emulator;

/// <summary>A storage emulator (queues and tables) that lives as long as this object, or this process, does.</summary>
public sealed partial class StorageEmulator : IAsyncDisposable
{
    /// <summary>
    /// The account and key that every copy of the emulator knows; published by its makers, no secret.
    /// </summary>
    public const string AccountName = "devstoreaccount1";

    /// <inheritdoc cref="AccountName"/>
    public const string AccountKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;

    private StorageEmulator(Process process, int queuePort, int tablePort)
    {
        _process = process;
        QueuePort = queuePort;
        TablePort = tablePort;
    }

    public int QueuePort { get; }

    public int TablePort { get; }

    public int ProcessId => _process.Id;

    public string ConnectionString
        => $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};"
            + $"QueueEndpoint=http://127.0.0.1:{QueuePort}/{AccountName};"
            + $"TableEndpoint=http://127.0.0.1:{TablePort}/{AccountName};";

    /// <summary>Starts the emulator that <see cref="EmulatorPackage.EnsureInstalledAsync"/> installed.</summary>
    /// <param name="folder">The folder that holds the emulator's package file and <c>run.js</c>.</param>
    /// <param name="dataFolder">Where it keeps its data; null keeps everything in memory.</param>
    /// <param name="queuePort">0 takes a free port.</param>
    /// <param name="tablePort">0 takes a free port.</param>
    /// <exception cref="EmulatorException">It did not start; the message says why.</exception>
    public static async Task<StorageEmulator> StartAsync(
        string folder, string? dataFolder, int queuePort, int tablePort, CancellationToken cancellationToken)
    {
        if (dataFolder is not null)
            await EmulatorData.WaitForOrphanAsync(dataFolder, cancellationToken);

        var process = Launch(folder, dataFolder, queuePort, tablePort);
        try
        {
            if (dataFolder is not null)
                EmulatorData.WriteRunning(dataFolder, process.Id);

            var (queue, table) = await ReadPortsAsync(process, cancellationToken);

            // Nobody wants the rest, but a full pipe would stop the emulator.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new StorageEmulator(process, queue, table);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Lets it save its data, then waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(StopLimit);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // It does not answer; what it has saved so far is on disk, for it saves every few seconds.
            _process.Kill(entireProcessTree: true);
        }
        finally
        {
            _process.Dispose();
        }
    }

    private static Process Launch(string folder, string? dataFolder, int queuePort, int tablePort)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] arguments =
        [
            "run.js", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobPort", "0",
            "--queuePort", queuePort.ToString(CultureInfo.InvariantCulture),
            "--tablePort", tablePort.ToString(CultureInfo.InvariantCulture),
            .. dataFolder is null ? ["--inMemoryPersistence"] : (string[])["--location", dataFolder],
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        if (dataFolder is not null)
            Directory.CreateDirectory(dataFolder);

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw EmulatorException.NodeIsMissing();
        }
    }

    private static async Task<(int Queue, int Table)> ReadPortsAsync(Process process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        int? queue = null, table = null;
        try
        {
            while (queue is null || table is null)
            {
                var line = await process.StandardOutput.ReadLineAsync(limit.Token)
                    ?? throw new EmulatorException("The storage emulator stopped at start: " + Reason(await errors));
                if (Listening.Match(line) is { Success: true } match)
                {
                    var port = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
                    if (match.Groups["service"].ValueSpan is "Queue")
                        queue = port;
                    else
                        table = port;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmulatorException($"The storage emulator was not ready after {StartLimit.TotalSeconds} s.");
        }

        return (queue.Value, table.Value);
    }

    private static string Reason(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
            ?? lines.LastOrDefault()
            ?? "no reason given.";
    }

    [GeneratedRegex(
        "(?<service>Queue|Table) service (?:is )?successfully listen(?:ing|s) (?:at|on) http://[^:]+:(?<port>[0-9]+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening { get; }
}
