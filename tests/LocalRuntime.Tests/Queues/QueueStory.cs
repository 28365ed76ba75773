using Azure.Storage.Queues.Models;
using GigVet.LocalRuntime.Tests.Simulation;
using Microsoft.Azure.Functions.Worker.Queues;

namespace GigVet.LocalRuntime.Tests.Queues;

/// <summary>A queue function in a simulated world: what it does to a message is up to the test.</summary>
internal sealed class QueueStory
{
    public QueueStory(QueueSettings? settings = null, string name = "work")
    {
        Settings = settings ?? new QueueSettings
        {
            Encoding = MessageEncoding.None,
            MaxPollingInterval = TimeSpan.FromSeconds(1),
        };
        Queue = new FakeQueue(name, Time);
        Poison = new FakeQueue(name + "-poison", Time);
    }

    public World World { get; } = new();

    public TimeProvider Time => World.Time;

    public QueueSettings Settings { get; }

    public FakeQueue Queue { get; }

    public FakeQueue Poison { get; }

    public List<(string Text, DateTimeOffset At)> Attempts { get; } = [];

    public RecordedLog Log { get; } = new();

    /// <summary>What the function has done to the world outside.</summary>
    public List<string> Effects { get; } = [];

    public IReadOnlyList<string> Attempted => [.. Attempts.Select(attempt => attempt.Text)];

    public int InWork { get; private set; }

    public int MostInWork { get; private set; }

    /// <summary>The function: it gets the text and which attempt this is.</summary>
    public Func<string, int, CancellationToken, Task> Function { get; set; } = static (_, _, _) => Task.CompletedTask;

    public Task ListenAsync(CancellationToken stop, SimulatedProcess? process = null)
    {
        process ??= new SimulatedProcess();
        var queue = Queue.SeenBy(process);
        var poison = QueueName.IsPoison(Queue.Name) ? null : Poison.SeenBy(process);
        var processor = new MessageProcessor(
            queue,
            poison,
            Settings,
            (message, body, token) => RunAsync(process, message, body, token),
            Time,
            Log);
        return new QueueListener(queue, processor, Settings, Time, new Random(1), Log)
            .RunAsync(stop, CancellationToken.None);
    }

    /// <summary>Listens for that long, then stops and waits for the drain.</summary>
    public void Play(TimeSpan length) => World.Run(
        async () =>
        {
            using var stop = new CancellationTokenSource();
            var listening = ListenAsync(stop.Token);
            await World.PassAsync(length);
            stop.Cancel();
            await listening;
        },
        TimeSpan.FromDays(2));

    public TimeSpan Since(DateTimeOffset start, int attempt) => Attempts[attempt].At - start;

    private async Task RunAsync(SimulatedProcess process, QueueMessage message, BinaryData body, CancellationToken token)
    {
        await process.StepAsync(() => Attempts.Add((body.ToString(), Time.GetUtcNow())));
        MostInWork = Math.Max(MostInWork, ++InWork);
        try
        {
            await Function(body.ToString(), (int)message.DequeueCount, token);
            await process.StepAsync(() => Effects.Add(body.ToString()));
        }
        finally
        {
            InWork--;
        }
    }
}
