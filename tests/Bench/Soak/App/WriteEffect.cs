using System.Globalization;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Soak.App;

/// <summary>The work: one row per message.</summary>
public sealed class WriteEffect(EffectRows rows)
{
    [Function(nameof(WriteEffect))]
    public Task RunAsync([QueueTrigger("%Soak:Queue%")] QueueMessage message, CancellationToken cancellationToken)
        => rows.WriteAsync(
            int.Parse(message.MessageText, CultureInfo.InvariantCulture),
            message.MessageId,
            (int)message.DequeueCount,
            cancellationToken);
}
