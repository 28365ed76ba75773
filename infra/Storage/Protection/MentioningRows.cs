using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using GigVet.Protection;

namespace GigVet.Storage.Protection;

/// <summary>Rows about others that name one contractor.</summary>
internal sealed class MentioningRows(StorageTables tables, Whose whose, KnownIds known, Mentions mentions)
{
    private const int MostTries = 10;

    /// <summary>The texts in which a table names them.</summary>
    public async Task<IReadOnlySet<string>> TextsAsync(HeldTable declared, CancellationToken cancellationToken)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (_, content) in FindAsync(declared, cancellationToken))
            texts.UnionWith(mentions.In(content));

        return texts;
    }

    /// <summary>Takes the contractor out of every row of the table that names them.</summary>
    /// <param name="note">Told how many they are, before anything is changed.</param>
    public async Task TakeOutAsync(HeldTable declared, Func<ErasedRows, Task> note, CancellationToken cancellationToken)
    {
        List<(TableEntity Row, JsonNode Content)> named = [];
        await foreach (var found in FindAsync(declared, cancellationToken))
            named.Add(found);
        if (named.Count == 0)
            return;

        await note(new ErasedRows(declared.Name, named.Count, IsMention: true));
        var table = await tables.NamedAsync(declared.Name);
        foreach (var (row, content) in named)
            await TakeOutAsync(table, declared, row, content, cancellationToken);
    }

    private async Task TakeOutAsync(
        TableClient table, HeldTable declared, TableEntity? row, JsonNode? content, CancellationToken cancellationToken)
    {
        for (var tries = 1; row is not null && content is not null && mentions.In(content).Any(); tries++)
        {
            try
            {
                if (declared.IsMemory)
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
                else
                    await table.UpdateEntityAsync(mentions.Reworded(row, content), row.ETag, TableUpdateMode.Replace, cancellationToken);
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 412 && tries < MostTries)
            {
                // Replaced or taken away meanwhile; what stands there now may name the contractor still.
                var now = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
                row = now.HasValue ? now.Value : null;
                content = row is null ? null : PackedJson.ReadOrNone<JsonNode>(row);
            }
        }
    }

    private async IAsyncEnumerable<(TableEntity Row, JsonNode Content)> FindAsync(
        HeldTable declared, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (declared.MayMention is not { } query)
            yield break;

        var own = Keys.ContractorPartition(whose.Customer, whose.Contractor);
        var table = await tables.NamedAsync(declared.Name);
        await foreach (var row in table.QueryAsync<TableEntity>(query(whose), cancellationToken: cancellationToken))
        {
            var isTheirs = row.PartitionKey == own || (declared.Name == "Deliveries" && declared.IsTheirs(row, whose, known));
            if (!isTheirs && PackedJson.ReadOrNone<JsonNode>(row) is { } content && mentions.In(content).Any())
                yield return (row, content);
        }
    }
}
