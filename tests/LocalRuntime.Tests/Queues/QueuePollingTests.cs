using Azure;
using GigVet.LocalRuntime.Tests.Semantics;
using Microsoft.Azure.Functions.Worker.Queues;

namespace GigVet.LocalRuntime.Tests.Queues;

public sealed class QueuePollingTests
{
    private static readonly QueueSettings Settings = new() { Encoding = MessageEncoding.None };

    [Fact]
    [Pins(QueuePromise.Pace)]
    public void Empty_polls_come_ever_more_slowly_up_to_the_limit()
    {
        var story = new QueueStory(Settings);

        story.Play(TimeSpan.FromMinutes(10));

        var waits = Waits(story.Queue.Polls);
        Assert.Equal(0.1, waits[0], 3);
        for (var poll = 1; poll < 10; poll++)
            Assert.InRange(waits[poll], 0.1 + 0.8 * 0.1 * Math.Pow(2, poll - 1), 0.1 + 1.2 * 0.1 * Math.Pow(2, poll - 1));
        Assert.All(waits[12..], wait => Assert.Equal(60, wait, 3));
    }

    [Fact]
    [Pins(QueuePromise.NoWait)]
    [Pins(QueuePromise.Pace)]
    public void After_a_message_the_queue_is_polled_at_once_and_then_at_the_quickest_pace()
    {
        var story = new QueueStory(Settings);
        story.World.Run(
            async () =>
            {
                using var stop = new CancellationTokenSource();
                var listening = story.ListenAsync(stop.Token);
                await story.World.PassAsync(TimeSpan.FromMinutes(5));
                story.Queue.Send("a");
                await story.World.PassAsync(TimeSpan.FromMinutes(2));
                stop.Cancel();
                await listening;
            },
            TimeSpan.FromHours(1));

        var found = story.Queue.Polls.FindLastIndex(poll => poll <= story.Attempts[0].At) - 1;
        Assert.Equal([0, 0.1], Waits(story.Queue.Polls)[found..(found + 2)].Select(wait => Math.Round(wait, 3)));
    }

    [Fact]
    public void Trouble_of_the_service_slows_polling_down_and_ends_nothing()
    {
        var story = new QueueStory(Settings with { MaxPollingInterval = TimeSpan.FromSeconds(1) });
        var troubled = 3;
        story.Queue.Trouble = operation => operation == "receive" && troubled-- > 0 ? new RequestFailedException("Away.") : null;
        story.Queue.Send("a");

        story.Play(TimeSpan.FromMinutes(1));

        Assert.Single(story.Attempts);
    }

    [Fact]
    public void An_outage_is_told_when_it_begins_once_a_minute_and_when_it_is_over_without_a_stack()
    {
        var story = new QueueStory(Settings with { MaxPollingInterval = TimeSpan.FromSeconds(2) });
        var end = story.Time.GetUtcNow() + TimeSpan.FromSeconds(150);
        story.Queue.Trouble = operation => operation == "receive" && story.Time.GetUtcNow() < end
            ? new AggregateException(new RequestFailedException("Connection refused.\nHeaders:"))
            : null;

        story.Play(TimeSpan.FromMinutes(5));

        Assert.All(story.Log.Lines, line => Assert.Null(line.Exception));
        string[] told =
        [
            "Queue work gets no answer from storage; trying on: Connection refused.",
            "Queue work has had no answer from storage for 1 min; trying on: Connection refused.",
            "Queue work has had no answer from storage for 2 min; trying on: Connection refused.",
            "Queue work gets answers from storage again, after 2.5 min.",
        ];
        Assert.Equal(told, story.Log.Texts);
    }

    private static double[] Waits(List<DateTimeOffset> polls)
        => [.. polls.Zip(polls.Skip(1), (earlier, later) => (later - earlier).TotalSeconds)];
}
