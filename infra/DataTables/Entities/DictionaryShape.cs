using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>An entity whose columns are known only at run time.</summary>
internal sealed class DictionaryShape<T> : EntityShape<T>
    where T : ITableEntity
{
    public override void Write(ITableEntity entity, EntityWriter writer)
    {
        foreach (var (name, value) in (IDictionary<string, object?>)entity)
        {
            if (value is null || IsService(name))
                continue;

            Write(writer, PropertyIdentity.Of(name), value);
        }
    }

    public override T Read(ref Utf8JsonReader reader)
    {
        var entity = Create();
        var columns = (IDictionary<string, object>)entity;
        Dictionary<string, string>? types = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name.EndsWith(EntityJson.AnnotationSuffix, StringComparison.Ordinal))
            {
                var column = name[..^EntityJson.AnnotationSuffix.Length];
                var type = reader.GetString()!;
                if (columns.Remove(column, out var value))
                    columns.Add(column, Convert(column, value, type));
                else
                    (types ??= new(StringComparer.Ordinal))[column] = type;
            }
            else if (name == EntityJson.ETagName)
            {
                entity.ETag = new ETag(reader.GetString()!);
            }
            else if (name == nameof(ITableEntity.Timestamp))
            {
                entity.Timestamp = reader.GetDateTimeOffset();
            }
            else if (!name.StartsWith(EntityJson.MetadataPrefix, StringComparison.Ordinal)
                && Plain(ref reader) is { } value)
            {
                columns[name] =
                    types is not null && types.Remove(name, out var type) ? Convert(name, value, type) : value;
            }
        }

        return entity;
    }

    private static bool IsService(string name)
        => name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp)
            || name.StartsWith(EntityJson.MetadataPrefix, StringComparison.Ordinal);

    private static void Write(EntityWriter writer, PropertyIdentity property, object value)
    {
        switch (value)
        {
            case string text: writer.Write(property, text); break;
            case bool boolean: writer.Write(property, boolean); break;
            case int number: writer.Write(property, number); break;
            case long number: writer.Write(property, number); break;
            case ulong number: writer.Write(property, checked((long)number)); break;
            case double number: writer.Write(property, number); break;
            case Guid guid: writer.Write(property, guid); break;
            case DateTimeOffset date: writer.Write(property, date.UtcDateTime); break;
            case DateTime date: writer.Write(property, DateTimeFormat.Utc(property, date)); break;
            case byte[] bytes: writer.Write(property, bytes.AsSpan()); break;
            case BinaryData data: writer.Write(property, data.ToMemory().Span); break;
            default:
                throw new NotSupportedException(
                    $"The property '{property.Name}' holds a {value.GetType()}, which a table cannot hold.");
        }
    }

    private static object? Plain(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt32(out var number) ? (object)number : reader.GetDouble(),
        _ => null,
    };

    private static object Convert(string name, object value, string type) => type switch
    {
        EntityJson.Int64 when value is string text
            => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        EntityJson.Double when value is string text => DoubleFormat.Parse(text),
        EntityJson.Double => System.Convert.ToDouble(value, CultureInfo.InvariantCulture),
        EntityJson.DateTime
            => DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        EntityJson.Guid => Guid.Parse((string)value),
        EntityJson.Binary => System.Convert.FromBase64String((string)value),
        "Edm.String" or "Edm.Int32" or "Edm.Boolean" => value,
        _ => throw new NotSupportedException($"The stored property '{name}' is of the unknown type {type}."),
    };
}
