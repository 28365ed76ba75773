using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>A timer that says which process ran it, and when.</summary>
public sealed class Tick(TimeProvider time)
{
    [Function(nameof(Tick))]
    [QueueOutput("%Tick:Queue%")]
    public string Run([TimerTrigger("%Tick:Schedule%")] TimerInfo timer)
        => $"{Environment.ProcessId} {time.GetUtcNow().ToUnixTimeSeconds()}";
}
