using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Storage.Tests.Protection;

/// <summary>An account of one test's own, and a clock that the test moves: what is looked for is looked for in all of it.</summary>
public abstract class OwnAccount : IAsyncLifetime
{
    private StorageEmulator _emulator = null!;

    internal abstract ManualTime Time { get; }

    internal StorageTables Tables { get; private set; } = null!;

    protected string ConnectionString => _emulator.ConnectionString;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync();
        Tables = new StorageTables(new Azure.Data.Tables.TableServiceClient(_emulator.ConnectionString));
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
