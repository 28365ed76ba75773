using System.Globalization;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Limits;

/// <summary>What one transaction may hold.</summary>
internal static class TransactionLimits
{
    private const int MaximumActions = 100;

    public static IReadOnlyList<EntityOperation> Check(string table, IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
            throw new InvalidOperationException("A transaction needs at least one action.");

        if (actions.Count > MaximumActions)
        {
            throw Refused(
                0,
                TableErrorCode.InvalidInput,
                $"The batch request operation exceeds the maximum {MaximumActions} changes per change set.");
        }

        var partition = actions[0].Entity.PartitionKey;
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var operations = new EntityOperation[actions.Count];
        for (var index = 0; index < operations.Length; index++)
        {
            var entity = actions[index].Entity;
            operations[index] = Operation(table, actions[index], index);
            if (!string.Equals(entity.PartitionKey, partition, StringComparison.Ordinal))
            {
                throw Refused(
                    index,
                    TableErrorCode.CommandsInBatchActOnDifferentPartitions,
                    "All commands in a batch must operate on same entity group.");
            }

            if (!rows.Add(entity.RowKey))
            {
                throw Refused(
                    index,
                    TableErrorCode.InvalidDuplicateRow,
                    "The batch request contains multiple changes with same row key. "
                    + "An entity can appear only once in a batch request.");
            }
        }

        return operations;
    }

    private static EntityOperation Operation(string table, TableTransactionAction action, int index)
    {
        try
        {
            return EntityOperation.Of(table, action);
        }
        catch (RequestFailedException refusal)
        {
            throw Refused(index, refusal.ErrorCode, refusal.Message);
        }
    }

    private static TableTransactionFailedException Refused(int index, TableErrorCode code, string message)
        => new(ServiceRefusal.Because(code, $"{index.ToString(CultureInfo.InvariantCulture)}:{message}"));
}
