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
    private static KnownWords? _known;

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

        var known = _known ??= new KnownWords();
        known.Begin(Count, _words.Count);
        var query = Ask(words, total, known);
        for (var word = 0; word < words.Length; word++)
            known.Mark(word, query.Words[word]);
        try
        {
            for (var word = 0; word < words.Length; word++)
                Follow(query, word, found);
        }
        finally
        {
            foreach (var word in query.Words)
                known.Forget(word);
        }

        return found;
    }

    private NameQuery Ask(string[] words, int total, KnownWords known)
    {
        var (rarest, length) = RarestOf(words, total);
        var query = new NameQuery(new AskedWord[words.Length], known, _words, total, rarest);
        var least = Math.Max(WordIndex.LeastAlike, 1 - (query.Spare / length));
        for (var word = 0; word < words.Length; word++)
        {
            // The others lead to names that are shorter, and rarely alone.
            var others = query.ShorterToo ? Math.Max(least, WordIndex.LeastAlikeOtherwiseBegun) : (double?)null;
            query.Words[word] = _words.Ask(words[word], query.IsRare(word) ? least : others);
        }

        return query;
    }

    private void Follow(in NameQuery query, int word, List<(int, double)> found)
    {
        foreach (var (place, similarity) in query.Words[word].Alike ?? [])
        {
            // What this word lacks may be more than all of them may.
            var canDo = query.IsRare(word) && (1 - similarity) * query.Words[word].Shape.Length <= query.Spare;
            if (!canDo && !query.ShorterToo)
                continue;

            foreach (var name in canDo ? _all.Of(place) : _rare.Of(place))
            {
                // Another word leads to those that are as long, if they are alike at all.
                if (!canDo && !query.IsShorter(_starts[name + 1] - _starts[name]))
                    continue;
                if (query.Known.IsNew(name) && query.CanReach(WordsIn(name), _lengths[name]) && query.Score(WordsIn(name)) is >= Least and var score)
                    found.Add((name, score));
            }
        }
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
}
