using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>Knows which given names people use for one another: Bob and Robert, Kasia and Katarzyna.</summary>
public static class Nicknames
{
    private static readonly string[][] Table =
        [.. EmbeddedTable.Rows("nicknames.tsv").Select(row => EmbeddedTable.List(row[0]))];

    private static readonly FrozenDictionary<string, int[]> Rows = Load();

    /// <summary>Both words are folded; the same word is always its own nickname.</summary>
    public static bool CanBeSame(string left, string right)
        => left == right || RowsOf(left).AsSpan().ContainsAny(RowsOf(right));

    /// <summary>The rows of the table that a word stands in: two words that share one can stand for one another.</summary>
    internal static int[] RowsOf(string word) => Rows.GetValueOrDefault(word, []);

    /// <summary>Every form that can stand for the word, without the word itself.</summary>
    public static IEnumerable<string> FormsOf(string word)
        => Rows.TryGetValue(word, out var rows)
            ? rows.SelectMany(row => Table[row]).Where(form => form != word).Distinct(StringComparer.Ordinal)
            : [];

    private static FrozenDictionary<string, int[]> Load()
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (number, row) in Table.Index())
        {
            foreach (var name in row)
            {
                if (!rows.TryGetValue(name, out var numbers))
                    rows.Add(name, numbers = []);
                numbers.Add(number);
            }
        }

        return rows.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
