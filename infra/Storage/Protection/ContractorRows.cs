using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Protection;

namespace GigVet.Storage.Protection;

/// <summary>Finds the rows of one contractor by <see cref="HeldTables"/>, to show them or to delete them.</summary>
public sealed class ContractorRows(StorageTables tables, TimeProvider time) : IHeldData
{
    private const int RowsAtOnce = 8;

    private readonly AssessmentBar _bar = new(tables);

    public async Task<ContractorData> ReadAsync(Whose whose, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(whose, DateTimeOffset.MaxValue, cancellationToken);
        var mentions = new Mentions(whose, await NamesAsync(whose, cancellationToken));
        List<HeldTableRows> held = [];
        List<HeldMention> mentioned = [];
        foreach (var declared in HeldTables.All)
        {
            var rows = await FindAsync(declared, whose, known, cancellationToken);
            if (rows.Count > 0)
                held.Add(new HeldTableRows(declared.Name, declared.Holds, [.. rows.Select(Show)]));

            var texts = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var (_, content) in MentioningAsync(declared, whose, known, mentions, cancellationToken))
                texts.UnionWith(mentions.In(content));
            mentioned.AddRange(texts.Select(text => new HeldMention(declared.Name, text)));
        }

        return new ContractorData(whose.Contractor, now, held, mentioned);
    }

    public Task BarAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken)
        => _bar.PutAsync(whose, at, cancellationToken);

    public Task UnbarAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken)
        => _bar.RemoveAsync(whose, at, cancellationToken);

    public async Task<bool> EraseAsync(
        Whose whose, DateTimeOffset at, bool isSecond, Func<ErasedRows, Task> note, CancellationToken cancellationToken)
    {
        // Where the contractor is named comes first: afterwards nobody knows the names any more.
        var known = await KnownAsync(whose, at, cancellationToken);
        var mentions = new Mentions(whose, await NamesAsync(whose, cancellationToken));
        foreach (var declared in HeldTables.All)
            await TakeOutAsync(declared, whose, known, mentions, note, cancellationToken);

        var (wasAtWork, beganAnew) = (false, await BeganAnewAsync(whose, known, at, cancellationToken));
        foreach (var declared in HeldTables.All)
        {
            // A second look must not take what belongs to a new beginning and does not tell since when it is there.
            if (beganAnew && (isSecond || declared.Name == "Due") && declared.BegunAt is null && declared.MayMention is null)
                continue;

            var rows = (await FindAsync(declared, whose, known, cancellationToken))
                .Where(row => !IsNewer(declared, row, at))
                .OrderByDescending(row => row.RowKey, StringComparer.Ordinal)
                .ToArray();
            if (rows.Length == 0)
                continue;

            await note(new ErasedRows(declared.Name, rows.Count(AssessmentBar.CountsAsRow), IsMention: false));
            wasAtWork |= rows.Any(row => declared.IsAtWork(row, time.GetUtcNow()));
            wasAtWork |= await DeleteAsync(declared, rows, cancellationToken);
        }

        return wasAtWork;
    }

    /// <returns>Whether one of them was changed in between: by somebody at work.</returns>
    private async Task<bool> DeleteAsync(HeldTable declared, TableEntity[] rows, CancellationToken cancellationToken)
    {
        var table = await tables.NamedAsync(declared.Name);
        var wasChanged = false;

        // What leads to other rows stands last and goes last.
        foreach (var kind in rows.Where(row => !AssessmentBar.Is(row)).GroupBy(row => row.RowKey[0]))
        {
            var atOnce = new ParallelOptions { MaxDegreeOfParallelism = RowsAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(kind, atOnce, async (row, token) =>
            {
                try
                {
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, token);
                }
                catch (RequestFailedException failure) when (failure.Status == 412)
                {
                    wasChanged = true;
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, token);
                }
                catch (RequestFailedException failure) when (failure.Status == 404)
                {
                    // Somebody else took it away.
                }
            });
        }

        return wasChanged;
    }

    private async Task TakeOutAsync(
        HeldTable declared,
        Whose whose,
        KnownIds known,
        Mentions mentions,
        Func<ErasedRows, Task> note,
        CancellationToken cancellationToken)
    {
        List<(TableEntity Row, JsonNode Content)> named = [];
        await foreach (var found in MentioningAsync(declared, whose, known, mentions, cancellationToken))
            named.Add(found);
        if (named.Count == 0)
            return;

        await note(new ErasedRows(declared.Name, named.Count, IsMention: true));
        var table = await tables.NamedAsync(declared.Name);
        foreach (var (row, content) in named)
            await TakeOutAsync(table, declared, row, content, mentions, cancellationToken);
    }

    private static async Task TakeOutAsync(
        TableClient table, HeldTable declared, TableEntity row, JsonNode content, Mentions mentions, CancellationToken cancellationToken)
    {
        try
        {
            if (declared.IsMemory)
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
                return;
            }

            mentions.TakeOut(content);
            PackedJson.Rewrite(row, content);
            foreach (var (name, value) in row.ToArray())
            {
                if (value is string text && name is not ("PartitionKey" or "RowKey"))
                    row[name] = mentions.Without(text);
            }

            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            // Replaced or taken away meanwhile: what stands there now was made without the contractor, or is found by the second look.
        }
    }

    private async IAsyncEnumerable<(TableEntity Row, JsonNode Content)> MentioningAsync(
        HeldTable declared,
        Whose whose,
        KnownIds known,
        Mentions mentions,
        [EnumeratorCancellation] CancellationToken cancellationToken)
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

    private async Task<IReadOnlyList<TableEntity>> FindAsync(
        HeldTable declared, Whose whose, KnownIds known, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        foreach (var query in declared.Queries(whose))
        {
            var table = await tables.NamedAsync(declared.Name);
            await foreach (var row in table.QueryAsync<TableEntity>(query, cancellationToken: cancellationToken))
            {
                if (declared.IsTheirs(row, whose, known))
                    rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The ids of what was asked for until then.</summary>
    private async Task<KnownIds> KnownAsync(Whose whose, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var known = new KnownIds();
        foreach (var declared in HeldTables.All.Where(table => table.Name is "Requests" or "Assessments"))
        {
            foreach (var row in await FindAsync(declared, whose, new KnownIds(), cancellationToken))
            {
                if (!IsNewer(declared, row, until))
                    known.Add(row.RowKey);
            }
        }

        return known;
    }

    private async Task<IReadOnlySet<string>> NamesAsync(Whose whose, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var declared = HeldTables.All.Single(table => table.Name == "Assessments");
        foreach (var row in await FindAsync(declared, whose, new KnownIds(), cancellationToken))
        {
            var name = row.RowKey.StartsWith(Keys.Outbox(""), StringComparison.Ordinal)
                ? PackedJson.ReadOrNone<Alert>(row)?.Contractor?.DisplayName
                : PackedJson.ReadOrNone<JsonNode>(row) is JsonObject json ? (string?)json["contractor"]?["displayName"] : null;
            if (name is { Length: > 0 })
                names.Add(name);
        }

        return names;
    }

    private async Task<bool> BeganAnewAsync(Whose whose, KnownIds known, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var declared in HeldTables.All.Where(table => table.BegunAt is not null))
        {
            if ((await FindAsync(declared, whose, known, cancellationToken)).Any(row => IsNewer(declared, row, at)))
                return true;
        }

        return false;
    }

    private static bool IsNewer(HeldTable declared, TableEntity row, DateTimeOffset at)
        => declared.BegunAt is { } column && row.TryGetValue(column, out var value) && value is DateTimeOffset begun && begun > at;

    private static HeldRow Show(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        row.Where(column => column.Value is not byte[] && column.Key is not ("PartitionKey" or "RowKey" or "odata.etag"))
            .ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal),
        PackedJson.ReadOrNone<JsonNode>(row));
}
