using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.LocalRuntime.Tests.Emulator;

/// <summary>On a package without dependencies from outside, so that nothing is downloaded.</summary>
public sealed class EmulatorPackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");
    private readonly ConcurrentQueue<string> _progress = [];

    public EmulatorPackageTests()
    {
        Write("tiny/package.json", """{ "name": "tiny", "version": "1.0.0" }""");
        Write("package.json", """{ "name": "sample", "dependencies": { "tiny": "file:tiny" } }""");
        Write("package-lock.json", """
            {
              "name": "sample", "lockfileVersion": 3, "requires": true,
              "packages": {
                "": { "name": "sample", "dependencies": { "tiny": "file:tiny" } },
                "node_modules/tiny": { "resolved": "tiny", "link": true },
                "tiny": { "version": "1.0.0" }
              }
            }
            """);
    }

    [Fact]
    public async Task Installs_once_when_several_want_it_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnsureAsync()));

        Assert.Single(_progress, line => line.StartsWith("Installing ", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "node_modules", "tiny", "package.json")));
    }

    [Fact]
    public async Task Says_nothing_when_there_is_nothing_to_do()
    {
        await EnsureAsync();
        _progress.Clear();

        await EnsureAsync();

        Assert.Empty(_progress);
    }

    [Fact]
    public async Task Installs_again_when_the_lock_file_has_changed()
    {
        await EnsureAsync();
        File.AppendAllText(Path.Combine(_folder.FullName, "package-lock.json"), "\n");
        _progress.Clear();

        await EnsureAsync();

        Assert.NotEmpty(_progress);
    }

    [Fact]
    public async Task A_failed_installation_is_told_in_one_line()
    {
        Write("package-lock.json", "{}");

        var error = await Assert.ThrowsAsync<EmulatorException>(EnsureAsync);

        Assert.StartsWith("Installing the storage emulator failed: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Without_node_nothing_is_promised()
    {
        var error = await Assert.ThrowsAsync<EmulatorException>(() => EmulatorPackage.InstallAsync(
            _folder.FullName, _folder.FullName, _progress.Enqueue, TestContext.Current.CancellationToken));

        Assert.Contains("needs Node.js", error.Message, StringComparison.Ordinal);
        Assert.Empty(_progress);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task EnsureAsync() => EmulatorPackage.EnsureInstalledAsync(
        _folder.FullName, _progress.Enqueue, TestContext.Current.CancellationToken);

    private void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
    }
}
