namespace Azure.Data.Tables.Wire;

/// <summary>The address of one row within its account.</summary>
internal static class EntityResource
{
    public static string Of(string table, string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";
    }

    // Quotes are doubled for the service's own syntax first; then everything is encoded for the address.
    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
