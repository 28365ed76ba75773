using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Microsoft.Azure.Functions.Worker.Local.Emulator;

/// <summary>
/// Installs the pinned emulator once per checkout; safe when several processes want it at the same moment.
/// </summary>
public static class EmulatorPackage
{
    private const string LockFile = "package-lock.json";

    private static readonly string Node = OperatingSystem.IsWindows() ? "node.exe" : "node";
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <param name="folder">Holds package.json and package-lock.json.</param>
    /// <param name="progress">Told in whole lines what is going on, and only when there is something to do.</param>
    /// <exception cref="EmulatorException">Node.js is missing, or the installation failed.</exception>
    public static Task EnsureInstalledAsync(
        string folder, Action<string> progress, CancellationToken cancellationToken)
        => InstallAsync(folder, Environment.GetEnvironmentVariable("PATH"), progress, cancellationToken);

    /// <param name="path">The folders that programs are looked for in.</param>
    internal static async Task InstallAsync(
        string folder, string? path, Action<string> progress, CancellationToken cancellationToken)
    {
        if (IsInstalled(folder))
            return;

        // Before anything is promised: a minute's wait that ends at once would only puzzle.
        if (!IsOnPath(path, Node) || !IsOnPath(path, Npm))
            throw EmulatorException.NodeIsMissing();

        await using var turn = await WaitForTurnAsync(folder, cancellationToken);
        if (IsInstalled(folder))
            return;

        progress("Installing the storage emulator (first run only, about a minute) ...");
        var watch = Stopwatch.StartNew();
        await RunNpmAsync(folder, cancellationToken);
        await File.WriteAllTextAsync(Marker(folder), Fingerprint(folder), cancellationToken);
        progress($"Installed the storage emulator in {watch.Elapsed.TotalSeconds:F0} s.");
    }

    private static bool IsOnPath(string? path, string program)
        => (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static bool IsInstalled(string folder)
        => File.Exists(Marker(folder)) && File.ReadAllText(Marker(folder)) == Fingerprint(folder);

    private static string Marker(string folder) => Path.Combine(folder, "node_modules", ".installed");

    private static string Fingerprint(string folder)
        => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, LockFile))));

    private static async Task<FileStream> WaitForTurnAsync(string folder, CancellationToken cancellationToken)
    {
        // The file stays: deleting it would let two latecomers lock two different files of that name.
        var path = Path.Combine(folder, ".installing");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException)
            {
                // Another process installs; the system gives the turn back should that process die.
                await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
            }
        }
    }

    private static async Task RunNpmAsync(string folder, CancellationToken cancellationToken)
    {
        using var process = StartNpm(folder);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new EmulatorException($"Installing the storage emulator failed: {FirstLine(await errors)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process StartNpm(string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Npm)
            {
                ArgumentList = { "ci", "--no-audit", "--no-fund", "--loglevel=error" },
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            throw EmulatorException.NodeIsMissing();
        }
    }

    private static string FirstLine(string text)
        => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault() ?? "npm gave no reason.";
}
