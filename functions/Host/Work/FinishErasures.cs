using GigVet.Protection;
using GigVet.Settings;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Finishes erasures that a process left, or that wait until late workers must have ended.</summary>
[Setting("of the look for erasures that a process left unfinished", Name = "GigVet:Protection:EraseSchedule", IsNeeded = true)]
public sealed class FinishErasures(ErasureDesk desk)
{
    [Function(nameof(FinishErasures))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Protection:EraseSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await desk.FinishAsync(cancellationToken);
}
