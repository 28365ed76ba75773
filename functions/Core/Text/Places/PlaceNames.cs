using System.Collections.Frozen;
using System.Text;

namespace GigVet.Text;

/// <summary>The countries that a written place can lie in.</summary>
/// <param name="Likely">What the name means to somebody who writes it alone.</param>
/// <param name="Possible">With its namesakes elsewhere.</param>
/// <param name="IsArea">A country or region, which says where a city lies.</param>
internal sealed record Place(FrozenSet<string> Likely, FrozenSet<string> Possible, bool IsArea)
{
    public static Place Exactly(params string[] countries)
    {
        var all = countries.ToFrozenSet(StringComparer.Ordinal);
        return new Place(all, all, IsArea: true);
    }
}

/// <summary>Every name and code of a country, region or city that the tables hold.</summary>
internal static class PlaceNames
{
    private const string VanishingMarks = ".'’ʻ`";

    private static readonly FrozenDictionary<string, Place> Names = LoadNames();

    private static readonly FrozenDictionary<string, Place> Codes = LoadCodes();

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = EmbeddedTable.Rows("placewords.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    public static int MostWords { get; } = Names.Keys.Max(name => name.Count(' '.Equals) + 1);

    public static Place? Find(string normalised) => Names.GetValueOrDefault(normalised);

    /// <summary>Codes count in capitals only: "in", "me" and "or" are words.</summary>
    public static Place? FindCode(string asWritten) => Codes.GetValueOrDefault(asWritten);

    public static bool IsNowhere(string normalised) => Words["nowhere"].Contains(normalised);

    public static bool IsFiller(string normalised)
        => Words["filler"].Contains(normalised) || normalised.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Folded words with single spaces; dots and apostrophes vanish, other punctuation separates.</summary>
    public static string Normalise(string text)
    {
        var normalised = new StringBuilder(text.Length);
        foreach (var character in TextFold.Fold(text))
        {
            if (NameScripts.IsWordCharacter(character))
                normalised.Append(character);
            else if (!VanishingMarks.Contains(character) && normalised.Length > 0 && normalised[^1] != ' ')
                normalised.Append(' ');
        }

        return normalised.ToString().TrimEnd();
    }

    private static FrozenDictionary<string, Place> LoadNames()
    {
        var likely = new PlaceTable();
        var possible = new PlaceTable();
        foreach (var row in EmbeddedTable.Rows("countries.tsv"))
        {
            foreach (var name in EmbeddedTable.List(row[3]).Prepend(row[2]))
                likely.Add(Normalise(name), row[0]);
        }

        foreach (var row in EmbeddedTable.Rows("regions.tsv"))
        {
            foreach (var name in EmbeddedTable.List(row[2]))
                likely.Add(Normalise(name), row[0]);
        }

        var areas = likely.Entries.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("cities.tsv"))
        {
            foreach (var name in EmbeddedTable.List(row[1]))
                likely.Add(Normalise(name), row[0]);
            foreach (var name in EmbeddedTable.List(row[2]))
                possible.Add(Normalise(name), row[0]);
        }

        return likely.Entries.ToFrozenDictionary(
            entry => entry.Key,
            entry => new Place(
                entry.Value.ToFrozenSet(StringComparer.Ordinal),
                entry.Value.Concat(possible.At(entry.Key)).ToFrozenSet(StringComparer.Ordinal),
                areas.Contains(entry.Key)),
            StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, Place> LoadCodes()
    {
        var codes = new PlaceTable();
        foreach (var row in EmbeddedTable.Rows("countries.tsv"))
        {
            codes.Add(row[0], row[0]);
            codes.Add(row[1], row[0]);
        }

        foreach (var row in EmbeddedTable.Rows("regions.tsv").Where(row => row[1].Length > 0))
            codes.Add(row[1], row[0]);

        return codes.Entries.ToFrozenDictionary(
            entry => entry.Key,
            entry => Place.Exactly([.. entry.Value]),
            StringComparer.Ordinal);
    }

    private sealed class PlaceTable
    {
        public Dictionary<string, HashSet<string>> Entries { get; } = new(StringComparer.Ordinal);

        public HashSet<string> At(string name) => Entries.GetValueOrDefault(name) ?? [];

        public void Add(string name, string country)
        {
            if (!Entries.TryGetValue(name, out var countries))
                Entries.Add(name, countries = new(StringComparer.Ordinal));
            countries.Add(country);
        }
    }
}
