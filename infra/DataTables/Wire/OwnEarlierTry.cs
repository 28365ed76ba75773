using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// A change whose answer was lost is sent again, and then collides with itself. The stored row tells whether the first
/// try arrived: it is exactly the row that was sent.
/// </summary>
internal static class OwnEarlierTry
{
    public static bool MayExplain(HttpMessage message, RequestFailedException refusal)
        => message.ProcessingContext.RetryNumber > 0 && refusal.Status is 404 or 409 or 412;

    public static bool Shows(EntityOperation operation, Response stored)
    {
        if (stored.IsError || operation.Body.IsEmpty)
            return false;

        var found = Columns(stored.Content.ToMemory());
        var sent = Columns(operation.Body);

        // A merge leaves columns of earlier writers in the row.
        return (operation.Method == RequestMethod.Patch || found.Count == sent.Count)
            && sent.All(column => found.TryGetValue(column.Key, out var value) && AreSame(column.Value, value));
    }

    /// <summary>The answer that was lost. Its version is left out when the row has been changed since.</summary>
    public static Response Answer(EntityOperation operation, Response stored)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Shows(operation, stored))
            headers["ETag"] = PageContent.Entity<TableEntity>(stored).ETag.ToString();

        return new PartResponse(204, "No Content", headers, content: default, stored.ClientRequestId);
    }

    private static Dictionary<string, object> Columns(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        var entity = EntityShape.Of<TableEntity>().Read(ref reader);
        var columns = new Dictionary<string, object>(entity, StringComparer.Ordinal);
        columns.Remove(nameof(ITableEntity.Timestamp));
        columns.Remove(EntityJson.ETagName);
        return columns;
    }

    private static bool AreSame(object sent, object stored)
        => sent is byte[] sentBytes
            ? stored is byte[] bytes && bytes.AsSpan().SequenceEqual(sentBytes)
            : sent.Equals(stored);
}
