using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>Enqueues again what lost its message or its worker, so that nothing accepted stays unfinished.</summary>
public sealed partial class Resumer(IVettingStore vettings, IVetQueue queue, TimeProvider time, ILogger<Resumer> logger)
{
    /// <summary>Longer than a healthy start takes; a vetting at work renews its lease more often.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in vettings.StalledAsync(time.GetUtcNow() - Patience, cancellationToken))
        {
            await queue.EnqueueAsync(message, cancellationToken);
            LogResumed(logger, message.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Assessment} had stalled and is enqueued again.")]
    private static partial void LogResumed(ILogger logger, string assessment);
}
