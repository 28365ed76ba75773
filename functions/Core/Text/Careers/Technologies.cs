using System.Collections.Frozen;
using System.Globalization;

namespace GigVet.Text;

/// <summary>A technology and the first year in which the public could have used it or read of it.</summary>
/// <param name="Note">What happened in that year.</param>
public sealed record Technology(string Name, int FirstYear, string Note)
{
    /// <summary>The name as skills are compared by it.</summary>
    internal string Key { get; } = Name.ToLowerInvariant();
}

/// <summary>A technology named in a text.</summary>
public sealed record TechnologyMention(Technology Technology, int Start, int End);

/// <summary>Finds technologies in text by whole words; everyday words count only when written as the name is.</summary>
public static class Technologies
{
    private static readonly FrozenDictionary<char, Alias[]> ByFirstLetter = EmbeddedTable.Rows("technologies.tsv")
        .SelectMany(Aliases)
        .GroupBy(alias => char.ToLowerInvariant(alias.Text[0]))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(alias => alias.Text.Length).ToArray());

    /// <summary>Every technology of the table.</summary>
    public static IReadOnlyCollection<Technology> All { get; } =
        [.. ByFirstLetter.Values.SelectMany(aliases => aliases).Select(alias => alias.Technology).Distinct()];

    /// <summary>The technology that a skill or a whole text names, or null.</summary>
    public static Technology? Named(string? text)
        => text?.Trim() is { Length: > 0 } name && LongestAt(name, 0) is { } alias && alias.Text.Length == name.Length
            ? alias.Technology
            : null;

    /// <summary>Mentions from left to right, none inside another. Linear in the text.</summary>
    public static IReadOnlyList<TechnologyMention> FindIn(string text)
    {
        List<TechnologyMention> mentions = [];
        var at = 0;
        while (at < text.Length)
        {
            if (StartsWord(text, at) && LongestAt(text, at) is { } alias)
            {
                mentions.Add(new TechnologyMention(alias.Technology, at, at + alias.Text.Length));
                at += alias.Text.Length;
            }
            else
            {
                at++;
            }
        }

        return mentions;
    }

    private static Alias? LongestAt(string text, int at)
    {
        if (!ByFirstLetter.TryGetValue(char.ToLowerInvariant(text[at]), out var aliases))
            return null;

        foreach (var alias in aliases)
        {
            if (MayBe(alias, text, at) && text.AsSpan(at).StartsWith(alias.Text, alias.Comparison)
                && EndsWord(text, at + alias.Text.Length))
                return alias;
        }

        return null;
    }

    // The second letter rules out most of those that share the first one.
    private static bool MayBe(Alias alias, string text, int at)
    {
        if (alias.Text.Length == 1)
            return true;
        if (at + 1 >= text.Length)
            return false;

        var (one, other) = (alias.Text[1], text[at + 1]);
        return !char.IsAscii(one) || !char.IsAscii(other) || (one | ' ') == (other | ' ');
    }

    private static bool StartsWord(string text, int at)
        => at == 0
            || (!char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('_' or '.' or '-' or '#' or '@' or '$'));

    // "node.js" is not "node", "go-to-market" is not Go, "C++" is not C; a full stop ends a word.
    private static bool EndsWord(string text, int end)
    {
        if (end >= text.Length)
            return true;
        if (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '#' or '+' or '-' or '@')
            return false;

        return text[end] != '.' || end + 1 >= text.Length || !char.IsLetterOrDigit(text[end + 1]);
    }

    private static IEnumerable<Alias> Aliases(string[] row)
    {
        var technology = new Technology(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[4]);
        var rule = row[2] == "exact" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        foreach (var alias in EmbeddedTable.List(row[3]).Prepend(row[0]))
        {
            yield return alias[0] == '='
                ? new Alias(alias[1..], StringComparison.Ordinal, technology)
                : new Alias(alias, rule, technology);
        }
    }

    private sealed record Alias(string Text, StringComparison Comparison, Technology Technology);
}
