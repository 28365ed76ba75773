using GigVet.Vetting;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Looks for vettings whose worker or message was lost.</summary>
public sealed class ResumeVettings(Resumer resumer)
{
    [Function(nameof(ResumeVettings))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Vetting:ResumeSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await resumer.RunAsync(cancellationToken);
}
