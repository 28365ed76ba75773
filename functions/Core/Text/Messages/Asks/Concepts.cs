using System.Collections.Concurrent;
using System.Collections.Frozen;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// What words are about, the same in every language: "rent", "alquilar" and "снять" are one concept. Lists of words
/// that a person can read and correct, not learned from data.
/// </summary>
internal sealed class Concepts
{
    private static readonly Lazy<Concepts> Shared = new(() => new(EmbeddedText.Lines("Asks.Concepts.txt")));

    // The same words stand in every message; the bound keeps hostile ones from filling memory.
    private const int MostKept = 8_192;

    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly ConcurrentDictionary<string, Entry[]> kept = new(StringComparer.Ordinal);
    private readonly List<string> languages = [];
    private int keptCount;

    private Concepts(IEnumerable<string> lines)
    {
        Dictionary<string, List<Entry>> known = new(StringComparer.Ordinal);
        List<string> names = [];
        foreach (var line in lines)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var part in parts.Skip(1))
            {
                var listed = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (var word in listed.Skip(1))
                    Enter(known, word, listed[0], names.Count);
            }

            names.Add(parts[0]);
        }

        Names = names;
        lookup = known
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        if (names.Count > 64)
            throw new InvalidDataException("A sentence holds its concepts in 64 bits; there are more concepts than that.");
    }

    public static Concepts Current => Shared.Value;

    public IReadOnlyList<string> Names { get; }

    /// <summary>Languages as the bits that <see cref="Of"/> asks for.</summary>
    public int Bits(IReadOnlySet<string> spoken)
    {
        var bits = 0;
        for (var index = 0; index < languages.Count; index++)
            bits |= spoken.Contains(languages[index]) ? 1 << index : 0;
        return bits;
    }

    /// <summary>The concepts of the word at a place, as bits; phrases count where they begin.</summary>
    public ulong Of(IReadOnlyList<Token> tokens, int at, int last, int spoken)
    {
        var token = tokens[at];
        var found = Collect(token.Word, tokens, at, last, spoken);
        foreach (var reading in token.Readings)
            found |= Collect(reading, tokens, at, last, spoken);
        return found;
    }

    private ulong Collect(string word, IReadOnlyList<Token> tokens, int at, int last, int spoken)
    {
        var found = 0UL;
        foreach (var entry in EntriesOf(word))
        {
            if ((spoken & entry.Language) != 0 && GoesOn(entry.Rest, tokens, at, last))
                found |= 1UL << entry.Concept;
        }

        return found;
    }

    private Entry[] EntriesOf(string word)
    {
        if (kept.TryGetValue(word, out var known))
            return known;

        known = Read(word);
        if (keptCount < MostKept && kept.TryAdd(word, known))
            Interlocked.Increment(ref keptCount);
        return known;
    }

    private Entry[] Read(string word)
    {
        List<Entry> entries = [];
        for (var length = 1; length <= word.Length; length++)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var begun))
                entries.AddRange(begun.Where(entry => entry.Prefix || length == word.Length));
        }

        return entries.Count == 0 ? [] : [.. entries];
    }

    private static bool GoesOn(string[] rest, IReadOnlyList<Token> tokens, int at, int last)
    {
        if (at + rest.Length > last)
            return rest.Length == 0;
        for (var index = 0; index < rest.Length; index++)
        {
            if (tokens[at + 1 + index].Word != rest[index])
                return false;
        }

        return true;
    }

    private void Enter(Dictionary<string, List<Entry>> known, string word, string language, int concept)
    {
        var prefix = word.EndsWith('*');
        var parts = FoldedText.OfWord(prefix ? word[..^1] : word).Replace("'", "", StringComparison.Ordinal).Split('_');
        if (!known.TryGetValue(parts[0], out var entries))
            known[parts[0]] = entries = [];
        if (!languages.Contains(language))
            languages.Add(language);
        entries.Add(new(1 << languages.IndexOf(language), concept, prefix && parts.Length == 1, parts[1..]));
    }

    private sealed record Entry(int Language, int Concept, bool Prefix, string[] Rest);
}
