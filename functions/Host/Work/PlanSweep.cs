using GigVet.Vetting;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Plans the re-checks that are due; it enqueues, the queue functions vet.</summary>
public sealed class PlanSweep(SweepPlanner planner, TimeProvider time)
{
    [Function(nameof(PlanSweep))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Sweeps:Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        // The schedule's own instant, so that a run fired twice claims one slot; without a monitor the minute serves.
        var now = time.GetUtcNow();
        var slot = timer.ScheduleStatus is { } status && status.Last != default
            ? new DateTimeOffset(DateTime.SpecifyKind(status.Last, DateTimeKind.Utc))
            : new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, TimeSpan.Zero);

        await planner.PlanAsync(slot, cancellationToken);
    }
}
