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

    private readonly FrozenDictionary<string, Entry[]> words;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

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
        words = known.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (names.Count > 64)
            throw new InvalidDataException("A sentence holds its concepts in 64 bits; there are more concepts than that.");
    }

    public static Concepts Current => Shared.Value;

    public IReadOnlyList<string> Names { get; }

    /// <summary>The concepts of the word at a place, as bits; phrases count where they begin.</summary>
    public ulong Of(IReadOnlyList<Token> tokens, int at, int last, IReadOnlySet<string> languages)
    {
        var token = tokens[at];
        var found = Collect(token.Word, tokens, at, last, languages);
        foreach (var reading in token.Readings)
            found |= Collect(reading, tokens, at, last, languages);
        return found;
    }

    private ulong Collect(
        string word, IReadOnlyList<Token> tokens, int at, int last, IReadOnlySet<string> languages)
    {
        var found = 0UL;
        for (var length = 1; length <= word.Length; length++)
        {
            if (!lookup.TryGetValue(word.AsSpan(0, length), out var entries))
                continue;
            foreach (var entry in entries)
            {
                if ((entry.Prefix || length == word.Length)
                    && languages.Contains(entry.Language) && GoesOn(entry.Rest, tokens, at, last))
                    found |= 1UL << entry.Concept;
            }
        }

        return found;
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

    private static void Enter(Dictionary<string, List<Entry>> known, string word, string language, int concept)
    {
        var prefix = word.EndsWith('*');
        var parts = FoldedText.OfWord(prefix ? word[..^1] : word).Replace("'", "", StringComparison.Ordinal).Split('_');
        if (!known.TryGetValue(parts[0], out var entries))
            known[parts[0]] = entries = [];
        entries.Add(new(language, concept, prefix && parts.Length == 1, parts[1..]));
    }

    private sealed record Entry(string Language, int Concept, bool Prefix, string[] Rest);
}
