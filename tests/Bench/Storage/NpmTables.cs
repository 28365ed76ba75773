using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Bench.Storage;

/// <summary>The npm package @azure/data-tables, in a process of its own that measures itself.</summary>
internal sealed class NpmTables : ITableWork, IAsyncDisposable
{
    private readonly Process _process;

    private NpmTables(Process process) => _process = process;

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<NpmTables> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        // The package that the tests compare with; nothing of it is installed twice.
        var package = Repository.Folder("tests", "DataTables.Tests", "NpmClient");
        await EmulatorPackage.EnsureInstalledAsync(package, static _ => { }, cancellationToken);
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Repository.Folder("tests", "Bench", "NpmTables", "measure.js"), connectionString },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NODE_PATH"] = Path.Combine(package, "node_modules");
        return new NpmTables(Process.Start(start)!);
    }

    public async Task<TimeSpan> DoAsync(TableTask task, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Serialize(task, JsonSerializerOptions.Web);
        await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new BenchException("the npm client ended; its message stands above.");
        return TimeSpan.FromMilliseconds(double.Parse(line, CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
