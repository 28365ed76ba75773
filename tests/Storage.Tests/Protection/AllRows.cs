using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace GigVet.Storage.Tests.Protection;

/// <summary>Every row of every table of an account, as text, whatever tables there are.</summary>
internal static class AllRows
{
    /// <returns>By table and keys, all that a row says: columns as they stand and what was packed.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string connectionString, CancellationToken cancellationToken)
    {
        var service = new TableServiceClient(connectionString);
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var table in service.QueryAsync(cancellationToken: cancellationToken))
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                rows[$"{table.Name} {row.PartitionKey} {row.RowKey}"] = Text(row);
        }

        return rows;
    }

    private static string Text(TableEntity row)
    {
        var columns = row.Where(column => column.Key is not ("odata.etag" or "Timestamp"))
            .Select(column => $"{column.Key}={(column.Value is byte[] bytes ? Convert.ToHexString(bytes) : column.Value)}");
        return string.Join(' ', columns) + " " + PackedJson.ReadOrNone<JsonNode>(row)?.ToJsonString(Vetting.GigVetJson.Options);
    }
}
