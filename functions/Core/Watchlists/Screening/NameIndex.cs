using System.Numerics;

namespace GigVet.Watchlists;

/// <summary>
/// Listed names by their words. Finds every name that a full scan by Jaro-Winkler would find, and those that are spelled
/// by ear or by nickname, without looking at the others: by the rarest words, of the query or of the name, that cannot all
/// be unlike.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>The share of one of the two names that the other has to have.</summary>
    public const double Least = 0.9;

    /// <summary>
    /// Of two names that are alike, words with so much of the letters are not all less alike than <see cref="WordIndex.LeastAlike"/>.
    /// </summary>
    private const double Enough = (1 - Least) / (1 - WordIndex.LeastAlike);

    private const int MostWords = BestPairs.MostWords;

    /// <summary>A query with fewer words has all of no shorter name: one word of two is shared with a crowd.</summary>
    private const int FewestForShorter = 3;

    private const float Rounding = 1e-4f;

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly WordIndex _words;
    private readonly int[] _starts;
    private readonly int[] _names;
    private readonly int[] _lengths;
    private readonly Postings _all;

    /// <summary>Names of several words, only by their rarest.</summary>
    private readonly Postings _rare;

    /// <param name="names">The words of each name; its place here is the number that is found.</param>
    public NameIndex(IReadOnlyList<IReadOnlyList<string>> names)
    {
        _words = new WordIndex(names.SelectMany(name => name).Distinct(StringComparer.Ordinal));
        _starts = new int[names.Count + 1];
        _lengths = new int[names.Count];
        _names = new int[names.Sum(name => name.Count)];
        for (var name = 0; name < names.Count; name++)
        {
            var at = _starts[name];
            foreach (var word in names[name])
            {
                _names[at++] = _words.PlaceOf(word);
                _lengths[name] += word.Length;
            }

            _starts[name + 1] = at;
        }

        _all = new Postings(_words.Count, Count, name => WordsIn(name));
        _rare = new Postings(_words.Count, Count, RarestOf);
    }

    public int Count => _lengths.Length;

    public int Words => _words.Count;

    /// <summary>Everything that is kept once it was asked for, now.</summary>
    public void Warm() => _words.Warm();

    public IEnumerable<string> WordsOf(int name) => _names[_starts[name].._starts[name + 1]].Select(word => _words[word]);

    /// <summary>
    /// Numbers of the names of which the words have at least <see cref="Least"/>, or which have as much of them.
    /// </summary>
    public List<(int Name, double Score)> Find(string[] words)
    {
        words = words.Length <= MostWords ? words : words[..MostWords];
        List<(int, double)> found = [];
        var total = BestPairs.Length(words);
        if (total == 0)
            return found;

        var scratch = _scratch ??= new Scratch();
        scratch.Begin(Count, _words.Count);
        var query = Ask(words, total, scratch);
        for (var word = 0; word < words.Length; word++)
            scratch.Mark(word, query.Words[word]);
        for (var word = 0; word < words.Length; word++)
        {
            foreach (var (place, similarity) in query.Words[word].Alike ?? [])
            {
                // What this word lacks may be more than all of them may.
                var canDo = query.IsRare(word) && (1 - similarity) * words[word].Length <= query.Spare;
                if (canDo || query.ShorterToo)
                    Look(query, canDo ? _all.Of(place) : _rare.Of(place), scratch, found);
            }
        }

        foreach (var word in query.Words)
            scratch.Forget(word);
        return found;
    }

    private Query Ask(string[] words, int total, Scratch known)
    {
        var (rarest, length) = RarestOf(words, total);
        var query = new Query(new AskedWord[words.Length], known, total, rarest);
        var least = Math.Max(WordIndex.LeastAlike, 1 - (query.Spare / length));
        for (var word = 0; word < words.Length; word++)
        {
            // The others lead to names that are shorter, and rarely alone.
            var others = query.ShorterToo ? Math.Max(least, WordIndex.LeastAlikeOtherwiseBegun) : (double?)null;
            query.Words[word] = _words.Ask(words[word], query.IsRare(word) ? least : others);
        }

        return query;
    }

    private void Look(in Query query, ReadOnlySpan<int> names, Scratch scratch, List<(int, double)> found)
    {
        foreach (var name in names)
        {
            if (scratch.IsNew(name) && CanReach(query, name) && Score(query, name) is >= Least - Rounding and var score)
                found.Add((name, score));
        }
    }

    /// <summary>From what is known of its words, before any is compared: of a common name's many namesakes few are left.</summary>
    private bool CanReach(in Query query, int name)
    {
        var places = WordsIn(name);
        places = places[..Math.Min(places.Length, MostWords)];
        Span<int> slots = stackalloc int[MostWords];
        var alike = 0;
        foreach (var place in places)
        {
            if (query.Known.SlotOf(place) is not 0 and var slot)
                slots[alike++] = slot;
        }

        var (spare, open) = (query.Spare, 0u);
        for (var word = 0; word < query.Words.Length && spare >= 0; word++)
        {
            var most = 0f;
            foreach (var slot in slots[..alike])
                most = Math.Max(most, query.Known.Similarity(slot, word));
            if (most == 0)
                (most, open) = (query.Words[word].Least, open | (1u << word));
            spare -= query.Words[word].Shape.Length * (1 - most);
        }

        // By the letters of words that are not alike, which is ten times as fast as comparing them.
        for (; open != 0 && spare >= 0; open &= open - 1)
        {
            var word = query.Words[BitOperations.TrailingZeroCount(open)];
            spare -= word.Shape.Length * Math.Max(0, word.Least - MostAlike(word, places));
        }

        return spare >= 0 || (IsShorter(query, places) && CanBeReached(query, places, _lengths[name]));
    }

    private static bool IsShorter(in Query query, ReadOnlySpan<int> places)
        => query.ShorterToo && places.Length > 1 && places.Length < query.Words.Length;

    /// <summary>As <see cref="CanReach"/>, for a name that the query may have all of: "Maria Silva Santos" has all of "Maria Santos".</summary>
    private bool CanBeReached(in Query query, ReadOnlySpan<int> places, int length)
    {
        var spare = ((1 - (float)Least) * length) + Rounding;
        foreach (var place in places)
        {
            var most = 0f;
            for (var word = 0; word < query.Words.Length && query.Known.SlotOf(place) is not 0 and var slot; word++)
                most = Math.Max(most, query.Known.Similarity(slot, word));
            ref readonly var shape = ref _words.ShapeOf(place);
            for (var word = 0; word < query.Words.Length && query.Known.SlotOf(place) == 0; word++)
                most = Math.Max(most, MostAlike(query.Words[word], place, shape));
            spare -= shape.Length * (1 - most);
            if (spare < 0)
                return false;
        }

        return true;
    }

    private float MostAlike(AskedWord word, ReadOnlySpan<int> places)
    {
        var most = 0f;
        foreach (var place in places)
            most = Math.Max(most, MostAlike(word, place, _words.ShapeOf(place)));

        return most;
    }

    private static float MostAlike(AskedWord word, int place, in WordShape shape)
        => Math.Max(word.Shape.MostAlike(shape), word.OtherwiseAs(place));

    private double Score(in Query query, int name)
    {
        var places = WordsIn(name);
        places = places[..Math.Min(places.Length, MostWords)];
        var ofQuery = Score(query, places, turned: false);
        return ofQuery >= Least || places.Length >= query.Words.Length ? ofQuery : Score(query, places, turned: true);
    }

    /// <summary>As <see cref="BestPairs"/>, with what sounds alike and the forms of given names.</summary>
    /// <param name="turned">The share of the name's letters that the query has, not of the query's.</param>
    private double Score(in Query query, ReadOnlySpan<int> places, bool turned)
    {
        var (rows, columns) = turned ? (places.Length, query.Words.Length) : (query.Words.Length, places.Length);
        var (taken, shared, total) = (0u, 0d, 0);
        for (var row = 0; row < rows; row++)
        {
            var (best, bit, length) = (0d, 0u, 0);
            for (var column = 0; column < columns; column++)
            {
                var place = places[turned ? row : column];
                var number = turned ? column : row;
                var word = query.Words[number];
                ref readonly var shape = ref _words.ShapeOf(place);
                length = turned ? shape.Length : word.Shape.Length;
                if ((taken & (1u << column)) != 0)
                    continue;

                double alike = query.Known.Similarity(query.Known.SlotOf(place), number);
                if (alike == 0 && MostAlike(word, place, shape) > best)
                    alike = Math.Max(word.JaroWinklerOf(_words[place], word.Shape.PrefixWith(shape), best), word.OtherwiseAs(place));
                if (alike > best)
                    (best, bit) = (alike, 1u << column);
            }

            taken |= bit;
            shared += best * length;
            total += length;
        }

        return shared / Math.Max(1, total);
    }

    private ReadOnlySpan<int> WordsIn(int name) => _names.AsSpan(_starts[name].._starts[name + 1]);

    /// <summary>Which words of a query are looked for: the rarest, as bits, until they have enough of its letters.</summary>
    private (uint Words, int Length) RarestOf(string[] words, int total)
    {
        Span<int> counts = stackalloc int[words.Length];
        Span<int> order = stackalloc int[words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            counts[word] = _words.Find(words[word]) is >= 0 and var place ? _all.Of(place).Length : 0;
            order[word] = word;
        }

        counts.Sort(order);
        var (bits, length) = (0u, 0);
        foreach (var word in order)
        {
            if (length >= Enough * total)
                break;
            bits |= 1u << word;
            length += words[word].Length;
        }

        return (bits, length);
    }

    /// <inheritdoc cref="RarestOf(string[], int)"/>
    private ReadOnlySpan<int> RarestOf(int name)
    {
        var places = WordsIn(name);
        if (places.Length < 2)
            return [];

        var sorted = places.ToArray();
        Array.Sort(Array.ConvertAll(sorted, place => _all.Of(place).Length), sorted);
        var (count, length) = (0, 0);
        while (length < Enough * _lengths[name])
            length += _words[sorted[count++]].Length;

        return sorted.AsSpan(0, count);
    }

    /// <summary>The words of a query, how many letters they have together, and which are the rarest, as bits.</summary>
    private readonly record struct Query(AskedWord[] Words, Scratch Known, int Length, uint Rarest)
    {
        /// <summary>How many letters may be missing.</summary>
        public float Spare { get; } = ((1 - (float)Least) * Length) + Rounding;

        public bool ShorterToo => Words.Length >= FewestForShorter;

        public bool IsRare(int word) => (Rarest & (1u << word)) != 0;
    }

    /// <summary>Which names were looked at, and how alike words are; kept by a thread from one query to the next.</summary>
    private sealed class Scratch
    {
        private int[] _seen = [];
        private int[] _slots = [];
        private float[] _similarities = new float[16 * MostWords];
        private int _query;
        private int _used;

        public void Begin(int names, int words)
        {
            if (_seen.Length < names || _query == int.MaxValue)
                (_seen, _query) = (new int[names], 0);
            if (_slots.Length < words)
                _slots = new int[words];

            (_query, _used) = (_query + 1, 0);
        }

        public bool IsNew(int name)
        {
            if (_seen[name] == _query)
                return false;

            _seen[name] = _query;
            return true;
        }

        /// <summary>0 for a word of the index that is like none of the query.</summary>
        public int SlotOf(int place) => _slots[place];

        public float Similarity(int slot, int word) => _similarities[(slot * MostWords) + word];

        public void Mark(int word, AskedWord asked)
        {
            foreach (var (place, similarity) in asked.Alike ?? [])
            {
                ref var slot = ref _slots[place];
                if (slot == 0)
                {
                    slot = ++_used;
                    if (_similarities.Length < (_used + 1) * MostWords)
                        Array.Resize(ref _similarities, _similarities.Length * 2);
                    _similarities.AsSpan(_used * MostWords, MostWords).Clear();
                }

                ref var known = ref _similarities[(slot * MostWords) + word];
                known = Math.Max(known, similarity);
            }
        }

        public void Forget(AskedWord asked)
        {
            foreach (var alike in asked.Alike ?? [])
                _slots[alike.Place] = 0;
        }
    }
}
