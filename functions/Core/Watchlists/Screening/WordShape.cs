using System.Numerics;

namespace GigVet.Watchlists;

/// <summary>
/// What can be said of a word without reading it: its length, its letters and its beginning. Two shapes give an upper
/// bound of the Jaro-Winkler similarity of their words, so that nearly all comparisons need not be made.
/// </summary>
internal readonly record struct WordShape
{
    private const int Letters = 26;
    private const int PrefixLength = 4;
    private const double PrefixWeight = 0.1;

    private readonly ulong _letters;
    private readonly ulong _beginning;
    private readonly int _length;

    public WordShape(ReadOnlySpan<char> word)
    {
        _length = word.Length;
        for (var place = 0; place < word.Length; place++)
        {
            _letters |= BitOf(word[place], _letters);
            if (place < PrefixLength)
                _beginning |= (ulong)word[place] << (16 * place);
        }
    }

    /// <summary>False only when the similarity of the two words is certainly below the limits.</summary>
    /// <param name="limits">From <see cref="Limits"/>.</param>
    public bool CanReach(in WordShape other, ReadOnlySpan<double> limits)
    {
        var common = Math.Min(
            _length - BitOperations.PopCount(_letters & ~other._letters),
            other._length - BitOperations.PopCount(other._letters & ~_letters));
        var prefix = Math.Min(BitOperations.TrailingZeroCount(_beginning ^ other._beginning) / 16, PrefixLength);

        // Jaro is (c/a + c/b + 1)/3 at best; both sides are multiplied by a times b.
        return common * (double)(_length + other._length) >= limits[prefix] * _length * other._length;
    }

    /// <summary>What c/a + c/b has to reach for a similarity, by the length of the common beginning.</summary>
    public static double[] Limits(double similarity) =>
    [
        .. Enumerable.Range(0, PrefixLength + 1).Select(prefix =>
            (3 * ((similarity - (prefix * PrefixWeight)) / (1 - (prefix * PrefixWeight)))) - 1 - 1e-9),
    ];

    // A bit for the first of each letter, one for the second; other characters share what is left.
    private static ulong BitOf(char letter, ulong seen)
    {
        if (letter is < 'a' or > 'z')
            return 1UL << ((2 * Letters) + (letter % (64 - (2 * Letters))));

        var first = 1UL << (letter - 'a');
        return (seen & first) == 0 ? first : first << Letters;
    }
}
