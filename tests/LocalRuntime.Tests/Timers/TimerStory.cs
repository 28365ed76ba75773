using System.Globalization;
using GigVet.LocalRuntime.Tests.Simulation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Timers;

namespace GigVet.LocalRuntime.Tests.Timers;

/// <summary>A timer function in a simulated world that begins at midnight, 1 June 2026.</summary>
internal sealed class TimerStory
{
    public const string Timer = "timer";

    public World World { get; } = new();

    public TimeProvider Time => World.Time;

    public RecordedLog Log { get; } = new();

    public FakeTimerRows Rows { get; } = new();

    public string Schedule { get; set; } = "0 0 * * * *";

    public bool RunOnStartup { get; set; }

    public TimeSpan ClaimPeriod { get; set; } = TimeSpan.FromMinutes(1);

    public List<Run> Runs { get; } = [];

    public Func<TimerInfo, CancellationToken, Task> Function { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>When the runs began, as hours and minutes of the story.</summary>
    public IReadOnlyList<string> Begun
        => [.. Runs.Select(run => run.Begun.ToString("d HH:mm", CultureInfo.InvariantCulture))];

    public Task ListenAsync(CancellationToken stop, SimulatedProcess? process = null, bool isAbandoned = false)
    {
        process ??= new SimulatedProcess();
        var schedule = Microsoft.Azure.Functions.Worker.Timers.Schedule.Parse(Schedule, TimeZoneInfo.Utc)!;
        var settings = new TimerSettings(schedule, TimeZoneInfo.Utc, UseMonitor: true, RunOnStartup, ClaimPeriod);
        return new TimerListener(
            Timer, settings, Rows.SeenBy(process), (info, token) => RunAsync(process, info, token), Time, Log)
            .RunAsync(stop, isAbandoned ? stop : CancellationToken.None);
    }

    /// <summary>Listens for that long, then stops and waits for the run under way.</summary>
    /// <param name="isAbandoned">The run under way is told to give up instead.</param>
    public void Play(TimeSpan length, bool isAbandoned = false) => World.Run(
        async () =>
        {
            using var stop = new CancellationTokenSource();
            var listening = ListenAsync(stop.Token, isAbandoned: isAbandoned);
            for (var end = Time.GetUtcNow() + length; Time.GetUtcNow() < end;)
                await World.PassAsync(length < TimeSpan.FromDays(1) ? length : TimeSpan.FromDays(1));

            stop.Cancel();
            await listening;
        },
        length + TimeSpan.FromDays(1));

    private async Task RunAsync(SimulatedProcess process, TimerInfo info, CancellationToken token)
    {
        var run = new Run(process, Time.GetUtcNow(), info);
        await process.StepAsync(() => Runs.Add(run));
        await Function(info, token);
        await process.StepAsync(() => run.Ended = Time.GetUtcNow());
    }

    internal sealed class Run(SimulatedProcess process, DateTimeOffset begun, TimerInfo info)
    {
        public SimulatedProcess Process => process;

        public DateTimeOffset Begun => begun;

        public TimerInfo Info => info;

        /// <summary>Null when it failed, or when its process died.</summary>
        public DateTimeOffset? Ended { get; set; }
    }
}
