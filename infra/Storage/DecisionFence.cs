using Azure;
using Azure.Data.Tables;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>
/// Adds rows beside what was decided about a contractor, unless the contractor is being erased. Every change passes one row
/// that an erasure takes away after it has put up its bar: whoever looked before that fails, and finds the bar.
/// </summary>
internal sealed class DecisionFence(StorageTables tables)
{
    public const string At = "At";

    private const int MostTries = 30;

    /// <param name="at">When it was decided or said: how long a contractor is kept counts from the last time.</param>
    /// <returns>False when the contractor was erased; then nothing was added.</returns>
    public async Task<bool> AddAsync(
        string customer, ContractorRef contractor, DateTimeOffset at, IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var table = await tables.DecisionsAsync();
        var gate = new TableEntity(Keys.ContractorPartition(customer, contractor), Keys.DecisionGate)
        {
            [At] = at,
            ["Platform"] = contractor.Platform,
            ["Handle"] = contractor.Handle,
        };
        for (var tries = 1; ; tries++)
        {
            var seen = await GateAsync(table, gate, cancellationToken);
            // Whoever was assessed has a latest assessment, but for the time of an erasure and after it.
            if (!await LatestRow.SayAsync(tables, gate.PartitionKey, LatestRow.Decided, CancellationToken.None))
            {
                // Nothing stays that leads to somebody who is erased.
                await table.DeleteEntityAsync(gate.PartitionKey, gate.RowKey, ETag.All, CancellationToken.None);
                return false;
            }

            try
            {
                await table.SubmitTransactionAsync(
                    [
                        new TableTransactionAction(TableTransactionActionType.UpdateMerge, gate, seen),
                        .. rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                    ],
                    cancellationToken);
                return true;
            }
            catch (TableTransactionFailedException failure) when (failure is { Status: 404 or 412, FailedTransactionActionIndex: 0 } && tries < MostTries)
            {
                // The gate was taken away by an erasure, which is found in the next round, or passed by somebody else.
            }
        }
    }

    /// <returns>As which it stood before the look whether the contractor is known: another one stands after an erasure.</returns>
    private static async Task<ETag> GateAsync(TableClient table, TableEntity gate, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(
                gate.PartitionKey, gate.RowKey, [At], cancellationToken);
            if (found.HasValue)
                return found.Value!.ETag;

            try
            {
                return (await table.AddEntityAsync(gate, CancellationToken.None)).Headers.ETag!.Value;
            }
            catch (RequestFailedException failure) when (failure.Status == 409)
            {
                // Somebody else put it there.
            }
        }
    }

    /// <summary>From now on whoever had passed <see cref="AddAsync"/>'s look fails; the bar must stand by now.</summary>
    public async Task CloseAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => await (await tables.DecisionsAsync()).DeleteEntityAsync(
            Keys.ContractorPartition(customer, contractor), Keys.DecisionGate, ETag.All, cancellationToken);
}
