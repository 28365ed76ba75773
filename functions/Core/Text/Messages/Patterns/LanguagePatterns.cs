using System.Numerics;

namespace GigVet.Text.Messages.Patterns;

/// <summary>Patterns that are looked for together: those of a rule, or of a cue.</summary>
/// <param name="Number">Its place among the groups of its language.</param>
internal sealed record PatternGroup(string Language, int Number, IReadOnlyList<Pattern> Patterns);

/// <summary>
/// Every pattern of one language by the rarest word it cannot do without: a sentence asks for the few that its own words
/// may fill, and not for each of a thousand. What is asked about lies close together, because no cache holds it all.
/// </summary>
internal sealed class LanguagePatterns
{
    private readonly Pattern[] patterns;
    private readonly int[] groups;

    // Those of a term lie one after the other, from its place to that of the next; so does what else a pattern needs.
    private readonly int[] starts;
    private readonly Entry[] byTerm;
    private readonly Needed[] needed;
    private readonly int[] always;

    /// <param name="ordered">In the order of their numbers.</param>
    /// <param name="terms">How many terms there are.</param>
    /// <param name="common">Terms that stand in most sentences.</param>
    public LanguagePatterns(IReadOnlyList<PatternGroup> ordered, int terms, IReadOnlySet<int> common)
    {
        Groups = ordered.Count;
        patterns = [.. ordered.SelectMany(static group => group.Patterns)];
        groups = [.. ordered.SelectMany(static group => Enumerable.Repeat(group.Number, group.Patterns.Count))];

        List<Needed> all = [];
        List<(int Term, Entry Entry)> entries = [];
        foreach (var (number, pattern) in patterns.Index())
        {
            // The part that fewest sentences can fill comes first, and is looked up.
            TermSet[] parts = [.. pattern.Required.OrderBy(part => part.Terms.Any(common.Contains)).ThenBy(part => part.Terms.Count)];
            if (parts.Length == 0)
                continue;
            var from = all.Count;
            all.AddRange(Needed.Of(parts.Skip(1)));
            entries.AddRange(parts[0].Terms.Select(term => (term, new Entry(number, from, all.Count))));
        }

        needed = [.. all];
        always = [.. Enumerable.Range(0, patterns.Length).Where(number => patterns[number].Required.Count == 0)];
        byTerm = [.. entries.OrderBy(static entry => entry.Term).Select(static entry => entry.Entry)];
        starts = new int[terms + 1];
        foreach (var (term, _) in entries)
            starts[term + 1]++;
        for (var term = 0; term < terms; term++)
            starts[term + 1] += starts[term];
    }

    public int Groups { get; }

    public Pattern this[int number] => patterns[number];

    public int GroupOf(int number) => groups[number];

    /// <summary>Finds the patterns whose every word a sentence may hold, in their order, each once.</summary>
    /// <param name="words">Room for the bits of every term.</param>
    public void FindPossible(Sentence sentence, ulong[] words, List<int> possible)
    {
        sentence.WriteTo(words);
        possible.Clear();
        possible.AddRange(always);
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = words[word]; bits != 0; bits &= bits - 1)
            {
                var term = (word << 6) + BitOperations.TrailingZeroCount(bits);
                foreach (var (number, from, to) in byTerm.AsSpan(starts[term]..starts[term + 1]))
                {
                    if (Needed.AreIn(words, needed.AsSpan(from..to)))
                        possible.Add(number);
                }
            }
        }

        possible.Sort();
        var kept = 0;
        for (var at = 0; at < possible.Count; at++)
        {
            if (at == 0 || possible[at] != possible[at - 1])
                possible[kept++] = possible[at];
        }

        possible.RemoveRange(kept, possible.Count - kept);
    }

    /// <summary>A pattern, and where the rest of what it needs stands.</summary>
    private readonly record struct Entry(int Pattern, int From, int To);
}
