using System.Diagnostics;

namespace GigVet.Cli.Tests;

/// <summary>The command as a person runs it: a process, its exit code, and what it printed where.</summary>
internal static class Gigvet
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.ChangeExtension(typeof(CommandLine).Assembly.Location, ".dll") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        // No vetting of a test leaves this machine, and no setting of this machine enters it.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GigVet", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return (process.ExitCode, await output, await errors);
    }
}
