namespace GigVet.Text.Messages.Patterns;

/// <summary>Terms of which one is enough.</summary>
internal sealed class TermSet
{
    // Terms that are read together are numbered together: the bits between the lowest and the highest are few.
    private readonly ulong[] bits;
    private readonly int lowest;

    public TermSet(IReadOnlyCollection<int> terms)
    {
        Terms = [.. terms.Order()];
        Mask = MaskOf([.. terms]);
        lowest = Terms.Count == 0 ? 0 : Terms[0] >> 6;
        bits = new ulong[Terms.Count == 0 ? 0 : (Terms[^1] >> 6) - lowest + 1];
        foreach (var term in terms)
            bits[(term >> 6) - lowest] |= 1UL << (term & 63);
    }

    public IReadOnlyList<int> Terms { get; }

    /// <inheritdoc cref="MaskOf"/>
    public ulong Mask { get; }

    /// <summary>Terms that share no bit of it have none in common; those that do may.</summary>
    public static ulong MaskOf(ReadOnlySpan<int> terms)
    {
        var mask = 0UL;
        foreach (var term in terms)
            mask |= 1UL << (int)(((uint)term * 0x9E3779B1) >> 26);
        return mask;
    }

    /// <param name="few">The terms of one word.</param>
    public bool Holds(int[] few)
    {
        foreach (var term in few)
        {
            var word = (term >> 6) - lowest;
            if ((uint)word < (uint)bits.Length && (bits[word] & (1UL << (term & 63))) != 0)
                return true;
        }

        return false;
    }
}
