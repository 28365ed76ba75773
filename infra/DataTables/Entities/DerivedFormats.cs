using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Enums are stored by name, so that a reordered enum keeps its meaning.</summary>
internal sealed class EnumFormat<T> : IValueFormat<T>
    where T : struct, Enum
{
    public void Write(EntityWriter writer, PropertyIdentity property, T value)
        => writer.Write(property, value.ToString());

    public T Read(ref Utf8JsonReader reader) => Enum.Parse<T>(reader.GetString()!);
}

/// <summary>The service knows no unsigned numbers; the larger half of them does not fit.</summary>
internal sealed class UInt64Format : IValueFormat<ulong>
{
    public void Write(EntityWriter writer, PropertyIdentity property, ulong value)
        => writer.Write(property, checked((long)value));

    public ulong Read(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number
            ? reader.GetUInt64()
            : ulong.Parse(reader.GetString()!, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Null is the absence of the property.</summary>
internal sealed class NullableFormat<T>(IValueFormat<T> inner) : IValueFormat<T?>
    where T : struct
{
    public void Write(EntityWriter writer, PropertyIdentity property, T? value)
    {
        if (value is { } present)
            inner.Write(writer, property, present);
    }

    public T? Read(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Null ? null : inner.Read(ref reader);
}
