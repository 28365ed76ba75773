using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Simulation;

namespace GigVet.LocalRuntime.Tests.Timers;

/// <summary>Two processes and five hours, with a crash of the first at every step that reaches outside.</summary>
public sealed class TimerCrashTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(345);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Pins(TimerPromise.OneProcess)]
    public void No_crash_skips_an_occurrence_or_makes_runs_overlap(bool afterTheEffect)
    {
        var (steps, undisturbed) = Play(diesAt: null, afterTheEffect);
        Assert.Equal(5, undisturbed.Runs.Count);
        Assert.InRange(steps, 20, 2000);

        for (var step = 1; step <= steps; step++)
        {
            var (_, story) = Play(step, afterTheEffect);
            AssertEveryHourRan(story, step);
            AssertNoOverlap(story, step);
        }
    }

    private static void AssertEveryHourRan(TimerStory story, int step)
    {
        for (var hour = 1; hour <= 5; hour++)
        {
            var ended = story.Runs.Count(run => run.Begun.Hour == hour && run.Ended is not null);
            Assert.True(ended is 1 or 2, $"Hour {hour} ran {ended} times, dead at step {step}.");
        }

        Assert.InRange(story.Runs.Count, 5, 6);
    }

    private static void AssertNoOverlap(TimerStory story, int step)
    {
        foreach (var (earlier, later) in story.Runs.Zip(story.Runs.Skip(1)))
            Assert.True(
                earlier.Process.IsDead || earlier.Ended <= later.Begun, $"Two runs at once, dead at step {step}.");
    }

    private static (int Steps, TimerStory Story) Play(int? diesAt, bool afterTheEffect)
    {
        var story = new TimerStory { ClaimPeriod = TimeSpan.FromMinutes(5) };
        story.Function = (_, _) => story.World.PassAsync(TimeSpan.FromMinutes(8));
        var first = new SimulatedProcess(diesAt, afterTheEffect);
        story.World.Run(
            async () =>
            {
                using var stop = new CancellationTokenSource();
                var listening = story.ListenAsync(stop.Token, first);
                var other = story.ListenAsync(stop.Token);
                await story.World.PassAsync(Length);
                stop.Cancel();
                await Task.WhenAny(Task.WhenAll(listening, other), Task.WhenAll(first.Death.Task, other));
            },
            TimeSpan.FromDays(1));

        return (first.Steps, story);
    }
}
