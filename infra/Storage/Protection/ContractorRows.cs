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
    private readonly DecisionFence _decisions = new(tables);

    public async Task<ContractorData> ReadAsync(Whose whose, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(whose, DateTimeOffset.MaxValue, cancellationToken);
        var mentions = new MentioningRows(tables, whose, known, new Mentions(whose, await NamesAsync(whose, cancellationToken)));
        List<HeldTableRows> held = [];
        List<HeldMention> mentioned = [];
        foreach (var declared in HeldTables.All)
        {
            HeldRow[] rows = [.. (await FindAsync(declared, whose, known, cancellationToken)).Where(CountsAsRow).Select(Show)];
            if (rows.Length > 0)
                held.Add(new HeldTableRows(declared.Name, declared.Holds, rows));

            mentioned.AddRange((await mentions.TextsAsync(declared, cancellationToken)).Select(text => new HeldMention(declared.Name, text)));
        }

        return new ContractorData(whose.Contractor, now, held, mentioned);
    }

    public async Task BarAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await _bar.PutAsync(whose, at, cancellationToken);
        await _decisions.CloseAsync(whose.Customer, whose.Contractor, cancellationToken);
    }

    public Task UnbarAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken)
        => _bar.RemoveAsync(whose, at, cancellationToken);

    public async Task<bool> EraseAsync(
        Whose whose,
        IReadOnlySet<string> names,
        DateTimeOffset at,
        bool isLate,
        Func<ErasedRows, Task> note,
        CancellationToken cancellationToken)
    {
        var known = await KnownAsync(whose, at, cancellationToken);
        var mentions = new MentioningRows(tables, whose, known, new Mentions(whose, names));
        foreach (var declared in HeldTables.All)
            await mentions.TakeOutAsync(declared, note, cancellationToken);

        // Whoever is at work on somebody else may have met this contractor before, and name them in the result.
        var wasAtWork = await IsCustomerAtWorkAsync(whose, cancellationToken);
        var beganAnew = await BeganAnewAsync(whose, known, at, cancellationToken);
        foreach (var declared in HeldTables.All)
        {
            // A late look must not take what belongs to a new beginning and does not tell since when it is there.
            if (beganAnew && (isLate || declared.Name == "Due") && declared is { BegunAt: null, MayMention: null, TellsBeginning: false })
                continue;

            var rows = (await FindAsync(declared, whose, known, cancellationToken))
                .Where(row => !IsNewer(declared, row, at))
                .OrderByDescending(row => row.RowKey, StringComparer.Ordinal)
                .ToArray();
            if (rows.Length == 0)
                continue;

            await note(new ErasedRows(declared.Name, rows.Count(CountsAsRow), IsMention: false));
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

    /// <summary>Whether any vetting or page of the customer is being worked on.</summary>
    private async Task<bool> IsCustomerAtWorkAsync(Whose whose, CancellationToken cancellationToken)
    {
        foreach (var declared in HeldTables.All)
        {
            if (declared.AtWork is not { } query)
                continue;

            var table = await tables.NamedAsync(declared.Name);
            await foreach (var _ in table.QueryAsync<TableEntity>(query(whose, time.GetUtcNow()), 1, ["RowKey"], cancellationToken))
                return true;
        }

        return false;
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
                if (IsNewer(declared, row, until))
                    known.AddBegun(row.RowKey);
                else
                    known.Add(row.RowKey);
            }
        }

        return known;
    }

    public async Task<IReadOnlySet<string>> NamesAsync(Whose whose, CancellationToken cancellationToken)
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

    /// <summary>What only keeps late workers out says nothing of the contractor.</summary>
    private static bool CountsAsRow(TableEntity row) => AssessmentBar.CountsAsRow(row) && row.RowKey != Keys.DecisionGate;

    private static HeldRow Show(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        row.Where(column => column.Value is not byte[] && column.Key is not ("PartitionKey" or "RowKey" or "odata.etag"))
            .ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal),
        PackedJson.ReadOrNone<JsonNode>(row));
}
