using GigVet.Alerts;
using GigVet.Settings;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Plans the weekly digests; it enqueues, the queue function makes them.</summary>
[Setting("of the weekly digests", Name = "GigVet:Alerts:WeeklySchedule", IsNeeded = true)]
public sealed class PlanWeeklyDigests(WeeklyDigest weekly, TimeProvider time)
{
    [Function(nameof(PlanWeeklyDigests))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Alerts:WeeklySchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        // The day of the run names the digest: run twice, it makes one.
        var now = time.GetUtcNow();
        await weekly.PlanAsync(new DateTimeOffset(now.Date, TimeSpan.Zero), cancellationToken);
    }
}
