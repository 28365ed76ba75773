using System.Globalization;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Soak.App;

/// <summary>The work: one row per message, and some time before and after it in which a process can die.</summary>
public sealed class WriteEffect(EffectRows rows, TimeProvider time)
{
    private const int LongestPauseMs = 40;

    [Function(nameof(WriteEffect))]
    public async Task RunAsync([QueueTrigger("%Soak:Queue%")] QueueMessage message, CancellationToken cancellationToken)
    {
        await PauseAsync(cancellationToken);
        await WriteAsync(rows, message, cancellationToken);
        await PauseAsync(cancellationToken);
    }

    internal static Task WriteAsync(EffectRows rows, QueueMessage message, CancellationToken cancellationToken)
        => rows.WriteAsync(
            int.Parse(message.MessageText, CultureInfo.InvariantCulture),
            message.MessageId,
            (int)message.DequeueCount,
            cancellationToken);

    private Task PauseAsync(CancellationToken cancellationToken)
        => Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(LongestPauseMs)), time, cancellationToken);
}
