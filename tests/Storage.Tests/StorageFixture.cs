using Azure.Data.Tables;
using GigVet.TestSupport;

[assembly: AssemblyFixture(typeof(GigVet.Storage.Tests.StorageFixture))]

namespace GigVet.Storage.Tests;

/// <summary>The stores on a real emulator; tests keep apart by customer.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    public StorageTables Tables { get; private set; } = null!;

    public string ConnectionString { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await Emulator.ConnectionStringAsync();
        Tables = new StorageTables(new TableServiceClient(ConnectionString));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
