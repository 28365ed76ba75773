using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using GigVet.Storage;

namespace GigVet.Watched.Cost;

/// <summary>The real clients of tables and queues, each request counted by what it asks of which table or queue.</summary>
public sealed class CountedStorage
{
    private readonly Counting _counting = new();

    public CountedStorage(string connectionString)
    {
        var tables = new TableClientOptions();
        tables.AddPolicy(_counting, HttpPipelinePosition.PerRetry);
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        queues.AddPolicy(_counting, HttpPipelinePosition.PerRetry);
        Tables = new TableServiceClient(connectionString, tables);
        Queues = new QueueServiceClient(connectionString, queues);
        Pages = Queues.GetQueueClient(SweepQueue.Name);
    }

    public TableServiceClient Tables { get; }

    public QueueServiceClient Queues { get; }

    /// <summary>Where the pages of sweeps wait.</summary>
    public QueueClient Pages { get; }

    /// <summary>Bytes of bodies sent since it began; what is stored of them is less, as envelopes count too.</summary>
    public long Written => _counting.Written;

    /// <summary>What was asked since the last time.</summary>
    public IReadOnlyDictionary<string, int> Take() => _counting.Take();

    private sealed class Counting : HttpPipelineSynchronousPolicy
    {
        private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

        private long _written;

        public long Written => Interlocked.Read(ref _written);

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content?.TryComputeLength(out var length) is true)
                Interlocked.Add(ref _written, length);

            var path = message.Request.Uri.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            var last = path.Length == 0 ? "" : path[^1].Split('(')[0];
            // A message is deleted by its id, which says nothing here.
            var what = path.Contains("messages", StringComparer.Ordinal) ? "queue" : last;
            _counts.AddOrUpdate($"{message.Request.Method} {what}", 1, (_, count) => count + 1);
        }

        public Dictionary<string, int> Take()
        {
            var taken = new Dictionary<string, int>(_counts, StringComparer.Ordinal);
            _counts.Clear();
            return taken;
        }
    }
}
