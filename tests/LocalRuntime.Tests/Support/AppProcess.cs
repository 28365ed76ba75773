using System.Diagnostics;
using System.Globalization;

namespace GigVet.LocalRuntime.Tests.Support;

/// <summary>The sample app as a process of its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private AppProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    public static AppProcess Start(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LocalRuntime.SampleApp.dll"));
        foreach (var setting in settings)
            start.ArgumentList.Add("--" + setting);

        return new AppProcess(Process.Start(start)!);
    }

    public int Id => _process.Id;

    public ValueTask<string?> ReadLineAsync()
        => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    public Task<string> ErrorsAsync() => _errors;

    /// <summary>Everything it still says on standard output, and its exit code.</summary>
    public async Task<(string Output, int Code)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (output, _process.ExitCode);
    }

    public void Signal(string signal)
    {
        var id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("kill", ["-" + signal, id]);
        kill.WaitForExit();
    }

    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
