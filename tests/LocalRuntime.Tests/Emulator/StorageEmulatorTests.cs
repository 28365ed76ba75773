using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Queues;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.LocalRuntime.Tests.Emulator;

public sealed class StorageEmulatorTests : IDisposable
{
    private static readonly string Folder = Repository.Folder("infra", "azurite");

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("emulator-");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_on_free_ports_and_is_gone_after_disposal()
    {
        var emulator = await TestSupport.Emulator.StartAsync();
        var process = emulator.ProcessId;

        await Queue(emulator.ConnectionString).CreateAsync(cancellationToken: CancellationToken);
        await emulator.DisposeAsync();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    [Fact]
    public async Task Keeps_its_data_over_a_restart()
    {
        await using (var first = await StartAsync())
        {
            await Queue(first.ConnectionString).CreateAsync(cancellationToken: CancellationToken);
            await Queue(first.ConnectionString).SendMessageAsync("kept", CancellationToken);
        }

        await using var second = await StartAsync();
        var message = await Queue(second.ConnectionString).ReceiveMessageAsync(cancellationToken: CancellationToken);

        Assert.Equal("kept", message.Value.MessageText);
    }

    [Fact]
    public async Task Saves_and_ends_when_its_starter_is_killed()
    {
        using var starter = StartStarter();
        var line = await starter.StandardOutput.ReadLineAsync(CancellationToken);
        var (id, connectionString) = (line!.Split(' ')[0], line.Split(' ')[1]);
        using var emulator = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        await Queue(connectionString).CreateAsync(cancellationToken: CancellationToken);

        starter.Kill();
        await emulator.WaitForExitAsync(CancellationToken);

        await using var next = await StartAsync();
        Assert.True((await Queue(next.ConnectionString).ExistsAsync(CancellationToken)).Value);
    }

    [Fact]
    public async Task Outlives_the_interrupt_that_a_terminal_sends_to_all()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("No signals on Windows.");

        await using var emulator = await StartAsync();
        for (var times = 0; times < 2; times++)
            Process.Start("kill", ["-INT", emulator.ProcessId.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

        await Queue(emulator.ConnectionString).CreateAsync(cancellationToken: CancellationToken);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_one_line()
    {
        await using var first = await StartAsync();

        var error = await Assert.ThrowsAsync<EmulatorException>(
            () => StorageEmulator.StartAsync(Folder, null, first.QueuePort, 0, CancellationToken));

        Assert.Contains(first.QueuePort.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static QueueClient Queue(string connectionString) => new(connectionString, "a-queue");

    private static Process StartStarterIn(string data) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "LocalRuntime.SampleApp.dll"), "emulator", Folder, data },
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private Process StartStarter() => StartStarterIn(_data.FullName);

    private Task<StorageEmulator> StartAsync()
        => StorageEmulator.StartAsync(Folder, _data.FullName, 0, 0, CancellationToken);
}
