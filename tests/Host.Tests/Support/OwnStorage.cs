using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Host.Tests.Support;

/// <summary>An emulator of one test class's own: hosts on one account would take each other's work from the queue.</summary>
public sealed class OwnStorage : IAsyncLifetime
{
    private StorageEmulator _emulator = null!;

    public string ConnectionString => _emulator.ConnectionString;

    public async ValueTask InitializeAsync() => _emulator = await Emulator.StartAsync();

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();
}
