using System.Numerics;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// Numbers what a passage says: which concepts it names, which two stand in one sentence or in neighbouring ones, and
/// which follows which within a few words. Presence only; how often or how well something is written does not count.
/// </summary>
internal static class AskFeatures
{
    private const int Near = 4;
    private const int MostSentences = 3;
    private const int MostWords = 60;

    private static readonly int Concept = Concepts.Current.Names.Count;

    /// <summary>How many features there are.</summary>
    public static int Count { get; } = Concept + (3 * Concept * Concept);

    /// <summary>The passages of a message: up to three sentences that follow one another.</summary>
    public static IEnumerable<Passage> Passages(Page page)
    {
        var concepts = new ulong[page.Tokens.Count];
        var whole = new ulong[page.Sentences.Count];
        foreach (var sentence in page.Sentences)
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
                whole[sentence.Number] |= concepts[at]
                    = Concepts.Current.Of(page.Tokens, at, sentence.Last, page.Languages);
        }

        for (var first = 0; first < whole.Length; first++)
        {
            var last = first;
            while (last + 1 < whole.Length && last + 1 < first + MostSentences
                && page.Sentences[last + 1].Last - page.Sentences[first].First < MostWords)
                last++;
            yield return new(page, concepts, whole, first, last);
        }
    }

    /// <summary>A feature in words, for evidence.</summary>
    public static string Name(int feature)
    {
        var names = Concepts.Current.Names;
        if (feature < Concept)
            return names[feature];
        var (kind, pair) = Math.DivRem(feature - Concept, Concept * Concept);
        var (one, other) = (names[pair / Concept], names[pair % Concept]);
        return kind switch { 0 => $"{one} & {other}", 1 => $"{one} … {other}", _ => $"{one} > {other}" };
    }

    /// <summary>Some sentences that follow one another, with the concepts of their words.</summary>
    internal sealed class Passage(Page page, ulong[] concepts, ulong[] whole, int first, int last)
    {
        public Page Page => page;

        public int FirstSentence => first;

        public int LastSentence => last;

        public ulong ConceptsAt(int token) => concepts[token];

        /// <summary>Enough is said that something could be asked for.</summary>
        public bool IsWorthReading => BitOperations.PopCount(All()) > 2;

        public void Collect(HashSet<int> features)
        {
            var all = All();
            for (var bits = all; bits != 0; bits &= bits - 1)
                features.Add(BitOperations.TrailingZeroCount(bits));
            for (var number = first; number <= last; number++)
                CollectSentence(number, features);
            for (var bits = all; bits != 0; bits &= bits - 1)
            {
                var one = BitOperations.TrailingZeroCount(bits);
                for (var others = bits & (bits - 1); others != 0; others &= others - 1)
                    features.Add(Pair(1, one, BitOperations.TrailingZeroCount(others)));
            }
        }

        private ulong All()
        {
            var all = 0UL;
            for (var number = first; number <= last; number++)
                all |= whole[number];
            return all;
        }

        private void CollectSentence(int number, HashSet<int> features)
        {
            for (var bits = whole[number]; bits != 0; bits &= bits - 1)
            {
                var one = BitOperations.TrailingZeroCount(bits);
                for (var others = bits & (bits - 1); others != 0; others &= others - 1)
                    features.Add(Pair(0, one, BitOperations.TrailingZeroCount(others)));
            }

            var sentence = page.Sentences[number];
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                for (var next = at + 1; next <= Math.Min(sentence.Last, at + Near); next++)
                    Follow(concepts[at], concepts[next], features);
            }
        }

        private static void Follow(ulong before, ulong after, HashSet<int> features)
        {
            for (var bits = before; bits != 0; bits &= bits - 1)
            {
                for (var others = after; others != 0; others &= others - 1)
                    features.Add(Pair(2, BitOperations.TrailingZeroCount(bits), BitOperations.TrailingZeroCount(others)));
            }
        }

        private static int Pair(int kind, int one, int other)
            => Concept + (kind * Concept * Concept) + (one * Concept) + other;
    }
}
