using GigVet.Text.Messages.Patterns;

namespace GigVet.Text.Messages.Reading;

/// <summary>Which patterns of a language a message may hold, by their group, and in which of its sentences.</summary>
internal sealed class PossiblePlaces
{
    private readonly LanguagePatterns patterns;
    private readonly int[] starts;
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly (int Sentence, int Pattern)[] places;

    /// <param name="size">How many words of bits hold every term.</param>
    public PossiblePlaces(LanguagePatterns patterns, IReadOnlyList<Sentence> sentences, int size)
    {
        (this.patterns, this.sentences) = (patterns, sentences);
        List<(int Sentence, int Pattern)> possible = [];
        List<int> ofSentence = [];
        var words = new ulong[size];
        for (var number = 0; number < sentences.Count; number++)
        {
            patterns.FindPossible(sentences[number], words, ofSentence);
            foreach (var pattern in ofSentence)
                possible.Add((number, pattern));
        }

        // Sorted by group alone: within one they stay in the order of the sentences and then of the patterns.
        starts = new int[patterns.Groups + 1];
        foreach (var (_, pattern) in possible)
            starts[patterns.GroupOf(pattern) + 1]++;
        for (var group = 0; group < patterns.Groups; group++)
            starts[group + 1] += starts[group];
        places = new (int, int)[possible.Count];
        var next = starts.AsSpan(0, patterns.Groups).ToArray();
        foreach (var place in possible)
            places[next[patterns.GroupOf(place.Pattern)]++] = place;
    }

    public bool Any(PatternGroup group) => starts[group.Number] < starts[group.Number + 1];

    /// <summary>Every match of a group, sentence by sentence.</summary>
    public IEnumerable<Found> Find(PatternGroup group)
    {
        for (var at = starts[group.Number]; at < starts[group.Number + 1]; at++)
        {
            var (sentence, pattern) = places[at];
            var spans = patterns[pattern].Matches(sentences[sentence]);
            for (var place = 0; place < spans.Count; place++)
                yield return new(sentences[sentence], spans[place]);
        }
    }
}
