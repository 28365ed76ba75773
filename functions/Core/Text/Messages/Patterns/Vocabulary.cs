using System.Collections.Concurrent;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>Every word the patterns look for, numbered, so that a word is looked up once for all of them.</summary>
internal sealed class Vocabulary
{
    /// <summary>The term of any token that begins with a digit.</summary>
    public const int Number = 0;

    private readonly Dictionary<string, HashSet<int>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);

    // The same few thousand words satisfy terms in every message; the bound keeps hostile ones from filling memory.
    private const int MostKept = 8_192;

    private readonly ConcurrentDictionary<string, ulong[]> kept = new(StringComparer.Ordinal);
    private int keptCount;
    private ulong[] none = [];
    private int shortest = int.MaxValue;
    private int longest;

    public int Count { get; private set; } = 1;

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The term for one word, or for all words of a class; a trailing star means "begins with".</summary>
    public int Term(string name, IEnumerable<string> members)
    {
        if (terms.TryGetValue(name, out var known))
            return known;

        var term = Count++;
        terms[name] = term;
        foreach (var member in members)
            Enter(member, term);
        return term;
    }

    /// <summary>The bits of a word that satisfies no term; the same array each time, once the vocabulary is whole.</summary>
    public ulong[] None => none.Length == Size ? none : none = new ulong[Size];

    private int Size => (Count + 63) / 64;

    /// <summary>The terms one token satisfies, as bits. Not to be written to.</summary>
    public ulong[] TermsOf(Token token)
    {
        if (kept.TryGetValue(token.Word, out var known))
            return known;

        ulong[]? bits = null;
        Collect(token.Word, ref bits);
        foreach (var reading in token.Readings)
            Collect(reading, ref bits);
        if (char.IsAsciiDigit(token.Word[0]))
            (bits ??= new ulong[Size])[0] |= 1UL << Number;
        if (bits is null)
            return None;

        if (keptCount < MostKept && kept.TryAdd(token.Word, bits))
            Interlocked.Increment(ref keptCount);
        return bits;
    }

    private void Enter(string member, int term)
    {
        var prefix = member.EndsWith('*');
        var word = FoldedText.OfWord(prefix ? member[..^1] : member).Replace("'", "", StringComparison.Ordinal);
        var table = prefix ? beginnings : words;
        if (!table.TryGetValue(word, out var known))
            table[word] = known = [];
        _ = known.Add(term);
        Words.Add(word);
        if (prefix)
            (shortest, longest) = (Math.Min(shortest, word.Length), Math.Max(longest, word.Length));
    }

    private void Collect(string word, ref ulong[]? bits)
    {
        if (words.TryGetValue(word, out var exact))
            Set(exact, bits ??= new ulong[Size]);

        var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = shortest; length <= Math.Min(longest, word.Length); length++)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var begun))
                Set(begun, bits ??= new ulong[Size]);
        }
    }

    private static void Set(HashSet<int> known, ulong[] bits)
    {
        foreach (var term in known)
            bits[term >> 6] |= 1UL << (term & 63);
    }
}
