namespace GigVet.Text.Duplicates;

/// <summary>
/// The lowest hashes of a set: enough to say how much of it another set shares, not enough to read it. Exact up to
/// <see cref="Most"/> hashes; beyond, the standard error is 1.3 points where the sets are 80 % alike.
/// </summary>
/// <param name="Count">How many the whole set has.</param>
/// <param name="Lowest">Sorted.</param>
public sealed record Sketch(int Count, IReadOnlyList<ulong> Lowest)
{
    /// <summary>8 KiB; a page of more than a thousand different words is estimated.</summary>
    public const int Most = 1024;

    /// <param name="sorted">Each hash once, as <see cref="Shingles"/> gives them.</param>
    public static Sketch Of(ulong[] sorted, int most = Most)
        => new(sorted.Length, sorted.Length <= most ? sorted : sorted[..most]);

    /// <summary>Jaccard: what both share of what either has, 0 to 1. Nothing resembles an empty set.</summary>
    public double Resemblance(Sketch other)
    {
        // Where one of them is cut off, only the hashes below the cut are known of both.
        var limit = Math.Min(Limit, other.Limit);
        var (shared, either, left, right) = (0, 0, 0, 0);
        while (true)
        {
            var mine = left < Lowest.Count ? Lowest[left] : ulong.MaxValue;
            var theirs = right < other.Lowest.Count ? other.Lowest[right] : ulong.MaxValue;
            var next = Math.Min(mine, theirs);
            if (next == ulong.MaxValue || next > limit)
                break;

            either++;
            shared += mine == theirs ? 1 : 0;
            left += mine == next ? 1 : 0;
            right += theirs == next ? 1 : 0;
        }

        return either == 0 ? 0 : (double)shared / either;
    }

    /// <summary>The same set without some hashes; how many there were is scaled where the set is cut off.</summary>
    public Sketch Without(Func<ulong, bool> unwanted)
    {
        ulong[] kept = [.. Lowest.Where(hash => !unwanted(hash))];
        return kept.Length == Lowest.Count
            ? this
            : new Sketch((int)Math.Round((double)Count * kept.Length / Lowest.Count), kept) { Cut = Limit };
    }

    /// <summary>The highest hash that was kept although more of the set lay above it; null when all of it is here.</summary>
    public ulong? Cut { get; init; }

    private ulong Limit => Cut ?? (Count > Lowest.Count ? Lowest[^1] : ulong.MaxValue);
}
