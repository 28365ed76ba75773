using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>The countries a telephone number can belong to; only ever used to see whether two claims fit.</summary>
public static class DialCodes
{
    private const int LongestCode = 3;

    private static readonly FrozenDictionary<string, string[]> Codes = EmbeddedTable.Rows("dialcodes.tsv")
        .ToFrozenDictionary(row => row[0], row => EmbeddedTable.List(row[1]), StringComparer.Ordinal);

    /// <summary>Alpha-2 codes; none where the number is written without its country or its code is unknown.</summary>
    public static IReadOnlyList<string> CountriesOf(PhoneNumber number)
    {
        for (var length = LongestCode; number.IsInternational && length > 0; length--)
        {
            if (number.Digits.Length > length && Codes.TryGetValue(number.Digits[..length], out var countries))
                return countries;
        }

        return [];
    }
}
