using System.Numerics;

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

    private const int Minima = Count * Rows;

    /// <summary>Odd, with bits all over: a multiplication by it is one-to-one and mixes well.</summary>
    private const uint Spread = 0x9E3779B1;

    private static readonly uint[] Seeds = [.. Enumerable.Range(1, Minima).Select(number => (uint)Words.Mix((ulong)number))];

    /// <returns>One key for each band, in their order; none for an empty set.</returns>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<ulong> set)
    {
        if (set.Count == 0)
            return [];

        Span<uint> lowest = stackalloc uint[Minima];
        lowest.Fill(uint.MaxValue);
        foreach (var hash in set)
            Lower(lowest, (uint)(hash >> 32));

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

    /// <summary>Every seed gives the hashes an order of its own; the lowest of each is kept. Several seeds at a time.</summary>
    private static void Lower(Span<uint> lowest, uint hash)
    {
        for (var place = 0; place < Minima; place += Vector<uint>.Count)
        {
            var value = (new Vector<uint>(hash) ^ new Vector<uint>(Seeds, place)) * Spread;
            value = (value ^ (value >>> 15)) * Spread;
            value ^= value >>> 13;
            Vector.Min(value, new Vector<uint>(lowest[place..])).CopyTo(lowest[place..]);
        }
    }
}
