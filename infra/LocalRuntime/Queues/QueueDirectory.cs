using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Settings;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>The queues that functions name, by name and connection.</summary>
internal sealed class QueueDirectory(StorageConnections connections, AppSettings settings, QueueSettings queueSettings)
{
    private readonly ConcurrentDictionary<(string Name, string Connection), IMessageQueue> _queues = [];

    /// <exception cref="StartupException">Azure would refuse the name, or the connection is not set.</exception>
    public void Check(string function, string name, string? connection)
    {
        var resolved = settings.Resolve(name);
        if (!QueueName.IsValid(resolved))
            throw new StartupException(
                $"Function '{function}' names the queue '{resolved}', which Azure would refuse; use {QueueName.Rule}.");

        Find(name, connection);
    }

    public IMessageQueue Find(string name, string? connection)
        => _queues.GetOrAdd(
            (settings.Resolve(name), connection ?? StorageConnections.Default),
            key => new StorageQueue(
                connections.Queues(key.Connection).GetQueueClient(key.Name), queueSettings.Encoding));
}
