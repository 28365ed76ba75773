using Microsoft.Extensions.Logging;

namespace GigVet.Alerts;

/// <summary>Sends again the messages of work that should have been done: theirs were lost, or their worker died.</summary>
public sealed partial class AlertRelay(IOpenAlerts open, IAlertQueue queue, TimeProvider time, ILogger<AlertRelay> logger)
{
    /// <summary>Longer than a lease, so that only the dead are repeated.</summary>
    public static readonly TimeSpan Patience = AlertDelivery.Lease + TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in open.OverdueAsync(time.GetUtcNow() - Patience, cancellationToken))
        {
            await queue.EnqueueAsync(message, TimeSpan.Zero, cancellationToken);
            LogResent(logger, message.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message of {Alert} was lost; it was sent again.")]
    private static partial void LogResent(ILogger logger, string alert);
}
