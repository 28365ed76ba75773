using System.Collections.Frozen;
using System.Globalization;

namespace GigVet.Text;

/// <summary>The UTC offsets a country uses in a year; only ever used to see whether two claims fit.</summary>
public static class CountryOffsets
{
    private static readonly FrozenDictionary<string, FrozenSet<TimeSpan>> Offsets = EmbeddedTable.Rows("offsets.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).Select(Parse).ToFrozenSet(),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>All offsets of the country, summer and winter, or null when the table does not know it.</summary>
    public static IReadOnlySet<TimeSpan>? Of(string alpha2) => Offsets.GetValueOrDefault(alpha2);

    /// <summary>Whether somebody in the country can have this offset; null when nothing is known.</summary>
    public static bool? Fits(string alpha2, TimeSpan offset) => Of(alpha2)?.Contains(offset);

    private static TimeSpan Parse(string text)
    {
        var size = TimeSpan.ParseExact(text.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture);
        return text[0] == '-' ? -size : size;
    }
}
