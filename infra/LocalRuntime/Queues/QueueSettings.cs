namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>The section <c>extensions.queues</c> of host.json.</summary>
internal sealed record QueueSettings
{
    /// <summary>A message is hidden this long at first, and again after every half of it.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(10);

    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is fetched when no more messages than this are still being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 16 / 2 * Environment.ProcessorCount;

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message stays hidden after its function failed.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    public int MaxDequeueCount { get; init; } = 5;

    public MessageEncoding Encoding { get; init; } = MessageEncoding.Base64;
}
