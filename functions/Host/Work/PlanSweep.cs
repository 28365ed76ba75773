using GigVet.Settings;
using GigVet.Watching;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Plans the re-checks that are due; it enqueues, the queue functions vet.</summary>
[Setting("NCRONTAB in UTC of the re-checks; so are all schedules", Name = "GigVet:Sweeps:Schedule", IsNeeded = true)]
public sealed class PlanSweep(SweepPlanner planner, TimeProvider time)
{
    [Function(nameof(PlanSweep))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Sweeps:Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await planner.PlanAsync(timer.SlotAt(time.GetUtcNow()), cancellationToken);
}
