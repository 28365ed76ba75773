using Azure;
using Azure.Data.Tables;

namespace GigVet.Soak.App;

/// <summary>What a run of a function leaves behind.</summary>
public sealed class EffectRow : ITableEntity
{
    /// <summary>Which block of messages, or which timer.</summary>
    public required string PartitionKey { get; set; }

    /// <summary>The message's id, or the timer's slot; in the table of repeats the attempt as well.</summary>
    public required string RowKey { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>What was sent: a number of its own for each message.</summary>
    public int Number { get; set; }

    /// <summary>The message's count of deliveries at the run.</summary>
    public int Attempt { get; set; }

    public int Process { get; set; }
}
