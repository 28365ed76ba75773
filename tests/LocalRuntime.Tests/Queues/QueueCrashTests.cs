using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Simulation;
using Microsoft.Azure.Functions.Worker.Queues;

namespace GigVet.LocalRuntime.Tests.Queues;

/// <summary>The same work over and over, with a crash at every step that reaches outside the process.</summary>
public sealed class QueueCrashTests
{
    private const int Messages = 6;

    private static readonly QueueSettings Settings = new()
    {
        Encoding = MessageEncoding.None,
        BatchSize = 2,
        NewBatchThreshold = 1,
        MaxDequeueCount = 3,
        MaxPollingInterval = TimeSpan.FromMinutes(1),
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Pins(QueuePromise.AfterACrash)]
    public void No_crash_loses_a_message(bool afterTheEffect)
    {
        var steps = Play(diesAt: null, afterTheEffect).Steps;
        Assert.InRange(steps, 40, 400);

        for (var step = 1; step <= steps; step++)
        {
            var (_, story) = Play(step, afterTheEffect);

            Assert.Empty(story.Queue.Texts);
            for (var number = 0; number < Messages; number++)
                AssertDone(story, number, $"dead at step {step}");
        }
    }

    [Fact]
    public void Without_a_crash_everything_happens_exactly_as_often_as_it_should()
    {
        var (_, story) = Play(diesAt: null, afterTheEffect: false);

        for (var number = 0; number < Messages; number++)
            Assert.Equal(Math.Min(Failures(number) + 1, 3), story.Attempts.Count(attempt => attempt.Text == $"{number}"));
        Assert.Equal(["3"], story.Poison.Texts);
    }

    private static void AssertDone(QueueStory story, int number, string when)
    {
        var attempts = story.Attempts.Count(attempt => attempt.Text == $"{number}");
        var poisoned = story.Poison.Texts.Count(text => text == $"{number}");

        // A message that cannot succeed has to end in the poison queue; a crash may put it there twice.
        if (Failures(number) >= 3)
            Assert.True(poisoned is 1 or 2, $"Message {number} lies {poisoned} times in the poison queue, {when}.");
        else
            Assert.True(story.Effects.Contains($"{number}") || poisoned > 0, $"Message {number} is lost, {when}.");

        Assert.InRange(attempts, 1, 4);
    }

    /// <summary>Message 0 to 2 fail that often and then succeed, message 3 never does, the others take long.</summary>
    private static int Failures(int number) => number <= 3 ? number : 0;

    private static (int Steps, QueueStory Story) Play(int? diesAt, bool afterTheEffect)
    {
        var story = new QueueStory(Settings);
        story.Function = async (text, attempt, _) =>
        {
            var number = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            await story.World.PassAsync(number <= 3 ? TimeSpan.FromSeconds(number) : TimeSpan.FromMinutes(12));
            if (attempt <= Failures(number))
                throw new InvalidOperationException("Not yet.");
        };
        for (var number = 0; number < Messages; number++)
            story.Queue.Send($"{number}");

        var first = new SimulatedProcess(diesAt, afterTheEffect);
        var steps = 0;
        story.World.Run(
            async () =>
            {
                using var stop = new CancellationTokenSource();
                var listening = story.ListenAsync(stop.Token, first);
                var over = story.World.PassAsync(TimeSpan.FromMinutes(45));
                if (await Task.WhenAny(first.Death.Task, over) == first.Death.Task)
                    listening = story.ListenAsync(stop.Token);

                steps = first.Steps;
                await story.World.PassAsync(TimeSpan.FromHours(1));
                stop.Cancel();
                await listening;
            },
            TimeSpan.FromDays(1));

        return (steps, story);
    }
}
