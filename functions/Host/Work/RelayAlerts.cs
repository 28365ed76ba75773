using GigVet.Alerts;
using GigVet.Settings;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Looks for alerts whose worker or message was lost.</summary>
[Setting("of the look for alerts that were lost", Name = "GigVet:Alerts:RelaySchedule", IsNeeded = true)]
public sealed class RelayAlerts(AlertRelay relay)
{
    [Function(nameof(RelayAlerts))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Alerts:RelaySchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await relay.RunAsync(cancellationToken);
}
