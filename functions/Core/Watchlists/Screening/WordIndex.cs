using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>Every different word of the listed names, and which of them are like a given one.</summary>
internal sealed class WordIndex
{
    /// <summary>
    /// Names are found by words that are at least so alike: where all are less, the names are less alike too.
    /// </summary>
    public const double LeastAlike = 0.85;

    private const float SameSound = 0.97f;
    private const float Nickname = 0.92f;

    private readonly string[] _words;
    private readonly ulong[] _letters;
    private readonly Group[] _groups;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int[]> _sounds;

    public WordIndex(IEnumerable<string> words)
    {
        // By length and first letter: both limit how alike a whole group of words can be to another word.
        _words = [.. words.OrderBy(word => word.Length).ThenBy(word => word[0])];
        _letters = Array.ConvertAll(_words, word => WordShape.Of(word));
        _groups =
        [
            .. _words.Index().GroupBy(pair => (pair.Item.Length, First: pair.Item[0]))
                .Select(group => new Group(group.Key.Length, group.Key.First, group.First().Index, group.Count())),
        ];
        _places = _words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _sounds = _words.Index()
            .GroupBy(pair => SoundKey.Of(pair.Item), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Select(pair => pair.Index).ToArray(), StringComparer.Ordinal);
    }

    public int Count => _words.Length;

    public string this[int place] => _words[place];

    public int PlaceOf(string word) => _places[word];

    /// <summary>The words that can stand for this one, in no order; one may be there twice.</summary>
    /// <param name="otherwise">From <see cref="Otherwise"/>.</param>
    public void FindAlike(string word, Dictionary<int, float> otherwise, List<(int Place, float Similarity)> found)
    {
        found.Clear();
        foreach (var (place, alike) in otherwise)
            found.Add((place, alike));

        var letters = WordShape.Of(word);
        foreach (var group in _groups)
        {
            // Alike words hardly ever begin differently and differ in length as well.
            var mayBegin = group.First == word[0];
            if (!mayBegin && Math.Abs(group.Length - word.Length) > 1)
                continue;

            var fewest = WordShape.FewestCommon(
                word.Length, group.Length, mayBegin ? WordShape.PrefixLength : 0, LeastAlike);
            if (fewest > Math.Min(word.Length, group.Length))
                continue;

            var (mayMiss, othersMayMiss) = (word.Length - fewest, group.Length - fewest);
            var others = _letters.AsSpan(group.Start, group.Count);
            for (var number = 0; number < others.Length; number++)
            {
                if (WordShape.Missing(letters, others[number]) > mayMiss || WordShape.Missing(others[number], letters) > othersMayMiss)
                    continue;

                var place = group.Start + number;
                if (mayBegin && MostAlike(word, letters, place) < LeastAlike)
                    continue;

                var alike = BestPairs.JaroWinklerOf(word, _words[place]);
                if (alike >= LeastAlike)
                    found.Add((place, (float)alike));
            }
        }
    }

    /// <summary>What the letters of the two words allow at most.</summary>
    public double MostAlike(string word, ulong letters, int place)
    {
        var other = _words[place];
        var common = Math.Min(
            word.Length - WordShape.Missing(letters, _letters[place]),
            other.Length - WordShape.Missing(_letters[place], letters));
        return WordShape.MostAlike(
            word.Length, other.Length, common, word[0] == other[0] ? word.AsSpan().CommonPrefixLength(other) : 0);
    }

    /// <summary>Words of one sound, and other forms of a given name: they may have few letters in common.</summary>
    public Dictionary<int, float> Otherwise(string word)
    {
        Dictionary<int, float> found = [];
        foreach (var form in Nicknames.FormsOf(word))
        {
            if (_places.TryGetValue(form, out var place))
                found[place] = Nickname;
        }

        foreach (var place in _sounds.GetValueOrDefault(SoundKey.Of(word), []))
            found[place] = SameSound;

        return found;
    }

    /// <summary>Words of one length that begin with one letter.</summary>
    private readonly record struct Group(int Length, char First, int Start, int Count);
}
