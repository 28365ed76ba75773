namespace GigVet.Watchlists;

/// <summary>
/// Listed names by their words. Finds every name that a full scan by Jaro-Winkler would find, and those that are
/// spelled
/// by ear or by nickname, without looking at the others.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>The share of one of the two names that the other has to have.</summary>
    public const double Least = 0.9;

    private const int MostWords = 16;

    /// <summary>Sums are kept short.</summary>
    private const double Rounding = 1e-3;

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly WordIndex _words;
    private readonly int[][] _names;
    private readonly int[] _lengths;
    private readonly int[] _starts;
    private readonly int[] _postings;

    /// <param name="names">The words of each name; its place here is the number that is found.</param>
    public NameIndex(IReadOnlyList<IReadOnlyList<string>> names)
    {
        _words = new WordIndex(names.SelectMany(name => name).Distinct(StringComparer.Ordinal));
        _names = [.. names.Select(name => name.Select(_words.PlaceOf).ToArray())];
        _lengths = [.. names.Select(name => name.Sum(word => word.Length))];
        _starts = new int[_words.Count + 1];
        foreach (var word in _names.SelectMany(name => name.Distinct()))
            _starts[word + 1]++;
        for (var word = 0; word < _words.Count; word++)
            _starts[word + 1] += _starts[word];

        _postings = new int[_starts[^1]];
        var next = _starts.AsSpan(0, _words.Count).ToArray();
        foreach (var (number, name) in _names.Index())
        {
            foreach (var word in name.Distinct())
                _postings[next[word]++] = number;
        }
    }

    public int Count => _names.Length;

    public int Words => _words.Count;

    public IEnumerable<string> WordsOf(int name) => _names[name].Select(word => _words[word]);

    /// <summary>
    /// Numbers of the names of which the words have at least <see cref="Least"/>, or which have as much of them.
    /// </summary>
    public List<(int Name, double Score)> Find(string[] words)
    {
        words = words.Length <= MostWords ? words : words[..MostWords];
        var scratch = _scratch ??= new Scratch();
        scratch.Begin(Count);
        var otherwise = Array.ConvertAll(words, _words.Otherwise);
        foreach (var (number, word) in words.Index())
        {
            _words.FindAlike(word, otherwise[number], scratch.Alike);
            scratch.NextWord(number);
            foreach (var (place, similarity) in scratch.Alike)
            {
                var length = _words[place].Length;
                foreach (var name in _postings.AsSpan(_starts[place].._starts[place + 1]))
                    scratch.Add(name, word.Length, length, similarity);
            }
        }

        List<(int, double)> found = [];
        List<int> candidates = [];
        var total = BestPairs.Length(words);
        var letters = Array.ConvertAll(words, word => WordShape.Of(word));
        foreach (var name in scratch.Touched)
        {
            // One word of several is shared with a crowd.
            var isShorter = _names[name].Length < words.Length && _names[name].Length > 1;
            if ((isShorter && scratch.CanReachName(name, _lengths[name]) && CanReachName(words, letters, otherwise, name))
                || (scratch.CanReachQuery(name, total) && CanReach(words, letters, scratch, name, total)))
            {
                candidates.Add(name);
            }
        }

        // The scratch is free for the next query from here on.
        foreach (var name in candidates)
        {
            if (Score(words, otherwise, name) is >= Least and var score)
                found.Add((name, score));
        }

        return found;
    }

    /// <summary>
    /// From the letters of the words that were not found, which is ten times as fast as comparing: of a common name's
    /// many namesakes few are left.
    /// </summary>
    private bool CanReach(string[] words, ulong[] letters, Scratch scratch, int name, int total)
    {
        var (found, ofQuery) = scratch.Found(name);
        // What is still open counts as much as it can, until it was looked at: most names are out after one word.
        var open = 0;
        for (var word = 0; word < words.Length; word++)
            open += (found & (1u << word)) == 0 ? words[word].Length : 0;
        var least = (Least * total) - Rounding;
        for (var word = 0; word < words.Length; word++)
        {
            if ((found & (1u << word)) != 0)
                continue;

            var most = 0d;
            foreach (var place in _names[name])
                most = Math.Max(most, _words.MostAlike(words[word], letters[word], place));
            ofQuery += Math.Min(most, WordIndex.LeastAlike) * words[word].Length;
            open -= words[word].Length;
            if (ofQuery + (open * WordIndex.LeastAlike) < least)
                return false;
        }

        return ofQuery >= least;
    }

    /// <summary>As <see cref="CanReach"/>, for a name that the query may have all of.</summary>
    private bool CanReachName(string[] words, ulong[] letters, Dictionary<int, float>[] otherwise, int name)
    {
        var ofName = 0d;
        foreach (var place in _names[name])
        {
            var most = 0d;
            for (var word = 0; word < words.Length; word++)
            {
                most = Math.Max(most, _words.MostAlike(words[word], letters[word], place));
                if (most < 1 && otherwise[word].Count > 0)
                    most = Math.Max(most, otherwise[word].GetValueOrDefault(place));
            }

            ofName += most * _words[place].Length;
        }

        return ofName >= (Least * _lengths[name]) - Rounding;
    }

    private double Score(string[] words, Dictionary<int, float>[] otherwise, int name)
    {
        var places = _names[name];
        string[] listed = [.. WordsOf(name)];
        var ofQuery = BestPairs.Score(words, listed, Alike);

        // "Maria Silva Santos" has all of "Maria Santos".
        return ofQuery >= Least || listed.Length >= words.Length
            ? ofQuery
            : BestPairs.Score(listed, words, (other, word) => Alike(word, other));

        double Alike(int word, int other) => Math.Max(
            BestPairs.JaroWinklerOf(words[word], listed[other]),
            otherwise[word].GetValueOrDefault(places[other]));
    }

    /// <summary>Sums per name, kept by a thread from one query to the next.</summary>
    private sealed class Scratch
    {
        private Sum[] _sums = [];
        private int _query;
        private int _word;
        private uint _bit;

        public List<(int Place, float Similarity)> Alike { get; } = [];

        public List<int> Touched { get; } = [];

        public void Begin(int names)
        {
            if (_sums.Length < names)
                (_sums, _query) = (new Sum[names], 0);

            _query++;
            Touched.Clear();
        }

        public void NextWord(int number)
        {
            _word++;
            _bit = 1u << number;
        }

        /// <summary>A name counts once for a word of the query: with its most alike word.</summary>
        public void Add(int name, int queryLength, int nameLength, float similarity)
        {
            ref var sum = ref _sums[name];
            if (sum.Query != _query)
            {
                sum = new Sum { Query = _query };
                Touched.Add(name);
            }
            else if (sum.Word == _word)
            {
                if (similarity <= sum.Similarity)
                    return;

                sum.OfQuery -= queryLength * sum.Similarity;
                sum.OfName -= sum.WordLength * sum.Similarity;
                sum.QueryLength -= queryLength;
                sum.NameLength -= sum.WordLength;
            }

            (sum.Word, sum.Similarity, sum.WordLength) = (_word, similarity, nameLength);
            sum.Words |= _bit;
            sum.OfQuery += queryLength * similarity;
            sum.QueryLength += queryLength;
            sum.OfName += nameLength * similarity;
            sum.NameLength += nameLength;
        }

        /// <summary>Which words of the query the name has, as bits, and what they sum up to.</summary>
        public (uint Words, double OfQuery) Found(int name) => (_sums[name].Words, _sums[name].OfQuery);

        /// <summary>Words that were not found may still have just less than the least likeness.</summary>
        public bool CanReachQuery(int name, int length)
        {
            ref var sum = ref _sums[name];
            return sum.OfQuery + ((length - sum.QueryLength) * WordIndex.LeastAlike) >= (Least * length) - Rounding;
        }

        /// <inheritdoc cref="CanReachQuery"/>
        public bool CanReachName(int name, int length)
        {
            ref var sum = ref _sums[name];
            var missing = Math.Max(0, length - sum.NameLength);
            return sum.OfName + (missing * WordIndex.LeastAlike) >= (Least * length) - Rounding;
        }

        private struct Sum
        {
            public int Query;
            public int Word;
            public uint Words;
            public float Similarity;
            public int WordLength;
            public float OfQuery;
            public float QueryLength;
            public float OfName;
            public float NameLength;
        }
    }
}
