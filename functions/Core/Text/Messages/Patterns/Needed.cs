namespace GigVet.Text.Messages.Patterns;

/// <summary>Terms of one part of a pattern that lie in one word of bits.</summary>
/// <param name="Ends">The part has no more of them.</param>
internal readonly record struct Needed(int Word, bool Ends, ulong Bits)
{
    /// <summary>Parts that must be there, one after the other.</summary>
    public static IEnumerable<Needed> Of(IEnumerable<TermSet> parts) => parts.SelectMany(static part => Of(part));

    /// <summary>Whether these words hold one for every part.</summary>
    /// <param name="words">Terms as bits, as a sentence holds them.</param>
    public static bool AreIn(ulong[] words, ReadOnlySpan<Needed> needed)
    {
        var met = false;
        foreach (var (word, ends, bits) in needed)
        {
            met |= (words[word] & bits) != 0;
            if (!ends)
                continue;
            if (!met)
                return false;
            met = false;
        }

        return true;
    }

    private static IEnumerable<Needed> Of(TermSet part)
    {
        (int Word, ulong Bits)[] words =
        [
            .. part.Terms.GroupBy(static term => term >> 6)
                .Select(static word => (word.Key, word.Aggregate(0UL, static (bits, term) => bits | (1UL << (term & 63))))),
        ];
        return words.Select((word, place) => new Needed(word.Word, place == words.Length - 1, word.Bits));
    }
}
