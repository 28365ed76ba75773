using Azure;
using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Simulation;
using Microsoft.Azure.Functions.Worker.Queues;

namespace GigVet.LocalRuntime.Tests.Queues;

/// <summary>Every rule of the trigger, in virtual time.</summary>
public sealed class QueueTriggerTests
{
    private static readonly QueueSettings Settings =
        new() { Encoding = MessageEncoding.None, MaxPollingInterval = TimeSpan.FromSeconds(1) };

    private static readonly Func<string, int, CancellationToken, Task> AlwaysFails =
        static (_, _, _) => throw new InvalidOperationException("As always.");

    [Fact]
    [Pins(QueuePromise.Success)]
    public void A_message_is_deleted_when_its_function_succeeds()
    {
        var story = new QueueStory();
        story.Queue.Send("a");

        story.Play(Minutes(30));

        Assert.Single(story.Attempts);
        Assert.Empty(story.Queue.Texts);
    }

    [Fact]
    [Pins(QueuePromise.Lock)]
    public void A_long_function_keeps_its_message_hidden()
    {
        var story = new QueueStory();
        var start = story.Time.GetUtcNow();
        List<TimeSpan> hiddenUntil = [];
        story.Queue.Send("a");
        story.Function = async (_, _, _) =>
        {
            for (var minute = 0; minute < 25; minute++)
            {
                hiddenUntil.Add(story.Queue.VisibleAt("a") - start);
                await story.World.PassAsync(Minutes(1) + TimeSpan.FromSeconds(1));
            }
        };

        story.Play(Minutes(60));

        Assert.Single(story.Attempts);
        Assert.Equal([Minutes(10), Minutes(15), Minutes(20), Minutes(25), Minutes(30)], hiddenUntil.Distinct());
    }

    [Fact]
    [Pins(QueuePromise.RenewalTrouble)]
    public void Renewal_is_tried_faster_while_the_service_is_in_trouble()
    {
        var story = new QueueStory();
        var start = story.Time.GetUtcNow();
        story.Queue.Send("a");
        story.Queue.Trouble = operation => operation == "hide" ? new RequestFailedException(503, "Busy.") : null;
        story.Function = (_, _, _) => story.World.PassAsync(TimeSpan.FromSeconds(590));

        story.Play(TimeSpan.FromSeconds(500));

        Assert.Equal(
            [Minutes(5), Minutes(7.5), Minutes(8.75), Minutes(9.75)], story.Queue.Renewals.Select(renewal => renewal - start));
    }

    [Fact]
    [Pins(QueuePromise.RenewalLost)]
    [Pins(QueuePromise.DeleteMismatch)]
    public void A_message_in_other_hands_is_left_to_them()
    {
        var story = new QueueStory();
        story.Queue.Send("a");
        story.Function = async (_, attempt, _) =>
        {
            if (attempt > 1)
                return;

            story.Queue.Steal("a");
            await story.World.PassAsync(Minutes(9));
        };

        story.Play(Minutes(30));

        Assert.Single(story.Queue.Renewals);
        Assert.Equal(2, story.Attempts.Count);
        Assert.Empty(story.Queue.Texts);
    }

    [Fact]
    [Pins(QueuePromise.AfterACrash)]
    public void The_message_of_a_crashed_process_comes_back_after_ten_minutes()
    {
        var story = new QueueStory();
        var start = story.Time.GetUtcNow();
        story.Queue.Send("a");
        story.World.Run(
            async () =>
            {
                var crashing = new SimulatedProcess(diesAt: 3);
                _ = story.ListenAsync(CancellationToken.None, crashing);
                await crashing.Death.Task;
            },
            Minutes(1));

        story.Play(Minutes(30));

        Assert.Equal(2, story.Attempts.Count);
        Assert.InRange(story.Since(start, 1), Minutes(10), Minutes(10) + TimeSpan.FromSeconds(1));
        Assert.Empty(story.Queue.Texts);
    }

    [Fact]
    [Pins(QueuePromise.Failure)]
    public void A_failed_message_shows_again_after_the_visibility_timeout()
    {
        var story = new QueueStory(Settings with { VisibilityTimeout = Minutes(2), MaxDequeueCount = 2 }) { Function = AlwaysFails };
        var start = story.Time.GetUtcNow();
        story.Queue.Send("a");

        story.Play(Minutes(30));

        Assert.Equal(2, story.Attempts.Count);
        Assert.InRange(story.Since(start, 1), Minutes(2), Minutes(2) + TimeSpan.FromSeconds(1));
    }

    [Fact]
    [Pins(QueuePromise.Poison)]
    public void A_message_that_fails_too_often_is_copied_and_then_deleted()
    {
        var story = new QueueStory(Settings with { MaxDequeueCount = 3 }) { Function = AlwaysFails };
        story.Queue.Send("a");

        story.Play(Minutes(30));

        Assert.Equal(3, story.Attempts.Count);
        Assert.Equal(["a"], story.Poison.Texts);
        Assert.Empty(story.Queue.Texts);
    }

    [Fact]
    [Pins(QueuePromise.Poison)]
    [Pins(QueuePromise.TooOften)]
    public void A_crash_between_copy_and_delete_doubles_the_poison_message_and_runs_nothing()
    {
        var story = new QueueStory(Settings with { MaxDequeueCount = 1 }) { Function = AlwaysFails };
        story.Queue.Send("a");
        story.World.Run(
            async () =>
            {
                // Receive, begin, poll again, copy; dead before the delete.
                var crashing = new SimulatedProcess(diesAt: 5);
                _ = story.ListenAsync(CancellationToken.None, crashing);
                await crashing.Death.Task;
            },
            Minutes(1));

        story.Play(Minutes(30));

        Assert.Single(story.Attempts);
        Assert.Equal(["a", "a"], story.Poison.Texts);
        Assert.Empty(story.Queue.Texts);
    }

    [Fact]
    [Pins(QueuePromise.PoisonOfPoison)]
    public void A_failed_message_of_a_poison_queue_stays_hidden()
    {
        var story = new QueueStory(Settings, "work-poison") { Function = AlwaysFails };
        var start = story.Time.GetUtcNow();
        story.Queue.Send("a");

        story.Play(Minutes(200));

        Assert.Equal(5, story.Attempts.Count);
        Assert.InRange(story.Since(start, 1), Minutes(10), Minutes(10) + TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], story.Queue.Texts);
    }

    [Fact]
    [Pins(QueuePromise.Encoding)]
    public void A_message_in_another_encoding_goes_to_the_poison_queue_unrun()
    {
        var story = new QueueStory(Settings with { Encoding = MessageEncoding.Base64 });
        story.Queue.Send("not base64!");
        story.Queue.Send("eWVz");

        story.Play(Minutes(1));

        Assert.Equal(["yes"], story.Attempted);
        Assert.Equal(["not base64!"], story.Poison.Texts);
    }

    [Fact]
    [Pins(QueuePromise.Concurrency)]
    public void No_more_messages_are_in_work_than_the_settings_allow()
    {
        var story = new QueueStory(Settings with { BatchSize = 4, NewBatchThreshold = 3 });
        var chance = new Random(7);
        story.Function = (_, _, _) => story.World.PassAsync(TimeSpan.FromSeconds(chance.Next(1, 100)));
        for (var number = 0; number < 100; number++)
            story.Queue.Send($"{number}");

        story.Play(Minutes(60));

        Assert.Equal(7, story.MostInWork);
        Assert.Equal(100, story.Attempts.Count);
    }

    [Fact]
    [Pins(QueuePromise.Drain)]
    public void Stopping_waits_for_functions_at_work_without_cancelling_them()
    {
        var story = new QueueStory(Settings with { BatchSize = 1, NewBatchThreshold = 0 });
        story.Queue.Send("a");
        story.Queue.Send("b");
        var cancelled = false;
        story.Function = async (_, _, token) =>
        {
            await story.World.PassAsync(Minutes(12));
            cancelled = token.IsCancellationRequested;
        };

        story.Play(Minutes(1));

        Assert.False(cancelled);
        Assert.Equal(["a"], story.Attempted);
        Assert.Equal(["b"], story.Queue.Texts);
    }

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
