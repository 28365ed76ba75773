using System.Text;

namespace GigVet.Text;

/// <summary>Finds the places in a location and the one country that all of them can lie in.</summary>
internal static class PlaceReader
{
    private const int MostWordsOfPart = 12;
    private const int FlagA = 0x1F1E6;
    private const int FlagZ = 0x1F1FF;

    private static readonly char[] Separators =
        [',', '/', '|', ';', '•', '·', '(', ')', '[', ']', '\n', '\r', '\t', '&', '+', '→', '–', '—', ':', '，', '、'];

    public static string? Country(string text)
    {
        var (flags, rest) = SplitFlags(text);
        var places = new List<Place>(flags);
        if (PlaceNames.Find(PlaceNames.Normalise(rest)) is { } whole)
        {
            places.Add(whole);
        }
        else
        {
            foreach (var part in rest.Replace(" - ", ",", StringComparison.Ordinal).Split(Separators))
                places.AddRange(PlacesIn(part.Trim()));
        }

        if (places.Count == 0)
            return null;

        var common = Common(places, place => place.Likely);

        // "Paris, Texas": a city may be a namesake only where an area says so.
        if (common.Count == 0 && places.Exists(place => place.IsArea))
            common = Common(places, place => place.IsArea ? place.Likely : place.Possible);

        return common.Count == 1 ? common.First() : null;
    }

    private static HashSet<string> Common(List<Place> places, Func<Place, IReadOnlySet<string>> countries)
    {
        var common = new HashSet<string>(countries(places[0]), StringComparer.Ordinal);
        foreach (var place in places)
            common.IntersectWith(countries(place));

        return common;
    }

    // A part counts when every word of it is understood; "Paris Hilton fan club" is no place.
    private static List<Place> PlacesIn(string part)
    {
        if (PlaceNames.IsNowhere(PlaceNames.Normalise(part)))
            return [];

        var written = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (written.Length > MostWordsOfPart)
            return [];

        List<Place> places = [];
        var at = 0;
        while (at < written.Length)
        {
            var (length, place) = LongestAt(written, at);
            if (length == 0)
                return [];

            if (place is not null)
                places.Add(place);
            at += length;
        }

        return places;
    }

    private static (int Length, Place? Place) LongestAt(string[] written, int at)
    {
        for (var length = Math.Min(PlaceNames.MostWords, written.Length - at); length > 0; length--)
        {
            if (PlaceNames.Find(PlaceNames.Normalise(string.Join(' ', written, at, length))) is { } place)
                return (length, place);
        }

        // "Austin TX": a code stands alone or after a name, never before one.
        if ((at > 0 || written.Length == 1) && PlaceNames.FindCode(written[at]) is { } code)
            return (1, code);

        return (PlaceNames.IsFiller(PlaceNames.Normalise(written[at])) ? 1 : 0, null);
    }

    private static (List<Place> Flags, string Text) SplitFlags(string text)
    {
        List<Place> flags = [];
        var rest = new StringBuilder(text.Length);
        char? first = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is < FlagA or > FlagZ)
            {
                first = null;
                rest.Append(rune.ToString());
                continue;
            }

            var letter = (char)('A' + (rune.Value - FlagA));
            if (first is null)
            {
                first = letter;
                continue;
            }

            if (PlaceNames.FindCode($"{first}{letter}") is not null)
                flags.Add(Place.Exactly($"{first}{letter}"));
            first = null;
            rest.Append(',');
        }

        return (flags, rest.ToString());
    }
}
