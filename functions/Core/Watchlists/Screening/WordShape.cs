using System.Numerics;

namespace GigVet.Watchlists;

/// <summary>
/// The letters of a word as bits, which give an upper bound of how many letters two words have in common, and so of
/// their
/// Jaro-Winkler similarity: nearly all comparisons need not be made.
/// </summary>
internal static class WordShape
{
    public const int PrefixLength = 4;

    private const int Letters = 26;
    private const double PrefixWeight = 0.1;
    private const double Rounding = 1e-9;
    private const int LongestInTable = 20;
    private static readonly ulong FrequentLetters = Of("aeiorlnm");

    /// <summary>By the two lengths and the letters in common: dividing takes longer than everything else.</summary>
    private static readonly float[] Jaros = Table();

    /// <summary>A bit for the first of each letter, one for the second; other characters share what is left.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            if (letter is >= 'a' and <= 'z')
            {
                var first = 1UL << (letter - 'a');
                letters |= (letters & first) == 0 ? first : first << Letters;
            }
            else
            {
                letters |= 1UL << ((2 * Letters) + (letter % (64 - (2 * Letters))));
            }
        }

        return letters;
    }

    /// <summary>Those of the letters that about half of all names have: together they tell words apart fastest.</summary>
    public static ulong Frequent(ulong letters) => letters & FrequentLetters;

    /// <summary>How many letters of one word the other one certainly lacks.</summary>
    public static int Missing(ulong letters, ulong others) => BitOperations.PopCount(letters & ~others);

    /// <summary>The fewest common letters with which two words of these lengths can be so similar.</summary>
    /// <param name="prefix">At most so many letters at their beginnings are the same.</param>
    public static int FewestCommon(int length, int other, int prefix, double similarity)
    {
        // Jaro-Winkler is j + 0.1 p (1 - j), and Jaro is at best (c/a + c/b + 1)/3.
        var jaro = (similarity - (prefix * PrefixWeight)) / (1 - (prefix * PrefixWeight));
        return (int)Math.Ceiling((((3 * jaro) - 1) * length * other / (length + other)) - Rounding);
    }

    /// <summary>No two words with so many letters in common are more alike.</summary>
    public static double MostAlike(int length, int other, int common, int prefix)
    {
        if (common <= 0)
            return 0;

        var jaro = length <= LongestInTable && other <= LongestInTable
            ? Jaros[Place(length, other, common)]
            : Jaro(length, other, common);
        return jaro + (Math.Min(prefix, PrefixLength) * PrefixWeight * (1 - jaro)) + Rounding;
    }

    private static double Jaro(int length, int other, int common)
        => (((double)common / length) + ((double)common / other) + 1) / 3;

    private static int Place(int length, int other, int common)
        => (((length * (LongestInTable + 1)) + other) * (LongestInTable + 1)) + common;

    private static float[] Table()
    {
        var table = new float[Place(LongestInTable, LongestInTable, LongestInTable) + 1];
        for (var length = 1; length <= LongestInTable; length++)
        {
            for (var other = 1; other <= LongestInTable; other++)
            {
                // The next number above: a bound must not be rounded down.
                for (var common = 1; common <= Math.Min(length, other); common++)
                    table[Place(length, other, common)] = MathF.BitIncrement((float)Jaro(length, other, common));
            }
        }

        return table;
    }
}
