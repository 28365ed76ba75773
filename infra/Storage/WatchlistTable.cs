using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GigVet.Watchlists;

namespace GigVet.Storage;

/// <summary>
/// Lists: one partition for each version, its entries packed into rows; and one row a list that says which version is
/// in
/// force. That row is written last, so nobody reads half a list.
/// </summary>
public sealed class WatchlistTable(StorageTables tables) : IWatchlistStore
{
    /// <summary>So many entries of the most talkative list fit into a row many times over.</summary>
    private const int EntriesPerRow = 500;

    private const string Rows = "Rows";
    private const string NextCheckAt = "NextCheckAt";
    private const string Address = "Address";

    public async Task<IReadOnlyList<WatchlistState>> StatesAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.WatchlistStates}");
        List<WatchlistState> states = [];
        await foreach (var row in (await tables.WatchlistsAsync()).QueryAsync<TableEntity>(
            filter, cancellationToken: cancellationToken))
            states.Add(ToState(row));

        return states;
    }

    public async Task<WatchlistState?> ClaimAsync(
        string list, string address, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var table = await tables.WatchlistsAsync();
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            Keys.WatchlistStates, list, cancellationToken: cancellationToken);
        var known = found.HasValue ? ToState(found.Value!) : null;
        if (known is not null && !known.IsDue(address, now))
            return null;

        var claimed = (known ?? new WatchlistState { List = list, Address = address }).ClaimedFor(address, until);
        try
        {
            var written = found.HasValue
                ? await table.UpdateEntityAsync(
                    ToRow(claimed), found.Value!.ETag, TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(ToRow(claimed), cancellationToken);
            return claimed with { Fence = written.Headers.ETag?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412 or 404)
        {
            // Another process took it at the same moment.
            return null;
        }
    }

    public async Task<WatchlistState?> SaveStateAsync(WatchlistState state, CancellationToken cancellationToken)
    {
        var fence = new ETag(state.Fence ?? throw new ArgumentException("Only a claimed state is saved.", nameof(state)));
        try
        {
            var written = await (await tables.WatchlistsAsync()).UpdateEntityAsync(
                ToRow(state), fence, TableUpdateMode.Replace, cancellationToken);
            return state with { Fence = written.Headers.ETag?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            // The lease ran out, and another process has taken the list since.
            return null;
        }
    }

    public async Task SaveEntriesAsync(
        string list, string version, IReadOnlyList<ListedEntry> entries, CancellationToken cancellationToken)
    {
        var table = await tables.WatchlistsAsync();
        var chunks = entries.Chunk(EntriesPerRow).ToArray();
        foreach (var (place, chunk) in chunks.Index())
        {
            var row = new TableEntity(Keys.WatchlistVersion(list, version), Row(place)) { [Rows] = chunks.Length };
            PackedJson.Write(row, chunk);
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<ListedEntry>?> LoadEntriesAsync(
        string list, string version, CancellationToken cancellationToken)
    {
        var partition = Keys.WatchlistVersion(list, version);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        List<ListedEntry> entries = [];
        var (read, all) = (0, 1);
        await foreach (var row in (await tables.WatchlistsAsync()).QueryAsync<TableEntity>(
            filter, cancellationToken: cancellationToken))
        {
            entries.AddRange(PackedJson.Read<ListedEntry[]>(row) ?? []);
            all = row.GetInt32(Rows) ?? int.MaxValue;
            read++;
        }

        return read == all ? entries : null;
    }

    public async Task DeleteEntriesAsync(string list, string version, CancellationToken cancellationToken)
    {
        var table = await tables.WatchlistsAsync();
        var partition = Keys.WatchlistVersion(list, version);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private static string Row(int place) => place.ToString("D4", CultureInfo.InvariantCulture);

    private static TableEntity ToRow(WatchlistState state)
    {
        var row = new TableEntity(Keys.WatchlistStates, state.List)
        {
            [Address] = state.Address,
            [NextCheckAt] = state.NextCheckAt,
            ["Version"] = state.Version ?? "",
            ["Failure"] = state.Failure ?? "",
        };
        PackedJson.Write(row, state with { Fence = null });
        return row;
    }

    private static WatchlistState ToState(TableEntity row)
        => PackedJson.Read<WatchlistState>(row)! with { Fence = row.ETag.ToString() };
}
