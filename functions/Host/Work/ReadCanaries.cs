using GigVet.Canaries;
using GigVet.Settings;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Reads the known profiles of each platform once a week, where any are set.</summary>
[Setting("of the look at known profiles", Name = "GigVet:Canaries:Schedule", IsNeeded = true)]
public sealed class ReadCanaries(CanaryWatch watch, TimeProvider time)
{
    [Function(nameof(ReadCanaries))]
    [FixedDelayRetry(5, "00:05:00")]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Canaries:Schedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await watch.RunAsync(timer.SlotAt(time.GetUtcNow()), timer.IsPastDue, cancellationToken);
}
