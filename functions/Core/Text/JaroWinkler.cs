using System.Numerics;

namespace GigVet.Text;

/// <summary>
/// Jaro-Winkler similarity, 0 to 1: how alike two short words are, with weight on their beginning.
/// Symmetric; looks at the first 256 characters only, so that hostile lengths stay cheap.
/// </summary>
public static class JaroWinkler
{
    private const int Longest = 256;
    private const int Bits = 64;
    private const int PrefixLength = 4;
    private const double PrefixWeight = 0.1;

    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];

        // Greedy matching may depend on who is asked first: one fixed order keeps the answer symmetric.
        if (left.Length > right.Length || (left.Length == right.Length && left.SequenceCompareTo(right) > 0))
        {
            var swap = left;
            left = right;
            right = swap;
        }

        if (left.IsEmpty)
            return right.IsEmpty ? 1 : 0;

        var jaro = right.Length <= Bits ? JaroOfShort(left, right) : Jaro(left, right);
        var prefix = left[..Math.Min(left.Length, PrefixLength)].CommonPrefixLength(right);
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    /// <summary>The same for words of which every place is one bit: the matches are those of <see cref="Jaro"/>.</summary>
    private static double JaroOfShort(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var window = Math.Max((right.Length / 2) - 1, 0);
        var (leftMatched, rightMatched) = (0UL, 0UL);
        for (var i = 0; i < left.Length; i++)
        {
            var first = Math.Max(0, i - window);
            var last = Math.Min(i + window, right.Length - 1);
            for (var j = first; j <= last; j++)
            {
                if (left[i] != right[j] || (rightMatched & (1UL << j)) != 0)
                    continue;

                leftMatched |= 1UL << i;
                rightMatched |= 1UL << j;
                break;
            }
        }

        if (leftMatched == 0)
            return 0;

        double m = BitOperations.PopCount(leftMatched);
        var outOfPlace = 0;
        for (; leftMatched != 0; leftMatched &= leftMatched - 1, rightMatched &= rightMatched - 1)
        {
            if (left[BitOperations.TrailingZeroCount(leftMatched)] != right[BitOperations.TrailingZeroCount(rightMatched)])
                outOfPlace++;
        }

        return ((m / left.Length) + (m / right.Length) + ((m - (outOfPlace / 2)) / m)) / 3;
    }

    private static double Jaro(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var window = Math.Max((right.Length / 2) - 1, 0);
        Span<bool> leftMatched = stackalloc bool[Longest];
        Span<bool> rightMatched = stackalloc bool[Longest];
        var matches = 0;

        for (var i = 0; i < left.Length; i++)
        {
            var last = Math.Min(i + window, right.Length - 1);
            for (var j = Math.Max(0, i - window); j <= last; j++)
            {
                if (rightMatched[j] || left[i] != right[j])
                    continue;

                leftMatched[i] = rightMatched[j] = true;
                matches++;
                break;
            }
        }

        if (matches == 0)
            return 0;

        var outOfPlace = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if (!leftMatched[i])
                continue;

            while (!rightMatched[j])
                j++;

            if (left[i] != right[j])
                outOfPlace++;
            j++;
        }

        double m = matches;
        return ((m / left.Length) + (m / right.Length) + ((m - (outOfPlace / 2)) / m)) / 3;
    }
}
