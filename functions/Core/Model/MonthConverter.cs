using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GigVet.Model;

/// <summary>Reads <c>2019-01</c>, <c>2019-01-31</c> or <c>2019</c> as the first day of a month; a bare year is its January.</summary>
public sealed class FirstMonthConverter() : MonthConverter(monthOfBareYear: 1);

/// <summary>As <see cref="FirstMonthConverter"/>; a bare year is its December.</summary>
public sealed class LastMonthConverter() : MonthConverter(monthOfBareYear: 12);

public abstract class MonthConverter(int monthOfBareYear) : JsonConverter<DateOnly?>
{
    private static readonly string[] Formats = ["yyyy-MM", "yyyy-MM-dd"];

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
            return null;

        var text = reader.TokenType is JsonTokenType.String ? reader.GetString()!.Trim() : "";
        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new DateOnly(date.Year, date.Month, 1);
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return new DateOnly(year.Year, monthOfBareYear, 1);

        throw new JsonException("must be a month such as \"2019-01\".");
    }

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options)
    {
        if (value is { } month)
            writer.WriteStringValue(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
