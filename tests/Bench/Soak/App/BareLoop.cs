using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace GigVet.Soak.App;

/// <summary>The least program that does the same: it receives, writes the row and deletes. What a runtime is held against.</summary>
public static class BareLoop
{
    /// <summary>Works until the process is killed.</summary>
    public static async Task RunAsync(string connectionString, string queueName, EffectRows rows)
    {
        var base64 = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var queue = new QueueClient(connectionString, queueName, base64);
        while (true)
        {
            QueueMessage[] messages = await queue.ReceiveMessagesAsync(SoakPlan.BatchSize, TimeSpan.FromMinutes(10));
            foreach (var message in messages)
            {
                await WriteEffect.WriteAsync(rows, message, CancellationToken.None);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }

            if (messages.Length == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}
