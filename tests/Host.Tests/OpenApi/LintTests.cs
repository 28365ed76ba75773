using System.Diagnostics;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Host.Tests.OpenApi;

public sealed class LintTests(ServiceFixture service)
{
    private static readonly string Folder = Repository.Folder("infra", "redocly");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_linter_of_Redocly_finds_no_error_in_the_document()
    {
        try
        {
            await EmulatorPackage.EnsureInstalledAsync(Folder, _ => { }, Stop);
        }
        catch (EmulatorException missing)
        {
            Assert.Skip("The linter cannot be installed here: " + missing.Message);
        }

        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "openapi.json");
        await File.WriteAllBytesAsync(file, await service.Client(key: null).GetByteArrayAsync("/api/v1/openapi.json", Stop), Stop);
        var (code, output) = await LintAsync(file);
        folder.Delete(recursive: true);

        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> LintAsync(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(Folder, "node_modules", "@redocly", "cli", "bin", "cli.js"), "lint", file,
                "--config", Path.Combine(Folder, "redocly.yaml"), "--format", "stylish",
            },
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true", ["CI"] = "true" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, output + await errors);
    }
}
