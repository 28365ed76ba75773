using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>
/// How alike two names are as bags of words: every word takes the most similar word that is left, and counts by its
/// length. This is what a full Jaro-Winkler scan would compute for every listed name.
/// </summary>
internal static class BestPairs
{
    public const int MostWords = 16;

    /// <param name="similarity">Of the words at two places; symmetric.</param>
    /// <returns>The share of the left name's letters that the right one has.</returns>
    public static double Score(
        ReadOnlySpan<string> left, ReadOnlySpan<string> right, Func<int, int, double> similarity)
    {
        left = left[..Math.Min(left.Length, MostWords)];
        right = right[..Math.Min(right.Length, MostWords)];
        Span<bool> taken = stackalloc bool[MostWords];
        var shared = 0d;
        for (var word = 0; word < left.Length; word++)
        {
            var (best, place) = (0d, -1);
            for (var other = 0; other < right.Length; other++)
            {
                if (taken[other])
                    continue;

                var alike = similarity(word, other);
                if (alike > best)
                    (best, place) = (alike, other);
            }

            if (place < 0)
                continue;

            taken[place] = true;
            shared += best * left[word].Length;
        }

        return shared / Math.Max(1, Length(left));
    }

    public static double JaroWinklerOf(string left, string right)
        => left == right ? 1 : JaroWinkler.Similarity(left, right);

    /// <summary>As a scan has it: by Jaro-Winkler alone.</summary>
    public static double Score(string[] left, string[] right)
        => Score(left, right, (one, other) => JaroWinklerOf(left[one], right[other]));

    public static int Length(ReadOnlySpan<string> words)
    {
        var length = 0;
        foreach (var word in words)
            length += word.Length;

        return length;
    }
}
