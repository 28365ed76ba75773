using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>What else of a query agrees with a listed entry, or speaks against it.</summary>
internal static class Corroboration
{
    /// <summary>From here on something corroborates a name.</summary>
    public const double Enough = 0.6;

    // A city, or the year of a birth, is shared with too many namesakes to count; it is shown.
    private const double Weak = 0.3;

    // yente's weights for a year and for a day that differ are 0.15 and 0.25; either takes a likely name below the limit.
    private const double OtherBirth = -0.25;

    private const int ShortestStreet = 8;
    private const int ShortestCity = 4;

    private static readonly char[] Separators = [' ', ',', '.', ';', '-', '/', '#', '(', ')', '\n', '\t'];

    /// <summary>Whether something beside the name may agree.</summary>
    public static bool Speaks(ScreeningQuery query, ListedEntry entry)
        => OfBirth(query, entry) is { Score: > 0 } || OfAddress(query, entry) is { Score: > 0 };

    public static MatchFeature? OfBirth(ScreeningQuery query, ListedEntry entry)
    {
        if (query.BirthDate is not { } asked || entry.BirthDates.Count == 0)
            return null;

        var (fit, listed) = entry.BirthDates.Select(date => (Fit: date.FitOf(asked), Date: date)).MinBy(
            pair => pair.Fit);
        var (score, detail) = fit switch
        {
            DateFit.SameDay => (1, "The same day."),
            DateFit.Possible when listed is { IsDay: false } && asked.IsDay && listed.From.Year == listed.To.Year && !listed.About
                => (Enough, "The list knows the year only, and it is the same."),
            DateFit.Possible => (Weak, "They do not contradict each other; one of them is not exact."),
            DateFit.Turned => (Enough, "The same with day and month in the other order."),
            _ => (OtherBirth, "Different dates: a sign of somebody else."),
        };

        return new MatchFeature(MatchWords.BirthDate, asked.ToString(), listed.ToString(), score, detail);
    }

    /// <summary>A street corroborates; a city alone does not, and a country is not looked at.</summary>
    public static MatchFeature? OfAddress(ScreeningQuery query, ListedEntry entry)
    {
        foreach (var asked in query.Addresses.Take(16))
        {
            var words = Words(asked);
            foreach (var listed in entry.Addresses)
            {
                if (listed.Street is { } street && Holds(words, Words(street), ShortestStreet) && street.Any(char.IsAsciiDigit)
                    && (listed.City is null || Holds(words, Words(listed.City), 0)))
                {
                    return new MatchFeature(
                        MatchWords.Address, asked, listed.ToString(), 1, "The same street and city.");
                }
            }

            if (entry.Addresses.FirstOrDefault(listed => IsCity(listed) && Holds(words, Words(listed.City!), ShortestCity)
                && !Countries.Contradict(asked, listed.Country)) is { } near)
            {
                return new MatchFeature(
                    MatchWords.Address, asked, near.ToString(), Weak, "The same city; too many people live in one to count.");
            }
        }

        return null;
    }

    private static bool IsCity(ListedAddress address)
        => address.City is { } city && !city.Equals(address.Country, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string part, int shortest)
        => part.Length > shortest && text.Contains(part, StringComparison.Ordinal);

    /// <summary>Folded words with one blank around each.</summary>
    private static string Words(string text)
    {
        var folded = TextFold.Fold(text.Length <= 300 ? text : text[..300]);
        return $" {string.Join(' ', folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
