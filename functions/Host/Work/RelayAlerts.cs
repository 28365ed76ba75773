using GigVet.Alerts;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Looks for alerts whose worker or message was lost.</summary>
public sealed class RelayAlerts(AlertRelay relay)
{
    [Function(nameof(RelayAlerts))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Alerts:RelaySchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await relay.RunAsync(cancellationToken);
}
