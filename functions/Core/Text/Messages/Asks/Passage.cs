using System.Numerics;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// Up to three sentences that follow one another, as what they speak of: which concepts, which two of them, and which
/// follows which within a few words. Presence alone; how often or how well something is written does not count.
/// </summary>
internal sealed class Passage
{
    /// <summary>Concepts fit the bits of one word.</summary>
    public const int Width = 64;

    private const int Near = 4;
    private const int MostSentences = 3;
    private const int MostWords = 60;
    private const int LeastConcepts = 3;

    private readonly Page page;
    private readonly ulong[] ofWord;
    private readonly ulong[] ofSentence;
    private readonly ulong[] together = new ulong[Width];
    private readonly ulong[] following = new ulong[Width];
    private ulong all;

    public Passage(Page page)
    {
        this.page = page;
        ofWord = new ulong[page.Tokens.Count];
        ofSentence = new ulong[page.Sentences.Count];
        var spoken = Concepts.Current.Bits(page.Languages);
        foreach (var sentence in page.Sentences)
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                ofWord[at] = Concepts.Current.Of(page.Tokens, at, sentence.Last, spoken);
                ofSentence[sentence.Number] |= ofWord[at];
            }
        }
    }

    /// <summary>The number of features; a feature is a concept, or a pair of them and how they stand together.</summary>
    public static int Features => Width + (3 * Width * Width);

    public int FirstSentence { get; private set; }

    public int LastSentence { get; private set; }

    /// <summary>Every passage of a message that speaks of enough to ask for something; one object moves along.</summary>
    public static IEnumerable<Passage> Each(Page page)
    {
        var passage = new Passage(page);
        for (var first = 0; first < page.Sentences.Count; first++)
        {
            if (passage.MoveTo(first))
                yield return passage;
        }
    }

    public ulong ConceptsOf(int token) => ofWord[token];

    /// <summary>Whether a sentence holds the pair or concept of a feature.</summary>
    public bool Holds(int sentence, int feature)
    {
        var parts = 1UL << (feature % Width);
        if (feature >= Width)
            parts |= 1UL << ((feature - Width) / Width % Width);
        return (ofSentence[sentence] & parts) == parts;
    }

    /// <summary>Writes the features of this passage, in order.</summary>
    /// <returns>How many there are.</returns>
    public int Write(Span<int> features)
    {
        var count = 0;
        for (var bits = all; bits != 0; bits &= bits - 1)
        {
            var one = BitOperations.TrailingZeroCount(bits);
            features[count++] = one;
            WriteRow(0, one, together[one] & Above(one), features, ref count);
            WriteRow(1, one, all & Above(one), features, ref count);
            WriteRow(2, one, following[one], features, ref count);
        }

        return count;
    }

    /// <summary>The concepts of a feature.</summary>
    public static int[] Parts(int feature)
        => feature < Width ? [feature] : [(feature - Width) / Width % Width, feature % Width];

    /// <summary>How the two stand together, as it is written in the file of weights.</summary>
    public static string Name(int feature)
    {
        var names = Concepts.Current.Names;
        return Parts(feature) is [var one, var other]
            ? $"{names[one]} {"&~>"[(feature - Width) / (Width * Width)]} {names[other]}"
            : names[feature];
    }

    /// <summary>Makes this the passage that begins with a sentence.</summary>
    /// <returns>Whether it speaks of enough to ask for something.</returns>
    public bool MoveTo(int first)
    {
        (FirstSentence, LastSentence, all) = (first, first, ofSentence[first]);
        while (LastSentence + 1 < page.Sentences.Count && LastSentence + 1 < first + MostSentences
            && page.Sentences[LastSentence + 1].Last - page.Sentences[first].First < MostWords)
            all |= ofSentence[++LastSentence];
        if (BitOperations.PopCount(all) < LeastConcepts)
            return false;

        Array.Clear(together);
        Array.Clear(following);
        for (var number = FirstSentence; number <= LastSentence; number++)
            Join(page.Sentences[number]);
        return true;
    }

    private static ulong Above(int concept) => concept == Width - 1 ? 0 : ulong.MaxValue << (concept + 1);

    private static void WriteRow(int kind, int one, ulong others, Span<int> features, ref int count)
    {
        for (; others != 0; others &= others - 1)
            features[count++] = Width + (((kind * Width) + one) * Width) + BitOperations.TrailingZeroCount(others);
    }

    private void Join(Patterns.Sentence sentence)
    {
        var whole = ofSentence[sentence.Number];
        for (var bits = whole; bits != 0; bits &= bits - 1)
            together[BitOperations.TrailingZeroCount(bits)] |= whole;
        for (var at = sentence.First; at < sentence.Last; at++)
        {
            var next = 0UL;
            for (var other = at + 1; other <= Math.Min(sentence.Last, at + Near); other++)
                next |= ofWord[other];
            for (var bits = ofWord[at]; bits != 0; bits &= bits - 1)
                following[BitOperations.TrailingZeroCount(bits)] |= next;
        }
    }
}
