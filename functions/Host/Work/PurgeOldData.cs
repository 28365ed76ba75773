using GigVet.Protection.Retention;
using GigVet.Settings;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Once a day deletes what was kept long enough.</summary>
[Setting("of the purge of contractors who are no longer needed", Name = "GigVet:Protection:PurgeSchedule", IsNeeded = true)]
public sealed class PurgeOldData(Purge purge)
{
    [Function(nameof(PurgeOldData))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Protection:PurgeSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await purge.RunAsync(cancellationToken);
}
