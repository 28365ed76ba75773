using System.Diagnostics;
using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Local.Emulator;

/// <summary>
/// Keeps two emulators out of one data folder. An emulator whose starter was killed still saves for a moment; the next
/// one must not read before that is done.
/// </summary>
internal static class EmulatorData
{
    private const string RunningFile = "running";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static void WriteRunning(string dataFolder, int emulator) => File.WriteAllText(
        Path.Combine(dataFolder, RunningFile),
        string.Create(CultureInfo.InvariantCulture, $"{emulator} {Environment.ProcessId}"));

    /// <summary>Waits until an emulator that lost its starter is gone; one that still has it is left alone.</summary>
    /// <exception cref="EmulatorException">It does not end.</exception>
    public static async Task WaitForOrphanAsync(string dataFolder, CancellationToken cancellationToken)
    {
        if (Read(dataFolder) is not var (emulator, starter) || IsAlive(starter, null))
            return;

        using var process = Find(emulator, "node");
        if (process is null)
            return;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EmulatorException(
                $"Process {emulator}, a storage emulator left over on {dataFolder}, does not end; end it and try again.");
        }
    }

    private static (int Emulator, int Starter)? Read(string dataFolder)
    {
        try
        {
            var parts = File.ReadAllText(Path.Combine(dataFolder, RunningFile)).Split(' ');
            return parts is [var first, var second] && int.TryParse(first, CultureInfo.InvariantCulture, out var emulator)
                && int.TryParse(second, CultureInfo.InvariantCulture, out var starter)
                ? (emulator, starter)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsAlive(int id, string? name)
    {
        using var process = Find(id, name);
        return process is not null;
    }

    /// <param name="name">Ids are given out again; a process of another name is somebody else.</param>
    private static Process? Find(int id, string? name)
    {
        try
        {
            var process = Process.GetProcessById(id);
            if (name is null || process.ProcessName.Contains(name, StringComparison.OrdinalIgnoreCase))
                return process;

            process.Dispose();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended.
        }

        return null;
    }
}
