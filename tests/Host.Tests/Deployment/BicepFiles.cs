using System.Diagnostics;
using System.Text.Json;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Host.Tests.Deployment;

/// <summary>What the files of bicep/ say, read by the npm parser once for all tests.</summary>
internal static class BicepFiles
{
    private static readonly Lazy<Task<IReadOnlyList<BicepFile>>> All = new(ParseAsync);

    public static string Folder { get; } = Repository.Folder("bicep");

    /// <summary>Skips the test where there is no Node.js.</summary>
    public static async Task<IReadOnlyList<BicepFile>> ReadAsync()
    {
        try
        {
            return await All.Value;
        }
        catch (EmulatorException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private static async Task<IReadOnlyList<BicepFile>> ParseAsync()
    {
        var parser = Repository.Folder("tests", "Host.Tests", "Deployment", "BicepParser");
        await EmulatorPackage.EnsureInstalledAsync(parser, static _ => { }, CancellationToken.None);
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { "parse.js", Folder },
            WorkingDirectory = parser,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var files = JsonSerializer.Deserialize<BicepFile[]>(await node.StandardOutput.ReadToEndAsync(), JsonSerializerOptions.Web);
        await node.WaitForExitAsync();
        return files!;
    }
}

/// <param name="Keys">Names of all properties, wherever they stand.</param>
/// <param name="Texts">All literal strings.</param>
internal sealed record BicepFile(
    string File,
    IReadOnlyList<string> Mistakes,
    IReadOnlyList<BicepParameter> Parameters,
    IReadOnlyList<BicepResource> Resources,
    IReadOnlyList<string> Keys,
    IReadOnlyList<string> Texts);

internal sealed record BicepParameter(string Name, bool Described);

/// <param name="Values">What is written of it, by path.</param>
internal sealed record BicepResource(string Type, string Version, bool Existing, IReadOnlyDictionary<string, string> Values);
