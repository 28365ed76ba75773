namespace GigVet.Text.Messages.Patterns;

/// <summary>Terms of which one is enough, packed so that a sentence is asked for all of them at once.</summary>
internal sealed class TermSet(IReadOnlyCollection<int> terms)
{
    private readonly (int Word, ulong Bits)[] parts =
    [
        .. terms.GroupBy(static term => term >> 6)
            .Select(static word => (word.Key, word.Aggregate(0UL, static (bits, term) => bits | (1UL << (term & 63))))),
    ];

    public int Count { get; } = terms.Count;

    public bool MeetsAnyOf(ulong[] words)
    {
        foreach (var (word, bits) in parts)
        {
            if ((words[word] & bits) != 0)
                return true;
        }

        return false;
    }
}
