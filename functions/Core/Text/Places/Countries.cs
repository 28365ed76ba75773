using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>
/// Reads the country out of a free-text location, so that a contractor's own claims can be compared with each other.
/// Which country it is decides nothing; unclear text gives null, which compares with nothing.
/// </summary>
public static class Countries
{
    private const int LongestLocation = 200;

    private static readonly FrozenDictionary<string, string> Names = EmbeddedTable.Rows("countries.tsv")
        .ToFrozenDictionary(row => row[0], row => row[2], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Codes = EmbeddedTable.Rows("countries.tsv")
        .SelectMany(row => new[] { (Code: row[0], Alpha2: row[0]), (Code: row[1], Alpha2: row[0]) })
        .Append((Code: "UK", Alpha2: "GB"))
        .ToFrozenDictionary(pair => pair.Code, pair => pair.Alpha2, StringComparer.OrdinalIgnoreCase);

    /// <summary>Alpha-2 code of the one country the text can mean, or null: "Lviv", "Seattle, WA", a flag.</summary>
    public static string? Read(string? text)
        => string.IsNullOrWhiteSpace(text) || text.Length > LongestLocation ? null : PlaceReader.Country(text);

    /// <summary>For fields that hold a code: alpha-2 or alpha-3 in any case. Anything else is read as text.</summary>
    public static string? FromField(string? value)
        => value is not null && Codes.TryGetValue(value.Trim(), out var alpha2) ? alpha2 : Read(value);

    /// <summary>Whether a field that should hold a country does; a name that two places share (Georgia) is one too.</summary>
    public static bool IsCountry(string value)
        => FromField(value) is not null
            || (value.Length <= LongestLocation && PlaceNames.Find(PlaceNames.Normalise(value)) is { IsArea: true });

    /// <summary>English name of an alpha-2 code, or null when there is no such code.</summary>
    public static string? NameOf(string alpha2) => Names.GetValueOrDefault(alpha2);

    /// <summary>Two locations contradict each other only when both name a country, and not the same one.</summary>
    public static bool Contradict(string? left, string? right)
        => Read(left) is { } first && Read(right) is { } second && first != second;
}
