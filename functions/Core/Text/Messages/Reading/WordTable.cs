using System.Collections.Concurrent;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Text.Messages.Reading;

/// <summary>What a word means to the rules.</summary>
/// <param name="Terms">The terms it satisfies. Not to be written to.</param>
/// <param name="Lists">The lists of common words it stands in, as bits.</param>
internal sealed record KnownWord(int[] Terms, ulong Lists)
{
    public static KnownWord None { get; } = new([], 0);
}

/// <summary>The words of messages as the rules know them, looked up once for all that asks about them.</summary>
internal sealed class WordTable(Vocabulary vocabulary, Spoken spoken)
{
    // The same few thousand words stand in every message; the bound keeps hostile ones from filling memory.
    private const int MostKept = 8_192;

    private readonly ConcurrentDictionary<string, KnownWord> kept = new(StringComparer.Ordinal);
    private int keptCount;

    public KnownWord Of(Token token)
    {
        if (kept.TryGetValue(token.Word, out var known))
            return known;

        known = new(vocabulary.TermsOf(token), spoken.ListsOf(token));
        if (known.Terms.Length == 0 && known.Lists == 0)
            return KnownWord.None;

        if (keptCount < MostKept && kept.TryAdd(token.Word, known))
            Interlocked.Increment(ref keptCount);
        return known;
    }
}
