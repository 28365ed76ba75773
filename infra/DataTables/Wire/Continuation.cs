namespace Azure.Data.Tables.Wire;

/// <summary>Where the next page begins. The service may name a partition without a row; absent is not empty.</summary>
internal readonly record struct Continuation(string? PartitionKey, string? RowKey)
{
    public static Continuation Of(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return new Continuation(partitionKey, rowKey);
    }

    public static Continuation Parse(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return default;

        var parts = token.Split(' ', 2);
        return new Continuation(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
    }

    public string? ToToken() => (PartitionKey, RowKey) switch
    {
        (null or "", null or "") => null,
        (_, null or "") => PartitionKey,
        _ => $"{PartitionKey} {RowKey}",
    };
}
