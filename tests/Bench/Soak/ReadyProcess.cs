using System.Diagnostics;
using System.Globalization;

namespace GigVet.Soak;

/// <summary>A .NET program in a process of its own that says in one line when it is ready; made to be killed.</summary>
public sealed class ReadyProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _lastError = "";

    private ReadyProcess(Process process) => _process = process;

    /// <summary>Its address, once it said that it is ready.</summary>
    public Task<Uri> Ready => _ready.Task;

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    /// <summary>The last line that it wrote as an error; empty when there was none.</summary>
    public string LastError => _lastError;

    /// <summary>Bytes of memory it occupies now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <param name="assembly">The program's dll.</param>
    /// <param name="settings">As <c>key=value</c>.</param>
    /// <param name="words">What stands on the command line before them.</param>
    public static ReadyProcess Start(string assembly, IEnumerable<string> settings, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { assembly },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        foreach (var setting in settings)
            start.ArgumentList.Add("--" + setting);

        var program = new ReadyProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program._lastError = line.Data ?? program._lastError;
        program._process.Exited += (_, _) => program._ready.TrySetException(
            new InvalidOperationException("The program ended before it was ready: " + program._lastError));
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>As <c>kill -9</c>: the program gets no chance to do anything about it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks it to stop and waits until it is gone.</summary>
    /// <remarks>Not as Ctrl+C does: a program started in the background of a shell inherits that this is ignored.</remarks>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();

        // Nobody may have asked whether it became ready.
        _ = _ready.Task.Exception;
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        var place = line?.IndexOf(" is ready on ", StringComparison.Ordinal) ?? -1;
        if (place >= 0)
            _ready.TrySetResult(new Uri(line!.Split(' ')[^1]));
    }
}
