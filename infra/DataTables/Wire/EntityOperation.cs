using System.Buffers;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>One change of one row, as it travels: alone or inside a transaction.</summary>
internal sealed class EntityOperation
{
    private EntityOperation(RequestMethod method, string resource, ITableEntity? entity, ETag ifMatch)
    {
        Method = method;
        Resource = resource;
        IfMatch = ifMatch;
        if (entity is null)
            return;

        var body = new ArrayBufferWriter<byte>(512);
        EntityJson.Write(body, entity);
        Body = body.WrittenMemory;
    }

    public RequestMethod Method { get; }

    /// <summary>The last part of the address, encoded.</summary>
    public string Resource { get; }

    /// <summary>Default sends no condition.</summary>
    public ETag IfMatch { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public static EntityOperation Insert(string table, ITableEntity entity)
        => new(RequestMethod.Post, table, entity, ifMatch: default);

    /// <summary>Without a condition this is an upsert.</summary>
    public static EntityOperation Write(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Merge or Replace."),
        };
        return new EntityOperation(
            method, EntityResource.Of(table, entity.PartitionKey, entity.RowKey), entity, ifMatch);
    }

    public static EntityOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch)
        => new(
            RequestMethod.Delete,
            EntityResource.Of(table, partitionKey, rowKey),
            entity: null,
            ifMatch == default ? ETag.All : ifMatch);

    public static EntityOperation Of(string table, TableTransactionAction action)
    {
        var entity = action.Entity;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => Insert(table, entity),
            TableTransactionActionType.Delete => Delete(table, entity.PartitionKey, entity.RowKey, action.ETag),
            TableTransactionActionType.UpdateMerge => Write(table, entity, TableUpdateMode.Merge, action.ETag),
            TableTransactionActionType.UpdateReplace => Write(table, entity, TableUpdateMode.Replace, action.ETag),
            TableTransactionActionType.UpsertMerge => Write(table, entity, TableUpdateMode.Merge, default),
            TableTransactionActionType.UpsertReplace => Write(table, entity, TableUpdateMode.Replace, default),
            _ => throw new ArgumentOutOfRangeException(
                nameof(action), action.ActionType, "Not a kind of change that a transaction knows."),
        };
    }
}
