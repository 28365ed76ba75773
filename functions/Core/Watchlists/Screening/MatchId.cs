using System.Diagnostics.CodeAnalysis;

namespace GigVet.Watchlists;

/// <summary>
/// The id of a match: list, entry and a hash of whom it was matched with and what agrees beside the name. It names its
/// entry, so that a dismissal can be tied to what the entry says today, and covers nothing that came to light later.
/// </summary>
public static class MatchId
{
    private const char Separator = '.';
    private const int LongestId = 200;

    /// <param name="grounds">What agrees beside the name; in any order.</param>
    public static string Of(string list, string entry, string subject, IEnumerable<string> grounds)
    {
        var hash = StableId.Of(
            [list, entry, subject, .. grounds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        return $"{list}{Separator}{Safe(entry)}{Separator}{hash}";
    }

    /// <summary>The list and entry that an id names.</summary>
    public static bool TryRead(string id, [NotNullWhen(true)] out string? list, [NotNullWhen(true)] out string? entry)
    {
        (list, entry) = (null, null);
        var first = id.IndexOf(Separator, StringComparison.Ordinal);
        var last = id.LastIndexOf(Separator);
        if (id.Length > LongestId || first <= 0 || last <= first + 1 || !StableId.Is(id[(last + 1)..])
            || id.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_')))
        {
            return false;
        }

        (list, entry) = (id[..first], id[(first + 1)..last]);
        return true;
    }

    /// <summary>As an entry's id stands in a match's.</summary>
    public static string Safe(string entry)
        => string.Concat(
            entry.Take(64).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
