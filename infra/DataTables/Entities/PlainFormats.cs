using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

internal sealed class TextFormat : IValueFormat<string?>
{
    public void Write(EntityWriter writer, PropertyIdentity property, string? value)
    {
        if (value is not null)
            writer.Write(property, value);
    }

    public string? Read(ref Utf8JsonReader reader) => reader.GetString();
}

internal sealed class BooleanFormat : IValueFormat<bool>
{
    public void Write(EntityWriter writer, PropertyIdentity property, bool value) => writer.Write(property, value);

    public bool Read(ref Utf8JsonReader reader) => reader.GetBoolean();
}

internal sealed class Int32Format : IValueFormat<int>
{
    public void Write(EntityWriter writer, PropertyIdentity property, int value) => writer.Write(property, value);

    public int Read(ref Utf8JsonReader reader) => reader.GetInt32();
}

internal sealed class Int64Format : IValueFormat<long>
{
    public void Write(EntityWriter writer, PropertyIdentity property, long value) => writer.Write(property, value);

    // A row that somebody else wrote may hold a 32-bit number, which travels as a number.
    public long Read(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number
            ? reader.GetInt64()
            : long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

internal sealed class DoubleFormat : IValueFormat<double>
{
    public static string NameOf(double value)
        => double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "Infinity" : "-Infinity";

    public void Write(EntityWriter writer, PropertyIdentity property, double value) => writer.Write(property, value);

    public double Read(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : Parse(reader.GetString()!);

    public static double Parse(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}

internal sealed class GuidFormat : IValueFormat<Guid>
{
    public void Write(EntityWriter writer, PropertyIdentity property, Guid value) => writer.Write(property, value);

    public Guid Read(ref Utf8JsonReader reader) => reader.GetGuid();
}

internal sealed class BytesFormat : IValueFormat<byte[]?>
{
    public void Write(EntityWriter writer, PropertyIdentity property, byte[]? value)
    {
        if (value is not null)
            writer.Write(property, value.AsSpan());
    }

    public byte[] Read(ref Utf8JsonReader reader) => reader.GetBytesFromBase64();
}

internal sealed class BinaryDataFormat : IValueFormat<BinaryData?>
{
    public void Write(EntityWriter writer, PropertyIdentity property, BinaryData? value)
    {
        if (value is not null)
            writer.Write(property, value.ToMemory().Span);
    }

    public BinaryData Read(ref Utf8JsonReader reader) => BinaryData.FromBytes(reader.GetBytesFromBase64());
}
