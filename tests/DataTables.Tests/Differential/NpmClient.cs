using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.DataTables.Tests.Differential;

/// <summary>The npm package @azure/data-tables, in a process of its own.</summary>
internal sealed class NpmClient : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private NpmClient(Process process) => _process = process;

    public static async Task<NpmClient> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        var folder = TestSupport.Repository.Folder("tests", "DataTables.Tests", "NpmClient");
        await EmulatorPackage.EnsureInstalledAsync(folder, static _ => { }, cancellationToken);
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { "client.js", connectionString },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return new NpmClient(Process.Start(start)!);
    }

    public async Task<Outcome> PerformAsync(string table, Step step, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Serialize(new Request(table, step), DifferentialJson.Default.Request);
        await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The npm client ended; its message is on standard error.");
        var outcome = JsonSerializer.Deserialize(line, DifferentialJson.Default.Outcome)!;
        return outcome with { Pages = outcome.Pages?.Select(page => page.Select(Cells.Canonical).ToList()).ToList() };
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(StopLimit);
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        finally
        {
            _process.Dispose();
        }
    }
}
