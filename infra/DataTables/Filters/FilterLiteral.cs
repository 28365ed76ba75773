using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Filters;

/// <summary>
/// Writes a value the way the service's filters spell it; nothing a value holds can leave its quotes.
/// </summary>
internal static class FilterLiteral
{
    public static bool TryWrite(object? value, out string literal)
    {
        literal = value switch
        {
            null => "null",
            string text => Quote(text),
            char character => Quote(character.ToString()),
            StringBuilder text => Quote(text.ToString()),
            bool boolean => boolean ? "true" : "false",
            long or ulong => string.Create(CultureInfo.InvariantCulture, $"{value}L"),
            sbyte or byte or short or ushort or int or uint or decimal => Invariant(value),
            float number => Number(number),
            double number => Number(number),
            Guid guid => $"guid'{guid}'",
            DateTimeOffset date => Date(date.UtcDateTime),
            DateTime date => Date(date.ToUniversalTime()),
            byte[] bytes => Binary(bytes),
            BinaryData data => Binary(data.ToMemory().Span),
            Enum member => Quote(member.ToString()),
            _ => "",
        };
        return literal.Length > 0;
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Date(DateTime utc)
        => $"datetime'{utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)}'";

    private static string Binary(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexStringLower(bytes)}'";

    private static string Invariant(object value) => string.Create(CultureInfo.InvariantCulture, $"{value}");

    // A whole number needs its fraction, or the service takes it for an Int32 and compares types, not values.
    private static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
