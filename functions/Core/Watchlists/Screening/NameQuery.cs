using System.Numerics;

namespace GigVet.Watchlists;

/// <summary>A name that is looked for, and what is known by now of how alike listed words are.</summary>
/// <param name="Words">Of the name, in their order.</param>
/// <param name="Known">Which listed words are alike, and how much.</param>
/// <param name="Index">The listed words.</param>
/// <param name="Length">How many letters the words have together.</param>
/// <param name="Rarest">Which words names are looked for by, as bits.</param>
internal readonly record struct NameQuery(AskedWord[] Words, KnownWords Known, WordIndex Index, int Length, uint Rarest)
{
    private const int MostWords = BestPairs.MostWords;

    /// <summary>A query with fewer words has all of no shorter name: one word of two is shared with a crowd.</summary>
    private const int FewestForShorter = 3;

    private const float Least = (float)NameIndex.Least;
    private const float Rounding = 1e-4f;

    /// <summary>How many letters may be missing.</summary>
    public float Spare { get; } = ((1 - Least) * Length) + Rounding;

    public bool ShorterToo => Words.Length >= FewestForShorter;

    public bool IsRare(int word) => (Rarest & (1u << word)) != 0;

    /// <summary>From what is known of its words, before any is compared: of a common name's many namesakes few are left.</summary>
    /// <param name="places">The words of the name.</param>
    /// <param name="letters">How many they have together.</param>
    public bool CanReach(ReadOnlySpan<int> places, int letters)
    {
        places = places[..Math.Min(places.Length, MostWords)];
        Span<int> slots = stackalloc int[MostWords];
        var alike = 0;
        foreach (var place in places)
        {
            if (Known.SlotOf(place) is not 0 and var slot)
                slots[alike++] = slot;
        }

        var (spare, open) = (Spare, 0u);
        for (var word = 0; word < Words.Length && spare >= 0; word++)
        {
            var most = 0f;
            foreach (var slot in slots[..alike])
                most = Math.Max(most, Known.Similarity(slot, word));
            if (most == 0)
                (most, open) = (Words[word].Least, open | (1u << word));
            spare -= Words[word].Shape.Length * (1 - most);
        }

        // By the letters of words that are not alike, which is ten times as fast as comparing them.
        for (; open != 0 && spare >= 0; open &= open - 1)
        {
            var word = Words[BitOperations.TrailingZeroCount(open)];
            spare -= word.Shape.Length * Math.Max(0, word.Least - MostAlike(word, places));
        }

        return spare >= 0 || (IsShorter(places.Length) && CanBeReached(places, letters));
    }

    /// <summary>Whether the query may have all of a name with so many words.</summary>
    public bool IsShorter(int words) => ShorterToo && words > 1 && words < Words.Length;

    /// <summary>As <see cref="CanReach"/>, for a name that the query may have all of: "Maria Silva Santos" has all of "Maria Santos".</summary>
    private bool CanBeReached(ReadOnlySpan<int> places, int letters)
    {
        var spare = ((1 - Least) * letters) + Rounding;
        foreach (var place in places)
        {
            spare -= Index.ShapeOf(place).Length * (1 - (Known.NearestTo(place) ?? Known.Note(place, MostAlike(place))));
            if (spare < 0)
                return false;
        }

        return true;
    }

    /// <summary>No word of the query is more like the one at this place.</summary>
    private float MostAlike(int place)
    {
        var most = 0f;
        var slot = Known.SlotOf(place);
        ref readonly var shape = ref Index.ShapeOf(place);
        for (var word = 0; word < Words.Length; word++)
            most = Math.Max(most, slot != 0 ? Known.Similarity(slot, word) : MostAlike(Words[word], place, shape));

        return most;
    }

    private float MostAlike(AskedWord word, ReadOnlySpan<int> places)
    {
        var most = 0f;
        foreach (var place in places)
            most = Math.Max(most, MostAlike(word, place, Index.ShapeOf(place)));

        return most;
    }

    private static float MostAlike(AskedWord word, int place, in WordShape shape)
        => Math.Max(word.Shape.MostAlike(shape), word.OtherwiseAs(place));

    /// <summary>The share of the letters of the query that the name has, or of the name's that the query has.</summary>
    public double Score(ReadOnlySpan<int> places)
    {
        places = places[..Math.Min(places.Length, MostWords)];
        var ofQuery = Score(places, turned: false);
        var score = ofQuery >= NameIndex.Least - Rounding || places.Length >= Words.Length ? ofQuery : Score(places, turned: true);

        // Similarities are kept short.
        return score >= NameIndex.Least - Rounding ? Math.Max(score, NameIndex.Least) : score;
    }

    /// <summary>As <see cref="BestPairs"/>, with what sounds alike and the forms of given names.</summary>
    /// <param name="turned">The share of the name's letters that the query has, not of the query's.</param>
    private double Score(ReadOnlySpan<int> places, bool turned)
    {
        var (rows, columns) = turned ? (places.Length, Words.Length) : (Words.Length, places.Length);
        var (taken, shared, total) = (0u, 0d, 0);
        for (var row = 0; row < rows; row++)
        {
            var (best, bit, length) = (0d, 0u, 0);
            for (var column = 0; column < columns; column++)
            {
                var place = places[turned ? row : column];
                var number = turned ? column : row;
                var word = Words[number];
                ref readonly var shape = ref Index.ShapeOf(place);
                length = turned ? shape.Length : word.Shape.Length;
                if ((taken & (1u << column)) != 0)
                    continue;

                double alike = Known.Similarity(Known.SlotOf(place), number);
                if (alike == 0 && MostAlike(word, place, shape) > best)
                    alike = Math.Max(word.JaroWinklerOf(Index[place], word.Shape.PrefixWith(shape), best), word.OtherwiseAs(place));
                if (alike > best)
                    (best, bit) = (alike, 1u << column);
            }

            taken |= bit;
            shared += best * length;
            total += length;
        }

        return shared / Math.Max(1, total);
    }
}
