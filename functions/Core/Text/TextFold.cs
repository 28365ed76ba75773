using System.Collections.Frozen;
using System.Text;

namespace GigVet.Text;

/// <summary>
/// Brings text to the letters it is compared by: lower case, no diacritics, Latin for Cyrillic, Greek and kana.
/// Own tables, because string normalisation does nothing in invariant globalization.
/// </summary>
public static class TextFold
{
    private const int SecondRuneBits = 21;

    private static readonly FrozenDictionary<long, string> Folds = EmbeddedTable.Rows("folds.tsv")
        .ToFrozenDictionary(row => Key(row[0]), row => row[1]);

    // Few letters fold together with the one after them; most texts hold none of those.
    private static readonly FrozenSet<int> Openings = EmbeddedTable.Rows("folds.tsv")
        .Select(row => row[0].EnumerateRunes().ToArray())
        .Where(runes => runes.Length > 1)
        .Select(runes => runes[0].Value)
        .ToFrozenSet();

    /// <summary>Folds letters one by one; punctuation and spaces stay where they are. Linear, never throws.</summary>
    public static string Fold(string text)
    {
        // The table turns no plain letter into another.
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();

        var folded = new StringBuilder(text.Length);
        Rune? waiting = null;

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsMark(rune.Value))
                continue;

            var lower = Rune.ToLowerInvariant(rune);
            if (waiting is { } first)
            {
                if (Openings.Contains(first.Value) && Folds.TryGetValue(Key(first, lower), out var pair))
                {
                    folded.Append(pair);
                    waiting = null;
                    continue;
                }

                Append(folded, first);
            }

            waiting = lower;
        }

        if (waiting is { } last)
            Append(folded, last);

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        // The table turns no plain letter into another.
        if (!rune.IsAscii && Folds.TryGetValue(rune.Value, out var latin))
            folded.Append(latin);
        else if (rune.IsBmp)
            folded.Append((char)rune.Value);
        else
            folded.Append(rune.ToString());
    }

    // Accents, vowel points and joiners that a careful writer adds and a hurried one leaves out.
    private static bool IsMark(int value) => value switch
    {
        >= 0x0300 and <= 0x036F => true,
        >= 0x0591 and <= 0x05C7 => true,
        >= 0x064B and <= 0x065F or 0x0670 or 0x0640 => true,
        >= 0x200B and <= 0x200F or 0x2060 or 0xFEFF => true,
        >= 0xFE00 and <= 0xFE0F => true,
        0x3099 or 0x309A or 0x00AD => true,
        _ => false,
    };

    private static long Key(string letters)
    {
        var runes = letters.EnumerateRunes().ToArray();
        return runes.Length == 1 ? runes[0].Value : Key(runes[0], runes[1]);
    }

    private static long Key(Rune first, Rune second) => ((long)second.Value << SecondRuneBits) | (uint)first.Value;
}
