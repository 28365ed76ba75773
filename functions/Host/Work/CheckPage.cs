using GigVet.Storage;
using GigVet.Watching;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Does the pages of checks that a sweep planned.</summary>
public sealed class CheckPage(SweepWorker worker)
{
    [Function(nameof(CheckPage))]
    public async Task RunAsync([QueueTrigger(SweepQueue.Name)] SweepPage page, CancellationToken cancellationToken)
        => await worker.RunAsync(page, cancellationToken);
}
