using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Storage;

/// <summary>
/// The near-duplicate index. One row a contractor holds its prints; a row for each band of a text and for each mark
/// leads from a hash to the contractors who show it. Within one customer. Of texts and marks only hashes are kept; beside
/// them the full names and the declared agency, which tell one person on two platforms from two people, and the addresses
/// of the profile and the pages, which are shown as evidence.
/// </summary>
public sealed class ShingleTable(StorageTables tables) : IShingleIndex
{
    private const string PrintsRow = "prints";

    /// <summary>False while rows of the index are still to be written: a worker that died leaves it so.</summary>
    private const string IsComplete = "IsComplete";

    /// <summary>Partitions of rows that are to be deleted.</summary>
    private const string Stale = "Stale";

    private const int MostTries = 50;
    private const int RowsAtOnce = 8;

    public async Task<Prints?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => await RowAsync(customer, contractor, cancellationToken) is { } row ? PackedJson.ReadOrNone<Prints>(row) : null;

    public async Task ReplaceAsync(string customer, Prints prints, CancellationToken cancellationToken)
    {
        var table = await tables.ShinglesAsync();
        var wanted = Partitions(customer, prints);
        for (var tries = 1; ; tries++)
        {
            var standing = await RowAsync(customer, prints.Contractor, cancellationToken);
            var known = standing is null ? [] : KnownPartitions(customer, standing);
            var isUnfinished = standing?.GetBoolean(IsComplete) is false;
            var isSame = HoldsAll(customer, standing, wanted);
            string[] gone = [.. known.Except(wanted, StringComparer.Ordinal)];

            // Whoever came between has just written the same: of many who vet one contractor at once nobody has to win.
            if (tries > 1 && isSame)
            {
                await AddAsync(table, prints.Contractor, wanted, cancellationToken);
                if (tries == MostTries || HoldsAll(customer, await RowAsync(customer, prints.Contractor, cancellationToken), wanted))
                    return;
                continue;
            }

            // The row comes first and last: whatever happens in between, it names every row that may exist.
            if (await WriteAsync(table, Row(customer, prints, isSame, gone), standing?.ETag, cancellationToken) is not { } written)
            {
                if (tries == MostTries)
                    throw new RequestFailedException(412, "The prints of a contractor were changed again and again by others.");
                continue;
            }

            // All of them each time: a slower worker may have deleted what it took for stale.
            await AddAsync(table, prints.Contractor, wanted, cancellationToken);

            // Another worker took over: it found the row incomplete and finishes it, and wants perhaps what is stale here.
            if (isSame || (await RowAsync(customer, prints.Contractor, cancellationToken))?.ETag != written)
                return;

            await DeleteAsync(table, prints.Contractor, gone, cancellationToken);

            // Whose work was taken over may still be adding rows: they stay named as stale until the next time.
            await WriteAsync(table, Row(customer, prints, true, isUnfinished ? gone : []), written, cancellationToken);
            return;
        }
    }

    public async Task<IReadOnlyList<ContractorRef>> NearAsync(
        string customer, TextPrint text, ContractorRef except, CancellationToken cancellationToken)
    {
        var bands = await Task.WhenAll(BandPartitions(customer, text)
            .Select(partition => ReadAsync(partition, IShingleIndex.MostHolders, except, cancellationToken)));

        return
        [
            .. bands.SelectMany(holders => holders)
                .CountBy(holder => holder)
                .OrderByDescending(holder => holder.Value)
                .ThenBy(holder => holder.Key.ToString(), StringComparer.Ordinal)
                .Select(holder => holder.Key)
                .Take(IShingleIndex.MostHolders),
        ];
    }

    public Task<IReadOnlyList<ContractorRef>> HoldersAsync(
        string customer, MarkPrint mark, ContractorRef except, CancellationToken cancellationToken)
        => ReadAsync(MarkPartition(customer, mark), IShingleIndex.MostHolders + 1, except, cancellationToken);

    /// <summary>One page of one partition, however many rows it has.</summary>
    private async Task<IReadOnlyList<ContractorRef>> ReadAsync(
        string partition, int most, ContractorRef except, CancellationToken cancellationToken)
    {
        var table = await tables.ShinglesAsync();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        var holders = new List<ContractorRef>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, most + 1, ["Platform", "Handle"], cancellationToken))
        {
            var holder = new ContractorRef(row.GetString("Platform")!, row.GetString("Handle")!);
            if (holder != except)
                holders.Add(holder);
            if (holders.Count == most)
                break;
        }

        return holders;
    }

    private async Task<TableEntity?> RowAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        var found = await (await tables.ShinglesAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.ContractorPartition(customer, contractor), PrintsRow, cancellationToken: cancellationToken);

        return found.HasValue ? found.Value : null;
    }

    /// <returns>The row's new ETag; null when another writer was faster.</returns>
    private static async Task<ETag?> WriteAsync(
        TableClient table, TableEntity row, ETag? standing, CancellationToken cancellationToken)
    {
        try
        {
            var response = standing is { } fence
                ? await table.UpdateEntityAsync(row, fence, TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(row, cancellationToken);
            return response.Headers.ETag;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    private static async Task AddAsync(
        TableClient table, ContractorRef contractor, IEnumerable<string> partitions, CancellationToken cancellationToken)
        => await Parallel.ForEachAsync(partitions, AtOnce(cancellationToken), async (partition, token) =>
        {
            var row = new TableEntity(partition, Keys.Contractor(contractor))
            {
                ["Platform"] = contractor.Platform,
                ["Handle"] = contractor.Handle,
            };
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, token);
        });

    private static async Task DeleteAsync(
        TableClient table, ContractorRef contractor, IEnumerable<string> partitions, CancellationToken cancellationToken)
        => await Parallel.ForEachAsync(partitions, AtOnce(cancellationToken), async (partition, token) =>
            await table.DeleteEntityAsync(partition, Keys.Contractor(contractor), ETag.All, token));

    private static ParallelOptions AtOnce(CancellationToken cancellationToken)
        => new() { MaxDegreeOfParallelism = RowsAtOnce, CancellationToken = cancellationToken };

    private static TableEntity Row(string customer, Prints prints, bool complete, string[] stale)
    {
        var row = new TableEntity(Keys.ContractorPartition(customer, prints.Contractor), PrintsRow) { [IsComplete] = complete };
        if (stale.Length > 0)
            row[Stale] = string.Join('\n', stale);
        PackedJson.Write(row, prints);
        return row;
    }

    /// <summary>Whether it is finished, and names these rows and no others.</summary>
    private static bool HoldsAll(string customer, TableEntity? row, HashSet<string> wanted)
        => row is not null && row.GetBoolean(IsComplete) is not false && KnownPartitions(customer, row).SetEquals(wanted);

    private static HashSet<string> KnownPartitions(string customer, TableEntity row)
    {
        var partitions = PackedJson.ReadOrNone<Prints>(row) is { } prints ? Partitions(customer, prints) : [];
        partitions.UnionWith(row.GetString(Stale)?.Split('\n') ?? []);
        return partitions;
    }

    private static HashSet<string> Partitions(string customer, Prints prints) =>
    [
        .. prints.Texts.SelectMany(text => BandPartitions(customer, text)),
        .. prints.Marks.Select(mark => MarkPartition(customer, mark)),
    ];

    private static IEnumerable<string> BandPartitions(string customer, TextPrint text)
        => text.Bands.Select(band => Keys.Band(customer, Word(text.Kind), band));

    private static string MarkPartition(string customer, MarkPrint mark) => Keys.Mark(customer, Word(mark.Kind), mark.Hash);

    private static string Word<T>(T kind)
        where T : struct, Enum
        => kind.ToString().ToLower(CultureInfo.InvariantCulture);
}
