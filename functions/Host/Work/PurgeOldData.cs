using GigVet.Protection.Retention;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Once a day deletes what was kept long enough.</summary>
public sealed class PurgeOldData(Purge purge)
{
    [Function(nameof(PurgeOldData))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Protection:PurgeSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await purge.RunAsync(cancellationToken);
}
