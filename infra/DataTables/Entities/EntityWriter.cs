using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Entities;

/// <summary>Writes one entity, property by property, and keeps count of what the service limits.</summary>
internal sealed class EntityWriter
{
    private const int MaximumSize = 1024 * 1024;

    private readonly Utf8JsonWriter _json;
    private long _size = 4;
    private int _count;

    public EntityWriter(Utf8JsonWriter json, string partitionKey, string rowKey)
    {
        KeyLimits.Check("PartitionKey", partitionKey);
        KeyLimits.Check("RowKey", rowKey);
        _json = json;
        _size += 2L * (partitionKey.Length + rowKey.Length);
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, partitionKey);
        json.WriteString("RowKey"u8, rowKey);
    }

    public void Write(PropertyIdentity property, string value)
    {
        PropertyLimits.CheckText(property, value.Length);
        Count(property, (2 * value.Length) + 4);
        _json.WriteString(property.Encoded, value);
    }

    public void Write(PropertyIdentity property, bool value)
    {
        Count(property, 1);
        _json.WriteBoolean(property.Encoded, value);
    }

    public void Write(PropertyIdentity property, int value)
    {
        Count(property, 4);
        _json.WriteNumber(property.Encoded, value);
    }

    public void Write(PropertyIdentity property, long value)
    {
        Count(property, 8);
        _json.WriteString(property.Annotation, EntityJson.Int64);
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        _json.WriteString(property.Encoded, text[..length]);
    }

    public void Write(PropertyIdentity property, double value)
    {
        Count(property, 8);
        _json.WriteString(property.Annotation, EntityJson.Double);
        if (double.IsFinite(value))
            _json.WriteNumber(property.Encoded, value);
        else
            _json.WriteString(property.Encoded, DoubleFormat.NameOf(value));
    }

    public void Write(PropertyIdentity property, DateTime utc)
    {
        PropertyLimits.CheckDate(property, utc);
        Count(property, 8);
        _json.WriteString(property.Annotation, EntityJson.DateTime);
        Span<byte> text = stackalloc byte[28];
        Utf8Formatter.TryFormat(utc, text, out var length, new System.Buffers.StandardFormat('O'));
        _json.WriteString(property.Encoded, text[..length]);
    }

    public void Write(PropertyIdentity property, Guid value)
    {
        Count(property, 16);
        _json.WriteString(property.Annotation, EntityJson.Guid);
        _json.WriteString(property.Encoded, value);
    }

    public void Write(PropertyIdentity property, ReadOnlySpan<byte> value)
    {
        PropertyLimits.CheckBinary(property, value.Length);
        Count(property, value.Length + 4);
        _json.WriteString(property.Annotation, EntityJson.Binary);
        _json.WriteBase64String(property.Encoded, value);
    }

    public void Complete()
    {
        if (_count > PropertyLimits.MaximumCount)
        {
            throw ServiceRefusal.Because(
                TableErrorCode.TooManyProperties,
                $"The entity has {_count} properties of its own; at most {PropertyLimits.MaximumCount} are allowed.");
        }

        if (_size > MaximumSize)
        {
            throw ServiceRefusal.Because(
                TableErrorCode.EntityTooLarge, $"The entity takes {_size} bytes; at most {MaximumSize} are allowed.");
        }

        _json.WriteEndObject();
        _json.Flush();
    }

    // The service's own sum: 8 bytes for a property, two for each character of its name, and the value.
    private void Count(PropertyIdentity property, int valueSize)
    {
        _count++;
        _size += 8 + (2 * property.Name.Length) + valueSize;
    }
}
