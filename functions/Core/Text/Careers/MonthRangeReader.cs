using System.Collections.Frozen;
using System.Globalization;

namespace GigVet.Text;

/// <summary>Finds months and ranges of months in one line of text.</summary>
internal static class MonthRangeReader
{
    private const int LongestLine = 400;
    private const int YearDigits = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = EmbeddedTable.Rows("months.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = Words
        .Where(pair => char.IsAsciiDigit(pair.Key[0]))
        .SelectMany(pair => pair.Value.Select(name => (name, int.Parse(pair.Key, CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    public static bool IsPresent(string text)
        => Tokens(text) is [.., var last] && Words["present"].Contains(last.Text);

    public static MonthSpan? ReadMonth(string? text)
    {
        var tokens = Tokens(text ?? "");
        var at = 0;
        return Month(tokens, ref at) is { } month && at == tokens.Count ? month : null;
    }

    public static MonthRange? ReadWhole(string? text)
    {
        var tokens = Tokens(text ?? "");
        var at = 0;
        if (Range(tokens, ref at) is { } range)
            return at == tokens.Count ? range : null;

        return ReadMonth(text) is { } month ? new MonthRange(month, month) : null;
    }

    /// <summary>All ranges of a line, with where they stand; none in a line too long for an entry of a career.</summary>
    public static IReadOnlyList<(MonthRange Range, int Start, int End)> FindIn(string line)
    {
        // A range has a year, and most lines have no digit.
        if (!line.AsSpan().ContainsAnyInRange('0', '9'))
            return [];

        var tokens = Tokens(line);
        List<(MonthRange Range, int Start, int End)> found = [];
        var at = 0;
        while (at < tokens.Count)
        {
            var next = at;
            if (Range(tokens, ref next) is not { } range)
            {
                at++;
                continue;
            }

            found.Add((range, tokens[at].Start, tokens[next - 1].End));
            at = next;
        }

        return found;
    }

    private static MonthRange? Range(List<Token> tokens, ref int at)
    {
        var next = at;
        if (Month(tokens, ref next) is not { } from || next >= tokens.Count || !IsTo(tokens[next]))
            return null;

        next++;
        if (next < tokens.Count && Words["present"].Contains(tokens[next].Text))
        {
            at = next + 1;
            return new MonthRange(from, To: null);
        }

        if (Month(tokens, ref next) is not { } to || to.Latest < from.Earliest)
            return null;

        at = next;
        return new MonthRange(from, to);
    }

    private static MonthSpan? Month(List<Token> tokens, ref int at)
    {
        var rest = tokens[Math.Min(at, tokens.Count)..Math.Min(at + 5, tokens.Count)];
        var (taken, month) = rest switch
        {
            [{ IsYear: true } year, { Text: "-" or "/" or "." } one, { IsMonth: true } number,
            { Text: "-" or "/" or "." } two, { IsDay: true }]
                when one.Text == two.Text => (5, MonthSpan.OfMonth(year.Number, number.Number)),
            [{ IsYear: true } year, { Text: "-" or "/" or "." }, { IsMonth: true, Text.Length: 2 } number, ..]
                => (3, MonthSpan.OfMonth(year.Number, number.Number)),
            [{ IsMonth: true } number, { Text: "/" or "." or "-" }, { IsYear: true } year, ..]
                => (3, MonthSpan.OfMonth(year.Number, number.Number)),
            [{ } name, { Text: "." or "," or "/" or "-" or "de" or "of" }, { IsYear: true } year, ..]
                when Months.TryGetValue(name.Text, out var number) => (3, MonthSpan.OfMonth(year.Number, number)),
            [{ } name, { IsYear: true } year, ..]
                when Months.TryGetValue(name.Text, out var number) => (2, MonthSpan.OfMonth(year.Number, number)),
            [{ IsYear: true } year, ..] => (1, MonthSpan.OfYear(year.Number)),
            _ => (0, default(MonthSpan)),
        };

        at += taken;
        return taken == 0 ? null : month;
    }

    private static bool IsTo(Token token)
        => token.Text is "-" or "–" or "—" or "~" or "→" || Words["to"].Contains(token.Text);

    private static List<Token> Tokens(string text)
    {
        List<Token> tokens = [];
        if (text.Length > LongestLine)
            return tokens;

        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
                at = EndOf(text, at, char.IsAsciiDigit);
            else if (char.IsLetter(text[at]))
                at = EndOf(text, at, letter => char.IsLetter(letter) || letter is '\'' or '’');
            else
                at++;

            if (!char.IsWhiteSpace(text[start]))
                tokens.Add(new Token(Plain(text[start..at]), start, at));
        }

        return tokens;
    }

    private static string Plain(string word)
        => string.Concat(TextFold.Fold(word).Where(letter => letter is not ('\'' or '’')));

    private static int EndOf(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
            at++;

        return at;
    }

    private sealed record Token(string Text, int Start, int End)
    {
        public int Number { get; }
            = int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

        public bool IsYear => Text.Length == YearDigits && MonthSpan.IsYear(Number);

        public bool IsMonth => Text.Length <= 2 && Number is >= 1 and <= 12;

        public bool IsDay => Text.Length <= 2 && Number is >= 1 and <= 31;
    }
}
