using System.Net;
using System.Net.Sockets;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local;

namespace GigVet.LocalRuntime.Tests.Hosting;

public sealed class DevelopmentStorageTests
{
    private static readonly string Folder = Repository.Folder("infra", "azurite");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Starts_an_emulator_where_none_runs_and_stops_it()
    {
        var (queue, table) = (FreePort(), FreePort());

        await using (var storage = new DevelopmentStorage(Folder, null, static _ => { }, queue, table))
        {
            await storage.StartAsync(CancellationToken);
            Assert.True(Listens(queue) && Listens(table));
        }

        Assert.False(Listens(queue) || Listens(table));
    }

    [Fact]
    public async Task Leaves_a_running_emulator_to_its_owner()
    {
        await using var running = await TestSupport.Emulator.StartAsync();

        await using (var storage = new DevelopmentStorage(null, null, static _ => { }, running.QueuePort, running.TablePort))
            await storage.StartAsync(CancellationToken);

        Assert.True(Listens(running.QueuePort));
    }

    [Fact]
    public async Task Hosts_that_start_at_the_same_moment_share_one_emulator()
    {
        var (queue, table) = (FreePort(), FreePort());
        var data = Directory.CreateTempSubdirectory("storage-");
        await using (var one = new DevelopmentStorage(Folder, data.FullName, static _ => { }, queue, table))
        await using (var two = new DevelopmentStorage(Folder, data.FullName, static _ => { }, queue, table))
        {
            await Task.WhenAll(one.StartAsync(CancellationToken), two.StartAsync(CancellationToken));

            Assert.True(Listens(queue) && Listens(table));
        }

        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_port_taken_by_another_program_is_told_in_one_line()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        var hangingUp = HangUpAsync(stranger, hangUp.Token);

        var error = await FailureAsync(new DevelopmentStorage(Folder, null, static _ => { }, port, FreePort()));

        Assert.Equal(
            $"Port {port}, where the storage emulator belongs, is taken by another program; "
            + "stop that, or set AzureWebJobsStorage.",
            error);
        await hangUp.CancelAsync();
        await hangingUp;
    }

    [Fact]
    public async Task Without_an_emulator_to_start_the_line_says_what_to_set()
    {
        var error = await FailureAsync(new DevelopmentStorage(null, null, static _ => { }, FreePort(), FreePort()));

        Assert.EndsWith("start one, or set AzureWebJobsStorage.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named_in_one_line()
    {
        var file = Path.GetTempFileName();
        var data = Path.Combine(file, "storage");

        var error = await FailureAsync(new DevelopmentStorage(Folder, data, static _ => { }, FreePort(), FreePort()));

        File.Delete(file);
        Assert.StartsWith($"The storage emulator cannot write to {data}: ", error, StringComparison.Ordinal);
        Assert.EndsWith("Make the folder writable, or set AzureWebJobsStorage.", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    private static async Task<string> FailureAsync(DevelopmentStorage storage)
    {
        await using (storage)
        {
            var error = await Assert.ThrowsAsync<StartupException>(() => storage.StartAsync(CancellationToken));
            return error.Message;
        }
    }

    private static async Task HangUpAsync(TcpListener listener, CancellationToken end)
    {
        try
        {
            while (true)
                (await listener.AcceptTcpClientAsync(end)).Dispose();
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool Listens(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
