using Azure.Storage.Queues;
using GigVet.FakeWeb;
using GigVet.Functions.Start;
using GigVet.Host.Tests.Support;
using GigVet.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GigVet.Host.Tests.Operations;

/// <summary>On an account of its own, where no host is at work.</summary>
public sealed class RedriveTests(OwnStorage storage) : IClassFixture<OwnStorage>, IAsyncLifetime
{
    private FakeServer _web = null!;
    private IHost _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _web = await FakeServer.StartAsync(TimeProvider.System, CancellationToken.None);
        _host = LogWatch.Builder(ServiceFixture.Settings(storage.ConnectionString, _web)).Build();
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _web.DisposeAsync();
    }

    [Fact]
    public async Task What_was_given_up_is_sent_once_more_as_it_was_also_what_nobody_can_read()
    {
        string[] given = [.. Enumerable.Range(0, 40).Select(number => $"eyJpZCI6{number}"), "%% not in any encoding"];
        var poison = new QueueClient(storage.ConnectionString, "vet-requests-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: Stop);
        foreach (var text in given)
            await poison.SendMessageAsync(text, Stop);

        var (before, listed) = await RunAsync();
        var (moved, said) = await RunAsync("vet-requests");
        var again = await RunAsync("vet-requests");

        Assert.Equal((0, 0, 0), (before, moved, again.Code));
        Assert.Contains("vet-requests  0 waiting, 41 given up", listed, StringComparison.Ordinal);
        Assert.Equal("41 messages were sent to vet-requests again.", said.Trim());
        Assert.StartsWith("0 messages", again.Said, StringComparison.Ordinal);
        Assert.Equal(given.Order(StringComparer.Ordinal), await TakeAllAsync("vet-requests"), StringComparer.Ordinal);
        Assert.Empty(await TakeAllAsync("vet-requests-poison"));
    }

    [Theory]
    [InlineData("no-such-queue")]
    [InlineData("vet-requests-poison")]
    [InlineData("alerts", "now")]
    public async Task A_queue_that_is_none_of_ours_is_refused(params string[] arguments)
        => Assert.Equal(2, (await RunAsync(arguments)).Code);

    [Fact]
    public async Task Depths_are_counted_for_every_queue_also_one_that_was_never_used()
    {
        var sweeps = new QueueClient(storage.ConnectionString, "sweep-pages");
        await sweeps.CreateIfNotExistsAsync(cancellationToken: Stop);
        await sweeps.SendMessageAsync("e30=", Stop);

        var depths = await _host.Services.GetRequiredService<IQueues>().DepthsAsync(Stop);

        Assert.Equal(["vet-requests", "sweep-pages", "alerts"], depths.Select(depth => depth.Queue), StringComparer.Ordinal);
        Assert.Equal(new QueueDepth("sweep-pages", 1, 0), depths[1]);
        Assert.Equal(new QueueDepth("alerts", 0, 0), depths[2]);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        return (await RedriveCommand.RunAsync(_host.Services, arguments, output, Stop), output.ToString());
    }

    private async Task<IEnumerable<string>> TakeAllAsync(string name)
    {
        var queue = new QueueClient(storage.ConnectionString, name);
        List<string> texts = [];
        while ((await queue.ReceiveMessagesAsync(32, cancellationToken: Stop)).Value is { Length: > 0 } messages)
            texts.AddRange(messages.Select(message => message.MessageText));

        return texts.Order(StringComparer.Ordinal);
    }
}
