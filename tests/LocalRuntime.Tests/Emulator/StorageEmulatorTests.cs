using System.Diagnostics;
using Azure.Storage.Queues;

namespace GigVet.LocalRuntime.Tests.Emulator;

public sealed class StorageEmulatorTests
{
    [Fact]
    public async Task Answers_on_free_ports_and_is_gone_after_disposal()
    {
        var emulator = await TestSupport.Emulator.StartAsync();
        var queue = new QueueClient(emulator.ConnectionString, TestSupport.Emulator.UniqueName("q"));

        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await emulator.DisposeAsync();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(emulator.ProcessId));
    }
}
