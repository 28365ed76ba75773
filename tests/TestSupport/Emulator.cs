using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.TestSupport;

/// <summary>One storage emulator for a test assembly, on free ports, in memory. Tests keep apart by their own names.</summary>
public static class Emulator
{
    private static readonly Lazy<Task<StorageEmulator>> Shared = new(StartAsync);

    /// <summary>Starts it on first use; it ends with the test process.</summary>
    public static async Task<string> ConnectionStringAsync() => (await Shared.Value).ConnectionString;

    /// <summary>An emulator of the caller's own, for tests that stop it or need an empty account.</summary>
    public static async Task<StorageEmulator> StartAsync()
    {
        var folder = Repository.Folder("infra", "azurite");
        await EmulatorPackage.EnsureInstalledAsync(folder, Console.Error.WriteLine, CancellationToken.None);
        return await StorageEmulator.StartAsync(folder, null, 0, 0, CancellationToken.None);
    }

    /// <summary>A table or queue name nobody else uses: letters and digits, at most 40.</summary>
    public static string UniqueName(string prefix = "t") => prefix + Guid.NewGuid().ToString("N");
}
