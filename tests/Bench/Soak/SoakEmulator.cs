using System.Globalization;
using System.Text.Json;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Soak;

/// <summary>An emulator whose clock can be moved ahead; one that nobody moves keeps the real time.</summary>
internal sealed class SoakEmulator : IAsyncDisposable
{
    private readonly string _folder;
    private readonly StorageEmulator _emulator;
    private TimeSpan _ahead;

    private SoakEmulator(string folder, StorageEmulator emulator) => (_folder, _emulator) = (folder, emulator);

    public string ConnectionString => _emulator.ConnectionString;

    public static async Task<SoakEmulator> StartAsync(CancellationToken cancellationToken)
    {
        var package = Repository.Folder("infra", "azurite");
        await EmulatorPackage.EnsureInstalledAsync(package, Console.Error.WriteLine, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("gigvet-soak-").FullName;
        var clock = Quote(Repository.Folder("tests", "Bench", "Soak", "clock.js"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "run.js"),
            $"""
            require({clock}).follow({Quote(ClockFile(folder))});
            require({Quote(Path.Combine(package, "run.js"))});
            """,
            cancellationToken);

        // On disk: in memory it keeps every message in a block of its own, and clearing ten thousand of them away
        // blocks it for minutes.
        var data = Path.Combine(folder, "data");
        return new SoakEmulator(folder, await StorageEmulator.StartAsync(folder, data, 0, 0, cancellationToken));
    }

    public async Task MoveAheadAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        _ahead += by;
        var text = _ahead.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

        // Written whole or not at all: the emulator may read at any moment.
        var file = ClockFile(_folder);
        await File.WriteAllTextAsync(file + ".new", text, cancellationToken);
        File.Move(file + ".new", file, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string ClockFile(string folder) => Path.Combine(folder, "ahead");

    private static string Quote(string path) => JsonSerializer.Serialize(path);
}
