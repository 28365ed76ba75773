using System.Threading.Channels;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.LocalRuntime.Tests.Queues;

/// <summary>Against the real emulator.</summary>
public sealed class QueueFunctionsTests
{
    private readonly string _name = TestSupport.Emulator.UniqueName("q");
    private readonly Log _log = new();

    private string? _connection;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    [Pins(QueuePromise.Types)]
    [Pins(TimerPromise.Placeholders)]
    public async Task A_message_arrives_in_the_type_the_function_asks_for()
    {
        await using var app = await StartAsync(typeof(AsText), typeof(AsRecord), typeof(AsBytes), typeof(AsMessage));
        foreach (var suffix in (string[])["text", "record", "bytes", "message"])
            await SendAsync(suffix, """{ "number": 7 }""");

        string[] expected = ["bytes 15", "message 1 { \"number\": 7 }", "record 7", "text { \"number\": 7 } 1"];
        Assert.Equal(expected, (await _log.TakeAsync(4)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    [Pins(QueuePromise.Poison)]
    [Pins(QueuePromise.PoisonIsNew)]
    public async Task A_failing_message_is_tried_five_times_and_then_lies_in_the_poison_queue()
    {
        await using var app = await StartAsync(typeof(Fails));
        await SendAsync("fails", "bad");

        var attempts = await _log.TakeAsync(5);
        var poison = await ReceiveAsync("fails-poison");

        Assert.Equal(["1 bad", "2 bad", "3 bad", "4 bad", "5 bad"], attempts);
        Assert.Equal("bad", poison.Body.ToString());
        Assert.Equal(1, poison.DequeueCount);
        Assert.Null((await Client("fails").ReceiveMessageAsync(cancellationToken: CancellationToken)).Value);
    }

    [Fact]
    public async Task What_a_function_returns_is_sent_on()
    {
        await using var app = await StartAsync(typeof(SendsOn));
        await SendAsync("sends", "7");

        var message = await ReceiveAsync("sent");

        Assert.Equal("""{"Number":8}""", message.Body.ToString());
    }

    [Fact]
    [Pins(QueuePromise.Drain)]
    public async Task A_message_that_is_at_work_when_the_host_stops_is_finished_and_deleted()
    {
        var app = await StartAsync(typeof(Slow));
        await SendAsync("slow", "1");
        await _log.TakeAsync(1);

        var stopping = app.DisposeAsync();
        _log.Gate.SetResult();
        await stopping;

        Assert.Equal(["end"], await _log.TakeAsync(1));
        var left = await Client("slow").GetPropertiesAsync(CancellationToken);
        Assert.Equal(0, left.Value.ApproximateMessagesCount);
    }

    private async Task<RunningApp> StartAsync(params Type[] functions)
    {
        _connection = await TestSupport.Emulator.ConnectionStringAsync();
        var builder = RunningApp.Builder(functions, $"AzureWebJobsStorage={_connection}", $"Sample:Queue={_name}");
        builder.Services.AddSingleton(_log);
        return await RunningApp.StartAsync(builder);
    }

    private QueueClient Client(string suffix) => new(
        _connection, $"{_name}-{suffix}", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private async Task SendAsync(string suffix, string text)
        => await Client(suffix).SendMessageAsync(text, CancellationToken);

    private async Task<QueueMessage> ReceiveAsync(string suffix)
    {
        while (true)
        {
            try
            {
                var message = await Client(suffix).ReceiveMessageAsync(cancellationToken: CancellationToken);
                if (message.Value is not null)
                    return message.Value;
            }
            catch (Azure.RequestFailedException exception) when (exception.Status == 404)
            {
                // Not there yet.
            }

            await Task.Delay(50, CancellationToken);
        }
    }

    public sealed record Numbered(int Number);

    public sealed class Log
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Add(string line) => _lines.Writer.TryWrite(line);

        public async Task<IReadOnlyList<string>> TakeAsync(int count)
        {
            List<string> taken = [];
            while (taken.Count < count)
                taken.Add(await _lines.Reader.ReadAsync(CancellationToken));

            return taken;
        }
    }

    public sealed class AsText(Log log)
    {
        [Function("text")]
        public void Run([QueueTrigger("%Sample:Queue%-text")] string text, FunctionContext context)
            => log.Add($"text {text} {context.BindingContext.BindingData["DequeueCount"]}");
    }

    public sealed class AsRecord(Log log)
    {
        [Function("record")]
        public void Run([QueueTrigger("%Sample__Queue%-record")] Numbered numbered)
            => log.Add($"record {numbered.Number}");
    }

    public sealed class AsBytes(Log log)
    {
        [Function("bytes")]
        public void Run([QueueTrigger("%Sample:Queue%-bytes")] byte[] bytes) => log.Add($"bytes {bytes.Length}");
    }

    public sealed class AsMessage(Log log)
    {
        [Function("message")]
        public void Run([QueueTrigger("%Sample:Queue%-message")] QueueMessage message)
            => log.Add($"message {message.DequeueCount} {message.Body}");
    }

    public sealed class Fails(Log log)
    {
        [Function("fails")]
        public void Run([QueueTrigger("%Sample:Queue%-fails")] string text, int dequeueCount)
        {
            log.Add($"{dequeueCount} {text}");
            throw new InvalidOperationException("As always.");
        }
    }

    public sealed class SendsOn
    {
        [Function("sends")]
        [QueueOutput("%Sample:Queue%-sent")]
        public static Numbered Run([QueueTrigger("%Sample:Queue%-sends")] int number) => new(number + 1);
    }

    public sealed class Slow(Log log)
    {
        [Function("slow")]
        public async Task RunAsync([QueueTrigger("%Sample:Queue%-slow")] string text)
        {
            log.Add("begin");
            await log.Gate.Task;
            log.Add("end");
        }
    }
}
