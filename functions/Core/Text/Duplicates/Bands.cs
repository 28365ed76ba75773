namespace GigVet.Text.Duplicates;

/// <summary>
/// MinHash with banding: sets that are much alike share at least one of a few keys, so that they are found by looking
/// keys up instead of comparing every pair.
/// </summary>
/// <remarks>
/// Two sets of Jaccard s share a band of <see cref="Rows"/> minima with probability s^4, hence at least one of
/// <see cref="Count"/> with 1 - (1 - s^4)^8:
/// <code>
/// s      0.10    0.20   0.30   0.40   0.50   0.60   0.70   0.80   0.85   0.90
/// found  0.0008  0.013  0.063  0.187  0.403  0.670  0.889  0.985  0.997  0.9998
/// </code>
/// 0.80 is the lowest threshold in use (PF-02, PR-11), 0.85 that of messages (PM-12). Six bands would miss 4 % at 0.80;
/// three rows would bring five times as many strangers at 0.30. Eight look-ups a text is what that costs.
/// </remarks>
public static class Bands
{
    public const int Count = 8;
    public const int Rows = 4;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, Count * Rows).Select(number => Words.Mix((ulong)number))];

    /// <returns>One key for each band, in their order; none for an empty set.</returns>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<ulong> set)
    {
        if (set.Count == 0)
            return [];

        Span<ulong> lowest = stackalloc ulong[Count * Rows];
        lowest.Fill(ulong.MaxValue);
        foreach (var hash in set)
        {
            for (var place = 0; place < Seeds.Length; place++)
            {
                // One multiplication is enough of an order of its own for hashes that are already spread.
                var value = (hash ^ Seeds[place]) * 0x9E3779B97F4A7C15;
                value ^= value >> 32;
                value *= 0xD6E8FEB86659FD93;
                if (value < lowest[place])
                    lowest[place] = value;
            }
        }

        var bands = new ulong[Count];
        for (var band = 0; band < Count; band++)
        {
            var key = (ulong)band;
            foreach (var value in lowest.Slice(band * Rows, Rows))
                key = Words.Mix(key ^ value);

            bands[band] = key;
        }

        return bands;
    }
}
