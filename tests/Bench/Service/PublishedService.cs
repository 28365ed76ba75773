using System.Diagnostics;
using System.Runtime.InteropServices;
using GigVet.TestSupport;

namespace GigVet.Bench.Service;

/// <summary>The service as it is published for this machine, with the runtime of this repository.</summary>
internal static class PublishedService
{
    /// <param name="ahead">Compiled before it starts, as what is deployed is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The folder.</returns>
    public static async Task<string> PublishAsync(bool ahead, CancellationToken cancellationToken)
    {
        var name = ahead ? "ahead" : "plain";
        var folder = Repository.Folder("artifacts", "startup", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        // Build results of its own: those of the repository are in use by this very program.
        string[] arguments =
        [
            "publish", Repository.Folder("functions", "Host"), "-c", "Release", "-o", folder,
            "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:AzurePackages=local", $"-p:PublishReadyToRun={ahead}", "-p:RunAnalyzers=false",
            $"-p:ArtifactsPath={Repository.Folder("artifacts", "startup", "build")}/",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0
            ? folder
            : throw new BenchException("it could not be published: " + output.Split('\n').FirstOrDefault(static line => line.Contains("error", StringComparison.Ordinal)));
    }

    public static double Megabytes(string folder)
        => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length) / 1024d / 1024d;
}
