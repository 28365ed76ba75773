using GigVet.Watching;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Plans the re-checks that are due; it enqueues, the queue functions vet.</summary>
public sealed class PlanSweep(SweepPlanner planner, TimeProvider time)
{
    [Function(nameof(PlanSweep))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Sweeps:Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        // Until the run has ended, the occurrence it is for stands as the next one: fired twice, it claims one slot.
        // Without a monitor the minute serves.
        var now = time.GetUtcNow();
        var slot = timer.ScheduleStatus is { } status && status.Next != default
            ? new DateTimeOffset(status.Next)
            : new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);

        await planner.PlanAsync(slot, cancellationToken);
    }
}
