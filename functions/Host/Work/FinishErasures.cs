using GigVet.Protection;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Finishes erasures that a process left, or that wait until late workers must have ended.</summary>
public sealed class FinishErasures(ErasureDesk desk)
{
    [Function(nameof(FinishErasures))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Protection:EraseSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await desk.FinishAsync(cancellationToken);
}
