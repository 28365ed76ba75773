using System.Diagnostics;
using GigVet.FakeWeb;
using GigVet.Functions;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Start;

/// <summary>The service as a process of its own, so that it can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _lines = [];

    private HostProcess(Process process) => _process = process;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it printed on both streams, so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    /// <summary>Its address, once it said that it is ready.</summary>
    public Task<Uri> Ready => _ready.Task;

    public static HostProcess Start(string connectionString, FakeServer web, params (string Key, string Value)[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.ChangeExtension(typeof(GigVetApplication).Assembly.Location, ".dll") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in ServiceFixture.Settings(connectionString, web).Select(pair => (pair.Key, pair.Value)).Concat(more))
            start.ArgumentList.Add($"--{key}={value}");

        var host = new HostProcess(new Process { StartInfo = start });
        host._process.OutputDataReceived += (_, line) => host.Hear(line.Data);
        host._process.ErrorDataReceived += (_, line) => host.Hear(line.Data);
        host._process.EnableRaisingEvents = true;
        host._process.Exited += (_, _) => host._ready.TrySetException(new InvalidOperationException(
            "The host ended before it was ready: " + string.Join(' ', host.Lines)));
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to stop as a service manager does, and waits until it is gone.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        LogWatch.Note(line);
        lock (_lines)
            _lines.Add(line);
        const string Says = "GigVet is ready on ";
        if (line.StartsWith(Says, StringComparison.Ordinal))
            _ready.TrySetResult(new Uri(line[Says.Length..]));
    }
}
