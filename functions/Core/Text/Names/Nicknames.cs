using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>Knows which given names people use for one another: Bob and Robert, Kasia and Katarzyna.</summary>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, int[]> Rows = Load();

    /// <summary>Both words are folded; the same word is always its own nickname.</summary>
    public static bool CanBeSame(string left, string right)
    {
        if (left == right)
            return true;

        return Rows.TryGetValue(left, out var ofLeft)
            && Rows.TryGetValue(right, out var ofRight)
            && ofLeft.AsSpan().ContainsAny(ofRight);
    }

    private static FrozenDictionary<string, int[]> Load()
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (number, row) in EmbeddedTable.Rows("nicknames.tsv").Index())
        {
            foreach (var name in EmbeddedTable.List(row[0]))
            {
                if (!rows.TryGetValue(name, out var numbers))
                    rows.Add(name, numbers = []);
                numbers.Add(number);
            }
        }

        return rows.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
