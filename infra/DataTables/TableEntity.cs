using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables;

/// <summary>A row whose columns are looked up by name, for tables without a class of their own.</summary>
public sealed partial class TableEntity : ITableEntity
{
    private readonly Dictionary<string, object?> _columns = new(StringComparer.Ordinal);

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    [AllowNull]
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => _columns[nameof(PartitionKey)] = value;
    }

    [AllowNull]
    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => _columns[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _columns[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => GetString(EntityJson.ETagName) is { } text ? new ETag(text) : default;
        set => _columns[EntityJson.ETagName] = value.ToString();
    }

    public string? GetString(string key) => Get(key) as string ?? Mismatch<string>(key);

    public bool? GetBoolean(string key) => Get(key) as bool? ?? MismatchOf<bool>(key);

    public int? GetInt32(string key) => Get(key) as int? ?? MismatchOf<int>(key);

    public long? GetInt64(string key) => Get(key) as long? ?? MismatchOf<long>(key);

    public double? GetDouble(string key) => Get(key) as double? ?? MismatchOf<double>(key);

    public Guid? GetGuid(string key) => Get(key) as Guid? ?? MismatchOf<Guid>(key);

    public DateTime? GetDateTime(string key) => Get(key) switch
    {
        DateTimeOffset date => date.UtcDateTime,
        DateTime date => date,
        _ => MismatchOf<DateTime>(key),
    };

    public DateTimeOffset? GetDateTimeOffset(string key) => Get(key) switch
    {
        DateTimeOffset date => date,
        DateTime date => new DateTimeOffset(date),
        _ => MismatchOf<DateTimeOffset>(key),
    };

    public byte[]? GetBinary(string key) => Get(key) switch
    {
        byte[] bytes => bytes,
        BinaryData data => data.ToArray(),
        _ => Mismatch<byte[]>(key),
    };

    public BinaryData? GetBinaryData(string key) => Get(key) switch
    {
        BinaryData data => data,
        byte[] bytes => BinaryData.FromBytes(bytes),
        _ => Mismatch<BinaryData>(key),
    };

    private object? Get(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _columns.GetValueOrDefault(key);
    }

    private T? MismatchOf<T>(string key)
        where T : struct
        => Get(key) is { } value ? throw Wrong(key, value, typeof(T)) : null;

    private T? Mismatch<T>(string key)
        where T : class
        => Get(key) is { } value ? throw Wrong(key, value, typeof(T)) : null;

    private static InvalidOperationException Wrong(string key, object value, Type asked)
        => new($"The property '{key}' holds a {value.GetType()}, not a {asked}.");
}
