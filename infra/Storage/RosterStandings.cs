using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>Reads for a customer's roster what each contractor's latest assessment says, and what it said before.</summary>
public sealed class RosterStandings(StorageTables tables) : IRosterStandings
{
    /// <summary>Contractors looked up side by side.</summary>
    private const int AtOnce = 16;

    private static readonly string[] KeyColumns = ["PartitionKey", "RowKey"];
    private static readonly string[] StandingColumns = ["Band", "Score", "Recommendation"];

    public async IAsyncEnumerable<RosterStanding> OfAsync(
        string customer, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string> chunk = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {customer}");
        await foreach (var row in (await tables.RosterAsync()).QueryAsync<TableEntity>(
            filter, select: KeyColumns, cancellationToken: cancellationToken))
        {
            chunk.Add(row.RowKey);
            if (chunk.Count < AtOnce)
                continue;

            foreach (var standing in await ReadAsync(customer, chunk, since, cancellationToken))
                yield return standing;
            chunk.Clear();
        }

        foreach (var standing in await ReadAsync(customer, chunk, since, cancellationToken))
            yield return standing;
    }

    private async Task<RosterStanding[]> ReadAsync(
        string customer, IEnumerable<string> keys, DateTimeOffset since, CancellationToken cancellationToken)
        => await Task.WhenAll(keys.Select(key => ReadAsync(customer, key, since, cancellationToken)));

    private async Task<RosterStanding> ReadAsync(
        string customer, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var table = await tables.AssessmentsAsync();
        var partition = Keys.ContractorPartition(customer, key);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            partition, Keys.Latest, cancellationToken: cancellationToken);
        var latest = found is { HasValue: true, Value: { } row } ? PackedJson.ReadOrNone<Assessment>(row) : null;

        return new RosterStanding(
            latest,
            latest is null ? null : await BeforeAsync(table, partition, since, cancellationToken));
    }

    /// <summary>History lies newest first: the first row from there on is how the contractor stood then.</summary>
    private static async Task<Standing?> BeforeAsync(
        TableClient table, string partition, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var from = Keys.HistoryUntil(since);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {Keys.HistoryTo}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, 1, StandingColumns, cancellationToken))
        {
            return new Standing(
                Enum.Parse<RiskBand>(row.GetString("Band")!, ignoreCase: true),
                row.GetInt32("Score")!.Value,
                Enum.Parse<Recommendation>(row.GetString("Recommendation")!, ignoreCase: true));
        }

        return null;
    }
}
