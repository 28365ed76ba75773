using System.Buffers;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>One change of one row, as it travels: alone or inside a transaction.</summary>
internal sealed class EntityOperation
{
    private EntityOperation(
        RequestMethod method, string resource, string partitionKey, string rowKey, ITableEntity? entity, ETag ifMatch)
    {
        Method = method;
        PartitionKey = partitionKey;
        RowKey = rowKey;
        Resource = resource;
        IfMatch = ifMatch;
        if (entity is null)
            return;

        var body = new ArrayBufferWriter<byte>(512);
        EntityJson.Write(body, entity);
        Body = body.WrittenMemory;
    }

    public RequestMethod Method { get; }

    public string PartitionKey { get; }

    public string RowKey { get; }

    public bool IsInsert => Method == RequestMethod.Post;

    /// <summary>The last part of the address, encoded.</summary>
    public string Resource { get; }

    /// <summary>Default sends no condition.</summary>
    public ETag IfMatch { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public static EntityOperation Insert(string table, ITableEntity entity)
        => new(RequestMethod.Post, table, entity.PartitionKey, entity.RowKey, entity, ifMatch: default);

    /// <summary>Without a condition this is an upsert.</summary>
    public static EntityOperation Write(string table, ITableEntity entity, TableUpdateMode mode, ETag ifMatch)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Merge or Replace."),
        };
        var (partitionKey, rowKey) = (entity.PartitionKey, entity.RowKey);
        return new EntityOperation(
            method, EntityResource.Of(table, partitionKey, rowKey), partitionKey, rowKey, entity, ifMatch);
    }

    public static EntityOperation Delete(string table, string partitionKey, string rowKey, ETag ifMatch)
        => new(
            RequestMethod.Delete,
            EntityResource.Of(table, partitionKey, rowKey),
            partitionKey,
            rowKey,
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
