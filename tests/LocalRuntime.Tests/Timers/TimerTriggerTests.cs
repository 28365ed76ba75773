using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Simulation;

namespace GigVet.LocalRuntime.Tests.Timers;

/// <summary>Every rule of the trigger, in virtual time.</summary>
public sealed class TimerTriggerTests
{
    private readonly TimerStory _story = new();

    [Fact]
    public void An_outage_is_told_when_it_begins_once_a_minute_and_when_it_is_over_without_a_stack()
    {
        var story = new TimerStory();
        var begin = story.Time.GetUtcNow();
        story.Rows.IsAway = () => story.Time.GetUtcNow() - begin < TimeSpan.FromSeconds(100);

        story.Play(TimeSpan.FromMinutes(5));

        Assert.All(story.Log.Lines, line => Assert.Null(line.Exception));
        string[] told =
        [
            "Timer timer gets no answer from storage; trying on: Connection refused.",
            "Timer timer has had no answer from storage for 1 min; trying on: Connection refused.",
            "Timer timer gets answers from storage again, after 1.8 min.",
        ];
        Assert.Equal(told, story.Log.Texts);
    }

    [Fact]
    [Pins(TimerPromise.FirstStart)]
    public void The_first_start_records_when_the_timer_is_due()
    {
        _story.Play(Minutes(10));

        Assert.Empty(_story.Runs);
        var status = _story.Rows[TimerStory.Timer]!.Status!;
        Assert.Null(status.Last);
        Assert.Equal(_story.Time.GetUtcNow().Date.AddHours(1), status.Next.UtcDateTime);
    }

    [Fact]
    [Pins(TimerPromise.PastDue)]
    public void One_run_makes_up_for_all_that_was_missed()
    {
        _story.Play(Minutes(150));
        _story.World.Time.Advance(TimeSpan.FromHours(10));

        _story.Play(Minutes(60));

        Assert.Equal(["1 01:00", "1 02:00", "1 12:30", "1 13:00"], _story.Begun);
        Assert.Equal([false, false, true, false], _story.Runs.Select(run => run.Info.IsPastDue));
        Assert.Equal(2, _story.Runs[2].Info.ScheduleStatus!.Last.Hour);
    }

    [Fact]
    [Pins(TimerPromise.PastDue)]
    public void A_run_that_was_told_to_give_up_is_made_up_for()
    {
        _story.Function = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, _story.Time, token);
        _story.Play(Minutes(70), isAbandoned: true);
        _story.Function = static (_, _) => Task.CompletedTask;

        _story.Play(Minutes(10));

        Assert.Equal(["1 01:00", "1 01:10"], _story.Begun);
        Assert.True(_story.Runs[1].Info.IsPastDue);
    }

    [Fact]
    [Pins(TimerPromise.PastDue)]
    public void A_miss_before_the_very_first_run_is_made_up_for_too()
    {
        _story.Play(Minutes(10));
        _story.World.Time.Advance(TimeSpan.FromHours(1));

        _story.Play(Minutes(10));

        Assert.True(Assert.Single(_story.Runs).Info.IsPastDue);
    }

    [Fact]
    [Pins(TimerPromise.EarlyClock)]
    public void A_clock_that_is_set_back_brings_no_occurrence_round_again()
    {
        var set = false;
        _story.Rows.BeforeWrite = () =>
        {
            // The last write before the run: the claim is kept when the occurrence has come.
            if (set || _story.Time.GetUtcNow().TimeOfDay != TimeSpan.FromHours(1))
                return;

            set = true;
            _story.World.Time.SetBack(TimeSpan.FromSeconds(10));
        };

        _story.Play(Minutes(130));

        Assert.Equal(["1 00:59", "1 02:00"], _story.Begun);
    }

    [Fact]
    [Pins(TimerPromise.NewSchedule)]
    public void A_changed_schedule_makes_up_for_nothing()
    {
        _story.Play(Minutes(150));
        _story.World.Time.Advance(TimeSpan.FromHours(10));
        _story.Schedule = "0 45 * * * *";

        _story.Play(Minutes(60));

        Assert.Equal(["1 01:00", "1 02:00", "1 12:45"], _story.Begun);
        Assert.All(_story.Runs, run => Assert.False(run.Info.IsPastDue));
    }

    [Fact]
    [Pins(TimerPromise.NoOverlap)]
    public void A_run_that_takes_too_long_is_followed_by_the_next_at_once()
    {
        _story.Function = (_, _) => _story.World.PassAsync(Minutes(90));

        _story.Play(Minutes(60 * 6));

        Assert.Equal(["1 01:00", "1 02:30", "1 04:00", "1 05:30"], _story.Begun);
    }

    [Fact]
    [Pins(TimerPromise.Failure)]
    public void A_failed_run_waits_for_the_next_occurrence()
    {
        _story.Function = static (_, _) => throw new InvalidOperationException("As always.");

        _story.Play(Minutes(150));

        Assert.Equal(["1 01:00", "1 02:00"], _story.Begun);
        Assert.Equal(2, _story.Rows[TimerStory.Timer]!.Status!.Last!.Value.Hour);
    }

    [Fact]
    [Pins(TimerPromise.Frequent)]
    public void A_timer_that_fires_more_than_once_a_minute_is_not_recorded()
    {
        _story.Schedule = "*/20 * * * * *";

        _story.Play(Minutes(1.1));

        Assert.Equal(3, _story.Runs.Count);
        Assert.All(_story.Runs, run => Assert.Null(run.Info.ScheduleStatus));
        Assert.Null(_story.Rows[TimerStory.Timer]!.Status);
    }

    [Fact]
    [Pins(TimerPromise.LongWaits)]
    public void A_wait_of_months_ends_on_time()
    {
        _story.Schedule = "0 0 0 1 1 *";
        _story.ClaimPeriod = TimeSpan.FromHours(6);

        _story.Play(TimeSpan.FromDays(300));

        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(_story.Runs).Begun);
    }

    [Fact]
    [Pins(TimerPromise.Startup)]
    public void A_run_at_startup_comes_first_and_is_not_past_due()
    {
        _story.RunOnStartup = true;
        _story.World.Time.Advance(Minutes(20));

        _story.Play(Minutes(60));

        Assert.Equal(["1 00:20", "1 01:00"], _story.Begun);
        Assert.All(_story.Runs, run => Assert.False(run.Info.IsPastDue));
    }

    [Fact]
    [Pins(TimerPromise.OneProcess)]
    public void Of_several_processes_one_runs_the_timer_and_another_takes_over_when_it_stops()
    {
        SimulatedProcess[] processes = [new(), new(), new()];
        _story.World.Run(
            async () =>
            {
                var stops = processes.Select(_ => new CancellationTokenSource()).ToArray();
                var listening = processes.Zip(stops, (process, stop) => _story.ListenAsync(stop.Token, process)).ToArray();
                foreach (var stop in stops)
                {
                    await _story.World.PassAsync(Minutes(150));
                    stop.Cancel();
                }

                await Task.WhenAll(listening);
            },
            TimeSpan.FromDays(1));

        Assert.Equal(["1 01:00", "1 02:00", "1 03:00", "1 04:00", "1 05:00", "1 06:00", "1 07:00"], _story.Begun);
        Assert.Equal(3, _story.Runs.Select(run => run.Process).Distinct().Count());
    }

    [Fact]
    [Pins(TimerPromise.Fence)]
    public void A_process_that_lost_the_timer_is_told_and_can_record_nothing()
    {
        var told = false;
        _story.Function = async (_, token) =>
        {
            _story.Rows.Steal(TimerStory.Timer);
            await _story.World.PassAsync(Minutes(2));
            told = token.IsCancellationRequested;
        };

        _story.Play(Minutes(61));

        var row = _story.Rows[TimerStory.Timer]!;
        Assert.True(told);
        Assert.Equal("a thief", row.Owner);
        Assert.Null(row.Status!.Last);
    }

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
