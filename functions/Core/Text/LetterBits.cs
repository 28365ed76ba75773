using System.Numerics;

namespace GigVet.Text;

/// <summary>
/// Which letters a word has, in one number: a bit for the first of each letter, one for the second; other characters share
/// what is left. How many letters one word has that another lacks is told without comparing them.
/// </summary>
internal static class LetterBits
{
    private const int Alphabet = 26;
    private const int Bits = 64;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            if (letter is >= 'a' and <= 'z')
            {
                var first = 1UL << (letter - 'a');
                letters |= (letters & first) == 0 ? first : first << Alphabet;
            }
            else
            {
                letters |= 1UL << ((2 * Alphabet) + (letter % (Bits - (2 * Alphabet))));
            }
        }

        return letters;
    }

    /// <summary>How many letters of one word the other one certainly lacks.</summary>
    public static int Missing(ulong letters, ulong others) => BitOperations.PopCount(letters & ~others);

    /// <summary>No fewer edits make the one word of the other: an edit takes away one letter at most, and adds one.</summary>
    public static int FewestEdits(ulong letters, ulong others) => Math.Max(Missing(letters, others), Missing(others, letters));
}
