using System.Numerics;
using System.Runtime.CompilerServices;
using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>
/// What of a word is told by a few bits: which letters it has, and how it begins. Two shapes give an upper bound of the
/// Jaro-Winkler similarity of their words: nearly all comparisons need not be made.
/// </summary>
/// <param name="Letters">As <see cref="LetterBits"/>.</param>
/// <param name="Beginning">The first four characters.</param>
internal readonly record struct WordShape(ulong Letters, ulong Beginning, int Length)
{
    public const int PrefixLength = 4;

    private const int CharacterBits = 16;
    private const double PrefixWeight = 0.1;
    private const float Rounding = 1e-6f;

    /// <summary>What one letter is of the word: dividing takes longer than everything else.</summary>
    public float Share { get; } = 1f / Length;

    public static WordShape Of(ReadOnlySpan<char> word)
    {
        var beginning = 0UL;
        for (var place = 0; place < Math.Min(word.Length, PrefixLength); place++)
            beginning |= (ulong)word[place] << (place * CharacterBits);

        return new WordShape(LetterBits.Of(word), beginning, word.Length);
    }

    /// <summary>The fewest common letters with which two words of these lengths can be so similar.</summary>
    /// <param name="prefix">At most so many letters at their beginnings are the same.</param>
    public static int FewestCommon(int length, int other, int prefix, double similarity)
    {
        // Jaro-Winkler is j + 0.1 p (1 - j), and Jaro is at best (c/a + c/b + 1)/3.
        var jaro = (similarity - (prefix * PrefixWeight)) / (1 - (prefix * PrefixWeight));
        return (int)Math.Ceiling((((3 * jaro) - 1) * length * other / (length + other)) - Rounding);
    }

    public static double WithPrefix(double jaro, int prefix) => jaro + (prefix * PrefixWeight * (1 - jaro));

    /// <summary>So many letters at their beginnings are the same, up to four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PrefixWith(in WordShape other)
    {
        var same = BitOperations.TrailingZeroCount(Beginning ^ other.Beginning) / CharacterBits;
        return Math.Min(same, Math.Min(Length, other.Length));
    }

    /// <summary>No two words of these shapes are more alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MostAlike(in WordShape other)
    {
        var common = Math.Min(Length - LetterBits.Missing(Letters, other.Letters), other.Length - LetterBits.Missing(other.Letters, Letters));
        var least = (2 - (common * (Share + other.Share))) * (1f / 3);
        return common <= 0 ? 0 : 1 - (least * (1 - (PrefixWith(other) * (float)PrefixWeight))) + Rounding;
    }
}
