namespace GigVet.Text.Duplicates;

/// <summary>A text as the set of its runs of five words; two texts are alike as far as these sets overlap.</summary>
public static class Shingles
{
    /// <summary>PR-11: 5-gram shingles. Four in a row are common phrases, six break at every edited word.</summary>
    public const int Width = 5;

    /// <summary>Below it one phrase that everybody uses would be most of the text (our rule).</summary>
    public const int Fewest = 20;

    /// <returns>Sorted, each once; empty for texts shorter than five words.</returns>
    public static ulong[] Of(string text, IReadOnlySet<string>? without = null) => Of(Words.Of(text, without), Width);

    /// <param name="words">Hashes of anything that comes one after another.</param>
    internal static ulong[] Of(IReadOnlyList<ulong> words, int width)
    {
        if (words.Count < width)
            return [];

        var all = new ulong[words.Count - width + 1];
        for (var start = 0; start < all.Length; start++)
        {
            var hash = 0UL;
            for (var place = 0; place < width; place++)
                hash = System.Numerics.BitOperations.RotateLeft(hash, 13) ^ words[start + place];

            all[start] = Words.Mix(hash);
        }

        return Sorted(all);
    }

    internal static ulong[] Sorted(ulong[] hashes)
    {
        Array.Sort(hashes);
        var kept = 0;
        for (var place = 0; place < hashes.Length; place++)
        {
            if (place == 0 || hashes[place] != hashes[kept - 1])
                hashes[kept++] = hashes[place];
        }

        return kept == hashes.Length ? hashes : hashes[..kept];
    }
}
