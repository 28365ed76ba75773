using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Runs one timer function when its time has come, in one process at a time.</summary>
/// <param name="run">Runs the function and its retries; throws when it failed for good.</param>
internal sealed class TimerListener(
    string timer,
    TimerSettings settings,
    ITimerRows rows,
    Func<TimerInfo, CancellationToken, Task> run,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>The wall clock is looked at this often: it can be set, and machines sleep.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly string _owner = Guid.NewGuid().ToString("N");
    private readonly StorageOutage _outage = new($"Timer {timer}", time, logger);
    private readonly bool _monitored =
        settings.UseMonitor && !settings.Schedule.FiresMoreThanOnceAMinute(time.GetUtcNow());

    /// <summary>Works until told to stop, then waits for the run under way.</summary>
    /// <param name="stop">No new run begins from here on.</param>
    /// <param name="abandon">A function still at work is told to give up.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var claim = await TakeAsync(stop);
                _outage.Answered();
                if (claim is not null)
                {
                    await using (claim)
                        await OwnAsync(claim, stop, abandon);
                }
                else
                {
                    await Task.Delay(settings.ClaimPeriod / 4, time, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (StorageTrouble.Is(exception))
            {
                _outage.Failed(exception);
                await PauseAsync(settings.ClaimPeriod / 4, stop);
            }
        }
    }

    private Task<TimerClaim?> TakeAsync(CancellationToken stop)
        => TimerClaim.TryTakeAsync(rows, timer, _owner, settings.ClaimPeriod, time, stop);

    private async Task OwnAsync(TimerClaim claim, CancellationToken stop, CancellationToken abandon)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, claim.Lost);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(abandon, claim.Lost);
        var now = time.GetUtcNow();
        var status = TimerStatus.AtStart(_monitored ? claim.Status : null, settings.Schedule, now);
        if (_monitored && status != claim.Status && !await claim.RecordAsync(status))
            return;

        var occurrence = status.IsPastDue(now) ? Occurrence.PastDue
            : settings.RunOnStartup ? Occurrence.AtStartup
            : Occurrence.Scheduled;
        while (!end.IsCancellationRequested)
        {
            if (occurrence == Occurrence.Scheduled)
                await WaitUntilAsync(status.Next, end.Token);
            if (end.IsCancellationRequested || !await claim.KeepAsync())
                return;

            // A clock that is set back, or runs ahead of itself, must not bring the same occurrence round again.
            var moment = time.GetUtcNow();
            var begun = occurrence == Occurrence.Scheduled && moment < status.Next ? status.Next : moment;
            await RunOnceAsync(status, occurrence == Occurrence.PastDue, giveUp.Token);

            // A run that was told to give up has not been: the next process makes up for it.
            if (giveUp.IsCancellationRequested)
                return;

            status = TimerStatus.After(settings.Schedule, begun);
            if (_monitored && !await claim.RecordAsync(status))
                return;

            occurrence = Occurrence.Scheduled;
        }
    }

    private async Task RunOnceAsync(TimerStatus status, bool pastDue, CancellationToken giveUp)
    {
        var info = new TimerInfo
        {
            IsPastDue = pastDue,
            ScheduleStatus = _monitored ? settings.Show(status) : null,
        };
        try
        {
            await run(info, giveUp);
        }
        catch (Exception)
        {
            // The invoker has logged it; a failed run waits for the next occurrence like any other.
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken end)
    {
        while (moment - time.GetUtcNow() is var left && left > TimeSpan.Zero && !end.IsCancellationRequested)
            await PauseAsync(left < LongestWait ? left : LongestWait, end);
    }

    private async Task PauseAsync(TimeSpan wait, CancellationToken end)
    {
        try
        {
            await Task.Delay(wait, time, end);
        }
        catch (OperationCanceledException)
        {
            // The loops look at the same token and end.
        }
    }

    private enum Occurrence
    {
        Scheduled,
        PastDue,
        AtStartup,
    }
}
