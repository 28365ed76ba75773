using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>What the trigger needs of a storage queue.</summary>
internal interface IMessageQueue
{
    string Name { get; }

    Task CreateIfAbsentAsync(CancellationToken cancellationToken);

    /// <summary>Messages as they lie in the queue, hidden from everybody else for a while.</summary>
    Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int most, TimeSpan hidden, CancellationToken cancellationToken);

    /// <summary>Hides the message anew, or shows it when the time is zero.</summary>
    /// <returns>The new receipt; null when the message is gone or in somebody else's hands.</returns>
    Task<string?> HideAsync(string id, string receipt, TimeSpan hidden, CancellationToken cancellationToken);

    /// <returns>False when the message is gone or in somebody else's hands.</returns>
    Task<bool> DeleteAsync(string id, string receipt, CancellationToken cancellationToken);

    /// <summary>Sends a message in the encoding of host.json.</summary>
    Task SendAsync(BinaryData body, CancellationToken cancellationToken);

    /// <summary>Sends the very text of a message that was received.</summary>
    Task CopyAsync(QueueMessage message, CancellationToken cancellationToken);
}
