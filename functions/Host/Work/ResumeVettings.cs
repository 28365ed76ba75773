using GigVet.Settings;
using GigVet.Vetting;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Work;

/// <summary>Looks for vettings whose worker or message was lost.</summary>
[Setting("of the look for vettings that were lost", Name = "GigVet:Vetting:ResumeSchedule", IsNeeded = true)]
public sealed class ResumeVettings(Resumer resumer)
{
    [Function(nameof(ResumeVettings))]
    public async Task RunAsync(
        [TimerTrigger("%GigVet:Vetting:ResumeSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
        => await resumer.RunAsync(cancellationToken);
}
