using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Deployment;

/// <summary>Microsoft's own compiler, where its package can be had: it knows every property of every resource.</summary>
public sealed class BicepCompilerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("build", "main.bicep")]
    [InlineData("build-params", "main.bicepparam")]
    public async Task It_compiles_without_a_warning(string verb, string file)
    {
        var compiler = await CompilerAsync();

        var (code, _, errors) = await RunAsync(compiler, verb, Path.Combine(BicepFiles.Folder, file), "--stdout");

        Assert.Equal((0, ""), (code, errors));
    }

    private static async Task<string> CompilerAsync()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            Assert.Skip("The compiler's package is of 64-bit Linux.");

        var project = Path.Combine(Repository.Folder("tests", "Host.Tests", "Deployment", "BicepCompiler"), "compiler.proj");
        var (restored, output, _) = await RunAsync("dotnet", "restore", project);
        if (restored != 0)
            Assert.Skip("The compiler's package cannot be had here: " + output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)));

        var version = XDocument.Load(project).Descendants("PackageDownload").Single().Attribute("Version")!.Value.Trim('[', ']');
        var (_, packages, _) = await RunAsync("dotnet", "nuget", "locals", "global-packages", "--list");
        var compiler = Path.Combine(packages.Trim()["global-packages: ".Length..], "azure.bicep.commandline.linux-x64", version, "tools", "bicep");
        await RunAsync("chmod", "u+x", compiler);
        return compiler;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // It needs no ICU then, which a small machine does not have.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, output, await errors);
    }
}
