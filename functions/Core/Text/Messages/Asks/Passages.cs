using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// A message as what each of its sentences speaks of and who brings it: which concepts, on whose side, which two of
/// them in one sentence, which soon after which, and what the writer brings against what the hearer brings. Presence alone;
/// how often or how well something is written does not count.
/// </summary>
internal sealed class Passages
{
    private const int MostSentences = 8;
    private const int Near = 4;
    private const int MostWords = 130;

    private readonly Page page;
    private readonly ulong[] ofWord;
    private readonly Side[] sides;
    private readonly AtomSet[] spokenOf;
    private readonly int[][] features;

    /// <param name="page">The message.</param>
    /// <param name="wanted">For each atom the others that matter in one sentence with it, then those soon after it.</param>
    public Passages(Page page, AtomSet[] wanted)
    {
        this.page = page;
        ofWord = new ulong[page.Tokens.Count];
        sides = new Side[page.Tokens.Count];
        spokenOf = new AtomSet[page.Sentences.Count];
        features = new int[page.Sentences.Count][];
        var spoken = Concepts.Current.Bits(page.Languages);
        var together = new AtomSet[2 * Feature.Atoms];
        List<int> found = [];
        foreach (var sentence in page.Sentences)
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
                ofWord[at] = Concepts.Current.Of(page.Tokens, at, sentence.Last, spoken);

            Roles.Write(page, sentence, ofWord, sides);
            var whole = Join(sentence, together);
            Doubts += (whole.Open & Roles.Reported) == 0 ? 0 : 1;
            Write(whole, together, wanted, found);
            spokenOf[sentence.Number] = whole;
            features[sentence.Number] = [.. found];
        }
    }

    /// <summary>How many sentences there are.</summary>
    public int Count => features.Length;

    /// <summary>How many sentences warn, or tell of what others said.</summary>
    public int Doubts { get; }

    /// <summary>The features of a sentence.</summary>
    public int[] Of(int sentence) => features[sentence];

    /// <summary>The last sentence of the passage that begins with one.</summary>
    public int LastOf(int first)
    {
        var last = first;
        while (last + 1 < Count && last + 1 < first + MostSentences
            && page.Sentences[last + 1].Last - page.Sentences[first].First < MostWords)
            last++;
        return last;
    }

    /// <summary>The features of the passage that begins with a sentence, each once.</summary>
    public int[] From(int first) => OfAll(Enumerable.Range(first, LastOf(first) - first + 1));

    /// <summary>The features of some sentences of one passage, each once, and the deals they make together.</summary>
    public int[] OfAll(IEnumerable<int> sentences)
    {
        int[] numbers = [.. sentences];
        return [.. numbers.SelectMany(number => features[number]).Distinct(), .. Feature.Deals(AtomsOfAll(numbers))];
    }

    /// <summary>What the passage that begins with a sentence deals in.</summary>
    public IEnumerable<int> DealsFrom(int first)
        => Feature.Deals(AtomsOfAll(Enumerable.Range(first, LastOf(first) - first + 1)));

    /// <summary>Whether a word is what an atom stands for.</summary>
    public bool Is(int token, int atom) => AtomsOf(token).Holds(atom);

    private AtomSet AtomsOfAll(IEnumerable<int> sentences)
        => sentences.Aggregate(default(AtomSet), (all, number) => all | spokenOf[number]);

    // Two concepts of one and the same word are not two things that are spoken of.
    private AtomSet Join(Patterns.Sentence sentence, AtomSet[] together)
    {
        var (once, twice) = (default(AtomSet), default(AtomSet));
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            var atoms = AtomsOf(at);
            twice |= once & atoms;
            once |= atoms;
        }

        for (var atom = once.Next(0); atom < Feature.Atoms; atom = once.Next(atom + 1))
            together[atom] = together[Feature.Atoms + atom] = default;
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            var atoms = AtomsOf(at);
            var others = (once & ~atoms) | twice;
            var beside = default(AtomSet);
            for (var other = at + 1; other <= Math.Min(sentence.Last, at + Near); other++)
                beside |= AtomsOf(other);
            for (var atom = atoms.Next(0); atom < Feature.Atoms; atom = atoms.Next(atom + 1))
            {
                together[atom] |= others;
                together[Feature.Atoms + atom] |= beside;
            }
        }

        return once;
    }

    private static void Write(AtomSet all, AtomSet[] together, AtomSet[] wanted, List<int> found)
    {
        found.Clear();
        for (var atom = all.Next(0); atom < Feature.Atoms; atom = all.Next(atom + 1))
        {
            found.Add(atom);
            var others = together[atom] & wanted[atom] & AtomSet.Above(atom);
            for (var other = others.Next(0); other < Feature.Atoms; other = others.Next(other + 1))
                found.Add(Feature.Of(atom, other));
            others = together[Feature.Atoms + atom] & wanted[Feature.Atoms + atom];
            for (var other = others.Next(0); other < Feature.Atoms; other = others.Next(other + 1))
                found.Add(Feature.Before(atom, other));
        }
    }

    private AtomSet AtomsOf(int token)
    {
        var counted = ofWord[token] & Roles.Counted;
        return sides[token] switch
        {
            Side.Writer => new(counted, counted & Roles.Sided, 0),
            Side.Hearer => new(counted, 0, counted & Roles.Sided),
            _ => new(counted, 0, 0),
        };
    }
}
