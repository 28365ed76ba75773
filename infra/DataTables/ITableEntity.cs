namespace Azure.Data.Tables;

/// <summary>A row of a table, as a class of your own: two keys, and what the service adds to every row.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>When the service last changed the row; never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read; never sent as a property.</summary>
    ETag ETag { get; set; }
}
