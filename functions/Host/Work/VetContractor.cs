using GigVet.Storage;
using GigVet.Vetting;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Vets the contractors that wait in the queue.</summary>
public sealed class VetContractor(QueuedVetting vetting)
{
    [Function(nameof(VetContractor))]
    public async Task RunAsync([QueueTrigger(VetQueue.Name)] VetMessage message, CancellationToken cancellationToken)
        => await vetting.RunAsync(message, cancellationToken);
}
