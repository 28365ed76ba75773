using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using GigVet.Operations;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>A queue of small JSON messages, created on first use. Nothing is lost to age: a message waits until it is worked on.</summary>
internal sealed class JsonQueue<T>(QueueServiceClient service, string name)
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue = service.GetQueueClient(name);

    private volatile bool _exists;

    /// <param name="delay">Until it shows; null shows it at once.</param>
    public async Task SendAsync(T message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _exists = true;
        }

        await _queue.SendMessageAsync(Enveloped(message), delay, Forever, cancellationToken);
        Telemetry.Sent.Add(1, new KeyValuePair<string, object?>("queue", name));
    }

    /// <summary>With the trace under way, so that whoever works on it goes on with it.</summary>
    private static string Enveloped(T message)
    {
        if (Activity.Current is not { Source.Name: Telemetry.Name, Id: { } trace }
            || JsonSerializer.SerializeToNode(message, GigVetJson.Options) is not JsonObject body)
        {
            return JsonSerializer.Serialize(message, GigVetJson.Options);
        }

        body[Telemetry.TraceParent] = trace;
        return body.ToJsonString(GigVetJson.Options);
    }
}
